#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "study/plan.hpp"

namespace casus {

// Scenarios changed in one respect, to see that answers change as they must, or do not.

/// Every prize times `factor`; 0 makes all of them certain zeros.
Scenario with_prizes(const Scenario& scenario, double factor);

/// Strength of every form, money of every aid, and every garrison, tripwire and deployment zero,
/// and nobody watches.
Scenario with_nothing(const Scenario& scenario);

/// A copy of the package at the end, under another name.
Scenario with_package_again(const Scenario& scenario, PackageId package);

/// Packages in the opposite order.
Scenario with_packages_reversed(const Scenario& scenario);

/// The actor under another id and name, in the same place.
Scenario with_actor_renamed(const Scenario& scenario, ActorId actor, const std::string& id);

/// Every actor under an id that none has, in the opposite order of the alphabet.
Scenario with_actors_renamed(const Scenario& scenario);

/// Every text again under another name, at the end, and in every package in its place.
Scenario with_twin_texts(const Scenario& scenario);

/// H longer by so many years.
Scenario with_longer_horizon(const Scenario& scenario, double years);

/// Half the step; the strength grid gets twice the points, because the step's noise shrinks.
Scenario with_half_step(const Scenario& scenario);

/// Both grids with half the spacing.
Scenario with_finer_grids(const Scenario& scenario);

/// The first futures of a scenario, computed anew with the plan's seed and solver; fewer if `stop`
/// said so.
Result<std::vector<FutureOutcome>> first_futures(
    const Scenario& scenario, std::uint64_t seed, const SolveOptions& solve, int futures,
    PassTimes* times = nullptr, const std::function<bool()>& stop = [] { return false; });

}  // namespace casus
