#pragma once

#include <string>
#include <vector>

#include "lang/elaborate.hpp"

namespace casus {

/// A file of the source tree; without content if it is not there.
Text tree_file(const std::string& path);

/// A scenario of `scenarios/` with all files of `library/` that it uses, which must be without
/// errors; `texts` are what was read. Settings as `--set` gives them.
Elaborated read_scenario(const std::string& name, const std::vector<Assignment>& settings = {});

/// The corners of the compiler (tests/reference/scenarios), with one of the files there laid over
/// them and with settings, as `--with` and `--set` do.
Scenario read_corners(const std::string& overlay, const std::vector<Assignment>& settings = {});

}  // namespace casus
