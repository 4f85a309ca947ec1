#pragma once

#include <optional>
#include <string>

#include "report/report.hpp"

namespace casus {

/// Below so many futures the page shows no number: the mean of a risk would be uncertain by more
/// than ten points.
inline constexpr int fewest_futures_shown = 30;

/// How many numeric inputs travel in the page: those that go most with what decides.
inline constexpr std::size_t most_inputs_inside = 24;

/// The futures for the script of the page, as JSON in which no '<', '>' or '&' stands, so that it
/// may stand in a script element as it is; docs/report.md describes it. Outcomes, inputs and
/// weights are columns of 32-bit floats in base64. None if the findings have no inputs by future,
/// fewer futures than are shown, or an outcome that the table of futures lacks.
std::optional<std::string> study_data(const ReportInput& input);

}  // namespace casus
