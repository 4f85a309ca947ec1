#pragma once

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

/// H longer by so many years.
Scenario with_longer_horizon(const Scenario& scenario, double years);

/// Half the step; the strength grid gets twice the points, because the step's noise shrinks.
Scenario with_half_step(const Scenario& scenario);

/// Both grids with half the spacing.
Scenario with_finer_grids(const Scenario& scenario);

/// The first futures of a scenario, computed anew with the plan's seed and solver.
Result<std::vector<FutureOutcome>> first_futures(const Scenario& scenario, std::uint64_t seed,
                                                 const SolveOptions& solve, int futures,
                                                 PassTimes* times = nullptr);

}  // namespace casus
