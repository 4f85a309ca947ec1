#pragma once

#include <vector>

#include "study/findings.hpp"

namespace casus {

/// The bands of the record that a scenario names, each for each of its packages: the mean over
/// futures, or the ratio of sums of a measure given an attack, inside or outside. Nothing is ever
/// tuned to them. `measures`: of `measures_of_bands`.
std::vector<Check> band_checks(const Scenario& scenario, const std::vector<MeasureKey>& measures,
                               const Findings& findings);

}  // namespace casus
