#pragma once

#include <cstdint>

#include "model/scenario.hpp"

namespace casus {

/// A small scenario with everything that the law reads: constraints, readings, exceptions, holders
/// that depend on the event, bodies, packages with actors taken out, tests. Equal seeds give equal
/// scenarios. Every region has an event and every dimension of nature has weights.
Scenario random_scenario(std::uint64_t seed);

/// An event with some dimensions open, which may be impossible.
OpenEvent random_open_event(const Scenario& scenario, std::uint64_t seed);

}  // namespace casus
