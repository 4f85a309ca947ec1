#pragma once

#include "model/scenario.hpp"

namespace casus {

/// scenarios/ukraine-2026.yaml with all that it uses.
Scenario real_scenario();

}  // namespace casus
