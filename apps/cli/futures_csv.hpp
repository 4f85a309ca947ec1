#pragma once

#include <string>

#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// One row per future, RFC 4180: its number, what was drawn (`named_draws` of the scenario), and
/// then for each package in turn every measure, as PACKAGE:MEASURE, and, where it was asked, what
/// each channel adds, as PACKAGE:MEASURE:CHANNEL. What is not defined in a future, or was not found
/// in it, has an empty field. Columns: docs/other-programs.md.
std::string futures_csv(const Scenario& scenario, const Findings& found);

}  // namespace casus
