#pragma once

#include <string>

#include "lang/elaborate.hpp"

namespace casus {

/// A scenario of `scenarios/` with all files of `library/` that it uses, which must be without
/// errors; `texts` are what was read.
Elaborated read_scenario(const std::string& name);

}  // namespace casus
