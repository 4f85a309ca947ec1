#pragma once

#include <span>
#include <string>
#include <vector>

#include "lang/node.hpp"
#include "model/parameters.hpp"

namespace casus {

// The numbers that a new scenario about another pair must be given: comments that say unit, bounds
// and meaning, and no number, because those of the reference scenario are about its own pair.

/// Horizon, grids and weights of nature. `nature`: dimensions that nature decides, with values.
std::string blank_frame(
    const std::vector<std::pair<std::string, std::vector<std::string>>>& nature);

/// All quantities of the scenario, except strengths, which have a file of their own.
std::string blank_quantities();

/// The numbers of an actor, once, as comments before the list of actors.
std::string blank_actor();

/// The numbers of an attack, below its event.
std::string blank_attack();

}  // namespace casus
