#include "study/checks.hpp"

#include <algorithm>
#include <utility>

#include "compile/setting.hpp"
#include "study/changed.hpp"
#include "study/verdicts.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

using What = NotChecked::What;

Check not_checked(What what, NotChecked::Why why, std::string reason = {}) {
  const bool of_numerics =
      what == What::longer_horizon || what == What::half_step || what == What::finer_grids;
  return {.figure = NotChecked{what, why, std::move(reason)},
          .holds = false,
          .kind = of_numerics ? CheckKind::computation : CheckKind::null_test};
}

/// A check that solves the first futures of a changed scenario.
struct DearCheck {
  What what{};
  Scenario changed{};
  std::function<Check(const std::vector<FutureOutcome>&)> judge{};
};

/// Why not, where they cannot be computed.
Check computed(const StudyPlan& plan, const DearCheck& check, std::uint64_t seed) {
  const auto after = first_futures(check.changed, seed, plan.solve, check_futures, plan.times);
  if (!after)
    return not_checked(check.what, NotChecked::Why::unsolved, after.error().front().message);
  return check.judge(*after);
}

/// Positions of the attacks that are over at once.
std::vector<std::size_t> short_kinds(const Scenario& scenario) {
  std::vector<std::size_t> found;
  for (std::size_t a = 0; a < scenario.attacks.size(); ++a) {
    if (scenario.attacks[a].numbers.count("duration") > 0) found.push_back(a);
  }
  return found;
}

/// Whether the order of packages stays in a changed scenario.
DearCheck refined(const StudyPlan& plan, What what, Refinement refinement, Scenario changed,
                  const std::vector<FutureOutcome>& first) {
  MeasureScale scale = plan.scale;
  scale.time = time_of(changed.horizon.value_or(plan.inputs.horizon));
  return {what, std::move(changed),
          [&plan, &first, scale, refinement](const std::vector<FutureOutcome>& after) {
            return order_stays(refinement, {plan.scale, first}, {scale, after});
          }};
}

/// Those that `first`, the first futures as they are, can be held beside.
std::vector<DearCheck> wanted_checks(const StudyPlan& plan,
                                     const std::vector<FutureOutcome>& first) {
  const Scenario& scenario = *plan.scenario;
  std::vector<DearCheck> wanted;
  if (!plan.scale.start_in_war) {
    wanted.push_back(
        {What::without_prizes, with_prizes(scenario, 0.0),
         [&scenario](const auto& after) { return without_prizes(short_kinds(scenario), after); }});
    wanted.push_back({What::prizes_doubled, with_prizes(scenario, 2.0),
                      [&](const auto& after) { return prizes_doubled(plan.scale, first, after); }});
    wanted.push_back({What::nothing_promised, with_nothing(scenario), nothing_is_none});
  }
  wanted.push_back(refined(plan, What::longer_horizon, Refinement::longer_horizon,
                           with_longer_horizon(scenario, 5.0), first));
  wanted.push_back(
      refined(plan, What::half_step, Refinement::half_step, with_half_step(scenario), first));
  wanted.push_back(
      refined(plan, What::finer_grids, Refinement::finer_grids, with_finer_grids(scenario), first));
  return wanted;
}

std::vector<Check> dear_checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                               std::uint64_t seed, const CheckRun& run) {
  if (futures.size() < check_futures) {
    return {not_checked(What::all_of_these, NotChecked::Why::few_futures)};
  }
  const std::vector<FutureOutcome> first(futures.begin(), futures.begin() + check_futures);
  const std::vector<DearCheck> wanted = wanted_checks(plan, first);
  std::vector<Check> found;
  for (const DearCheck& one : wanted) {
    found.push_back(not_checked(one.what, NotChecked::Why::stopped));
  }
  each_on_threads(run.threads, wanted.size(), [&](std::size_t i) {
    if (!run.stop()) found[i] = computed(plan, wanted[i], seed);
  });
  return found;
}

}  // namespace

std::vector<Check> checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                          const Findings& findings, const CheckRun& run) {
  std::vector<Check> found = band_checks(plan, findings);
  found.push_back(ends_of_grids(findings));
  found.push_back(fixed_points(findings));
  found.push_back(stated_profiles(futures, findings));
  if (run.which == StudyChecks::cheap) return found;
  std::vector<Check> dear = dear_checks(plan, futures, findings.seed, run);
  found.insert(found.end(), dear.begin(), dear.end());
  return found;
}

}  // namespace casus
