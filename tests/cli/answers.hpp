#pragma once

#include <string>
#include <vector>

#include "tests/cli/workshop.hpp"

namespace casus {

/// The commands with what they print, on both streams, and their exit codes where they are not 0.
/// `before` is run in front of each and not shown.
std::string answers(const Workshop& shop, const std::vector<std::string>& lines,
                    const std::string& before = "");

}  // namespace casus
