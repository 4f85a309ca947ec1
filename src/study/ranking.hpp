#pragma once

#include <optional>
#include <vector>

#include "study/assemble.hpp"

namespace casus {

/// Whether an option is compared with others: it contains no other one, and is no other one but for
/// actors taken out. What is added to a package seldom makes it worse in the game (model.md), so
/// that a package that contains others would come first whatever the world is like.
bool competes(const Scenario& scenario, PackageId option);

/// One ranking for each objective: such options compete, yardsticks are compared with the best
/// option and never win. Source: docs/notation.md, "best".
std::vector<Ranking> rankings(const StudyPlan& plan, const MeasureTable& table,
                              const FutureWeights& weights = {});

/// Paired differences: from the package without instruments to every other one, and between all
/// pairs of options in the order of the scenario; of attacks over time, if there can be any, and of
/// the measure that decides.
std::vector<Difference> differences(const StudyPlan& plan, const MeasureTable& table,
                                    const FutureWeights& weights = {});

/// How far from the best still counts as near best.
inline constexpr double near_best = 0.05;

}  // namespace casus
