#pragma once

#include <vector>

#include "study/findings.hpp"

namespace casus {

/// What stands as a constant in this version, of all that the scenario asks for.
std::vector<Simplification> simplifications(const Scenario& scenario);

/// Instruments of the scenario that have a term or an exit and do not end in the game.
int terms_of(const Scenario& scenario);

}  // namespace casus
