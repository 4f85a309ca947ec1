#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "measure/adoption.hpp"
#include "study/plan.hpp"

namespace casus {

// How likely what is not in force of each package is adopted, and what comes of it: instrument by
// instrument, as docs/design/0021-adoption.md says.

/// It is found in so many futures, the first ones: each needs problems of its own.
inline constexpr std::uint32_t most_adoption_futures = 128;

/// The part of the plan. Fails as `entail` does.
Result<AdoptionPlan> make_adoption(const Scenario& scenario, const Inputs& inputs,
                                   PassTimes* times);

/// What is left of a package when something of it is refused: less that, and with the texts of the
/// fallback beside it.
Package left_of(const StudyPlan& plan, std::size_t package,
                const std::vector<std::pair<InstrumentId, Refused>>& refusals);

/// Fills `adopted`, `adoption` and `as_likely_adopted` of all packages of a future whose packages
/// are solved, in the order of `compiled`. Equal problems are solved once. False if it was stopped
/// on the way.
Result<bool> find_adoption(const StudyPlan& plan, const Future& future,
                           const std::vector<Compiled>& compiled, const RunSignals& signals,
                           std::vector<PackageOutcome>& outcomes);

/// How likely each instrument that is not in force is adopted, over the futures in which it was
/// found.
std::vector<InstrumentAdoption> adoption_findings(const StudyPlan& plan,
                                                  const std::vector<FutureOutcome>& futures,
                                                  const FutureWeights& weights = {});

}  // namespace casus
