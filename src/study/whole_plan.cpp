#include "study/whole_plan.hpp"

#include <utility>

#include "study/derived_packages.hpp"

namespace casus {

Result<StudyPlan> whole_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                             const SolveOptions& solve, PassTimes* times) {
  auto plan = make_plan(scenario, duties, seed, solve, times);
  if (!plan) return plan;
  return with_derived(std::move(*plan), seed);
}

}  // namespace casus
