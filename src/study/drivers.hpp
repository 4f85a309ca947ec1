#pragma once

#include <vector>

#include "study/assemble.hpp"

namespace casus {

/// Inputs and outcomes of every future: common quantities that the game reads, vary and are not
/// sensitive, answers to the questions of law that a package hangs on, and the measures of the
/// table.
FutureTable future_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                         MeasureTable table);

/// Common quantities and answers to questions of law whose rank goes most with the measure that
/// decides, of the first option and the fullest, and with the lead of the first option over the
/// second (that by which the second is worse), strongest first, at most `most_drivers` of each.
std::vector<Driver> drivers(const Scenario& scenario, const FutureTable& table,
                            const Ranking& ranking);
inline constexpr std::size_t most_drivers = 12;

}  // namespace casus
