#pragma once

#include <string>
#include <vector>

#include "lang/elaborate.hpp"

namespace casus {

/// The files of `library/`, by name without ".yaml", sorted.
std::vector<std::string> library_files();

/// The files of `scenarios/library/`, the same way.
std::vector<std::string> draft_files();

/// One file of the library with what it uses, read from the disk.
Elaborated read_library(const std::string& name);

/// A draft with what it uses from the library.
Elaborated read_draft(const std::string& name);

/// A file as text; fails the test if it cannot be read.
std::string read(const std::string& path);

}  // namespace casus
