#pragma once

#include <vector>

#include "study/assemble.hpp"

namespace casus {

/// Inputs and outcomes of every future: common quantities that the game reads,
/// vary and are not sensitive, and the
/// measures of the table.
FutureTable future_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                         const MeasureTable& table);

/// Common quantities whose rank goes most with the ranking measure of the leading option (package:
/// its id) and with the difference between the two leading ones (package: "second minus first"
/// ids), strongest first, at most `most_drivers` of each.
std::vector<Driver> drivers(const StudyPlan& plan, const FutureTable& table,
                            const std::vector<std::size_t>& leading);
inline constexpr std::size_t most_drivers = 12;

}  // namespace casus
