#include "study/whole_plan.hpp"

#include <utility>

#include "study/additions.hpp"
#include "study/parts.hpp"

namespace casus {

Result<StudyPlan> whole_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                             const SolveOptions& solve, PassTimes* times) {
  auto plan = make_plan(scenario, duties, seed, solve, times);
  if (!plan) return plan;
  auto parts = make_parts(scenario, times);
  if (!parts) return fail(std::move(parts.error()));
  plan->parts = std::move(*parts);
  auto additions = make_additions(scenario, seed, times);
  if (!additions) return fail(std::move(additions.error()));
  plan->additions = std::move(*additions);
  return plan;
}

}  // namespace casus
