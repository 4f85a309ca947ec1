#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// What each component of the largest option adds (`Additions`): the option with the most texts
/// that is not another one without some actors. Its components are its parts (`package_parts.hpp`);
/// a part that mixes texts with aid or troops is split by kind, so that words and deeds stand
/// apart. Up to `most_exact` components are added in every order, up to `most_components` in the
/// orders of `circle_orders`; with fewer than two or more than that there is no plan.
AdditionsPlan make_additions(const Scenario& scenario, std::uint64_t seed);
inline constexpr std::size_t most_exact = 6;
inline constexpr std::size_t most_components = 12;

/// What was found over the given futures (0, 1, 2 ...); none without a plan, or with none of them
/// taken apart.
std::optional<Additions> additions(const StudyPlan& plan,
                                   const std::vector<FutureOutcome>& futures);

/// What each component adds to a measure of `part_measures`: [component][future taken apart]. Empty
/// without a plan.
std::vector<std::vector<double>> added_values(const StudyPlan& plan,
                                              const std::vector<FutureOutcome>& futures,
                                              const MeasureKey& measure);

}  // namespace casus
