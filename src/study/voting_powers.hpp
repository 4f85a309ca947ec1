#pragma once

#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// Voting power in every body that decides on a clause of a package, under each rule that a
/// reading gives it.
std::vector<VotingPower> voting_powers(const StudyPlan& plan);

}  // namespace casus
