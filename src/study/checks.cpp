#include "study/checks.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compile/setting.hpp"
#include "study/changed.hpp"
#include "study/verdicts.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

using What = NotChecked::What;

CheckKind kind_of(What what) {
  switch (what) {
    case What::longer_horizon:
    case What::half_step:
    case What::finer_grids:
    case What::numerics:
      return CheckKind::computation;
    case What::nothing_promised:
    case What::package_again:
    case What::packages_reversed:
    case What::actors_renamed:
    case What::twin_texts:
      return CheckKind::identity;
    case What::without_prizes:
    case What::prizes_doubled:
    case What::all_of_these:
      break;
  }
  return CheckKind::null_test;
}

Check not_checked(What what, NotChecked::Why why, std::string reason = {}) {
  return {.figure = NotChecked{what, why, std::move(reason)},
          .verdict = CheckVerdict::open,
          .kind = kind_of(what)};
}

/// A check that solves the first futures of a changed scenario.
struct DearCheck {
  What what{};
  Scenario changed{};
  std::function<Check(const std::vector<FutureOutcome>&)> judge{};
};

/// Why not, where they cannot be computed.
Check computed(const StudyPlan& plan, const DearCheck& check, std::uint64_t seed,
               const CheckRun& run) {
  const auto after =
      first_futures(check.changed, seed, plan.solve, run.futures, plan.times, run.stop);
  if (!after)
    return not_checked(check.what, NotChecked::Why::unsolved, after.error().front().message);
  if (std::ssize(*after) < run.futures) return not_checked(check.what, NotChecked::Why::stopped);
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

std::optional<QuantityId> challengers_precision(const Scenario& scenario) {
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    if (scenario.quantities[q].path == "precision.challenger") return static_cast<QuantityId>(q);
  }
  return std::nullopt;
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

/// Other names for the same thing. Of packages the last is the one that stands there again.
std::vector<DearCheck> renamings(const StudyPlan& plan, const std::vector<FutureOutcome>& first) {
  const Scenario& scenario = *plan.scenario;
  const std::size_t count = scenario.packages.size();
  const auto last = static_cast<PackageId>(count - 1);
  const auto add = [&](What what, Renaming how, Scenario changed, auto place) {
    return DearCheck{what, std::move(changed), [&first, how, place](const auto& after) {
                       return renamed(how, first, after, place);
                     }};
  };
  const auto stays = [](std::size_t p) { return p; };
  return {add(What::package_again, Renaming::package_again, with_package_again(scenario, last),
              [count](std::size_t p) { return p + 1 == count ? count : p; }),
          add(What::packages_reversed, Renaming::packages_reversed,
              with_packages_reversed(scenario), [count](std::size_t p) { return count - 1 - p; }),
          add(What::actors_renamed, Renaming::actors_renamed, with_actors_renamed(scenario), stays),
          add(What::twin_texts, Renaming::twin_texts, with_twin_texts(scenario), stays)};
}

/// Those that `first`, the first futures as they are, can be held beside.
std::vector<DearCheck> wanted_checks(const StudyPlan& plan,
                                     const std::vector<FutureOutcome>& first) {
  const Scenario& scenario = *plan.scenario;
  std::vector<DearCheck> wanted;
  if (!plan.scale.start_in_war) {
    wanted.push_back(
        {What::without_prizes, with_prizes(scenario, 0.0), [&scenario](const auto& after) {
           return without_prizes(short_kinds(scenario), challengers_precision(scenario), after);
         }});
    wanted.push_back({What::prizes_doubled, with_prizes(scenario, 2.0),
                      [&](const auto& after) { return prizes_doubled(plan.scale, first, after); }});
    wanted.push_back({What::nothing_promised, with_nothing(scenario), nothing_is_none});
  }
  for (DearCheck& one : renamings(plan, first)) wanted.push_back(std::move(one));
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
  if (std::ssize(futures) < run.futures) {
    return {not_checked(What::all_of_these, NotChecked::Why::few_futures)};
  }
  const std::vector<FutureOutcome> first(futures.begin(), futures.begin() + run.futures);
  const std::vector<DearCheck> wanted = wanted_checks(plan, first);
  std::vector<Check> found;
  for (const DearCheck& one : wanted) {
    found.push_back(not_checked(one.what, NotChecked::Why::stopped));
  }
  each_on_threads(run.threads, wanted.size(), [&](std::size_t i) {
    if (!run.stop()) found[i] = computed(plan, wanted[i], seed, run);
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
