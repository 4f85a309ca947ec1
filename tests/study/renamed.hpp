#pragma once

#include <string>

#include "model/scenario.hpp"

namespace casus {

// Scenarios that say the same in another way: no outcome may change.

/// A copy of the package at the end, under another name.
Scenario with_package_again(const Scenario& scenario, PackageId package);

/// Packages in the opposite order.
Scenario with_packages_reversed(const Scenario& scenario);

/// The actor under another id and name, in the same place.
Scenario with_actor_renamed(const Scenario& scenario, ActorId actor, const std::string& id);

}  // namespace casus
