#pragma once

#include <optional>
#include <vector>

#include "study/assemble.hpp"

namespace casus {

/// Fills share best, share near best and regret of every package: options compete, yardsticks are
/// compared with the best option and never win. Ties share a future equally. Source: design.md,
/// dictionary, "best".
void rank(const StudyPlan& plan, const MeasureTable& table, std::vector<PackageFindings>& packages);

/// Paired differences: from the package without instruments to every other one, and between all
/// pairs of options in the order of the scenario, of the attack measures that there are.
std::vector<Difference> differences(const StudyPlan& plan, const MeasureTable& table);

/// The option that is best most often, then the second; ties by the lower mean. None where there
/// are no options.
std::vector<std::size_t> leading_options(const StudyPlan& plan,
                                         const std::vector<PackageFindings>& packages);

/// How far from the best still counts as near best.
inline constexpr double near_best = 0.05;

}  // namespace casus
