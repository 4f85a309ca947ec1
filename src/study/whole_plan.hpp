#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "study/plan.hpp"

namespace casus {

/// The plan of a study with all that is found beside its packages: what each part does, and what it
/// adds. Fails as `make_plan`. The scenario and the duties must outlive it.
Result<StudyPlan> whole_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                             const SolveOptions& solve, PassTimes* times);

}  // namespace casus
