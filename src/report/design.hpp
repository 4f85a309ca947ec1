#pragma once

#include <string>

#include "design/design.hpp"

namespace casus {

/// What a design found, for a terminal of 80 columns: the choices, the front as a table, what one
/// exchange on it does with its interval, and how the options of the scenario stand to it.
std::string design_text(const Scenario& scenario, const DesignFindings& found);

/// Everything, for programs: every candidate that was evaluated, future by future.
std::string design_json(const Scenario& scenario, const DesignFindings& found);

/// One row per candidate that was evaluated. RFC 4180.
std::string design_csv(const Scenario& scenario, const DesignFindings& found);

}  // namespace casus
