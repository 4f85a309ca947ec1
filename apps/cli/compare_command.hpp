#pragma once

#include <string>
#include <vector>

#include "apps/cli/compare.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// What the options lay over a scenario, one word for a shell each: files without their folders,
/// sensitive values withheld.
std::vector<std::string> changes_of(const LoadArgs& args, const Scenario& scenario);

/// The command that makes the same report again, for a shell, from a folder that holds its files:
/// they stand without their folders. A value given by --set that the scenario marks `sensitive` is
/// withheld, so that such a command says what to put in and cannot be run as it is.
std::string command_of(const CompareArgs& args, const Scenario& scenario, const Findings& found);

/// The same with other words for the file and for what is laid over it.
std::string command_of(const CompareArgs& args, const std::string& file,
                       const std::vector<std::string>& changes, const Findings& found);

}  // namespace casus
