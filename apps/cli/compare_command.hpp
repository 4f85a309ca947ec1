#pragma once

#include <string>

#include "apps/cli/compare.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// The command that makes the same report again, for a shell, from a folder that holds its files:
/// they stand without their folders. A value given by --set that the scenario marks `sensitive` is
/// withheld, so that such a command says what to put in and cannot be run as it is.
std::string command_of(const CompareArgs& args, const Scenario& scenario, const Findings& found);

}  // namespace casus
