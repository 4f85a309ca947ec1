#pragma once

#include <string>

#include "report/report.hpp"
#include "sensitivity/explanation.hpp"

namespace casus {

/// What the findings hang on, for a terminal of 80 columns: by package and by pair of packages
/// that compete the strongest inputs with their switch points, effects of groups, where each
/// package fails, and the map of the two inputs that the first place hangs on.
std::string explanation_text(const ReportInput& input, const Explanation& found);

/// Everything, for programs; tests/report/explanation_test.cpp holds its shape.
std::string explanation_json(const ReportInput& input, const Explanation& found);

/// One row per outcome, input and switch point (one without any, where there is none). RFC 4180.
std::string explanation_csv(const ReportInput& input, const Explanation& found);

/// An input in words: "Guarantors: stake in the protected state (mean of their own draws)".
std::string input_words(const Scenario& scenario, const InputColumn& input);

}  // namespace casus
