#include "study/checks.hpp"

#include <algorithm>
#include <atomic>

#include <fmt/format.h>

#include "compile/setting.hpp"
#include "study/changed.hpp"
#include "study/verdicts.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// The first futures of a changed scenario, judged; why not, where they cannot be computed.
template <class Judge>
Check of_changed(const StudyPlan& plan, const std::string& name, const Scenario& changed,
                 std::uint64_t seed, const Judge& judge) {
  const auto after = first_futures(changed, seed, plan.solve, check_futures, plan.times);
  if (!after) return {.name = name, .figure = after.error().front().message, .holds = false};
  return judge(*after);
}

/// Positions of the attacks that are over at once.
std::vector<std::size_t> short_kinds(const Scenario& scenario) {
  std::vector<std::size_t> found;
  for (std::size_t a = 0; a < scenario.attacks.size(); ++a) {
    if (scenario.attacks[a].numbers.count("duration") > 0) found.push_back(a);
  }
  return found;
}

/// How much the means move, and whether the order of packages stays, in a changed scenario.
Check moved(const StudyPlan& plan, const std::string& name, const Scenario& changed,
            const std::vector<FutureOutcome>& first, std::uint64_t seed) {
  MeasureScale scale = plan.scale;
  scale.time = time_of(changed.horizon.value_or(plan.inputs.horizon));
  return of_changed(plan, name, changed, seed, [&](const std::vector<FutureOutcome>& after) {
    return order_stays(name, {plan.scale, first}, {scale, after});
  });
}

std::vector<Check> dear_checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                               std::uint64_t seed, const CheckRun& run) {
  if (futures.size() < check_futures) {
    return {{.name = "other prizes, other grids, longer horizon",
             .figure = fmt::format("not run: they take {} futures", check_futures),
             .holds = false,
             .kind = CheckKind::null_test}};
  }
  const std::vector<FutureOutcome> first(futures.begin(), futures.begin() + check_futures);
  const Scenario& scenario = *plan.scenario;
  std::vector<std::function<Check()>> wanted;
  if (!plan.scale.start_in_war) {
    wanted.emplace_back([&] {
      return of_changed(
          plan, "prizes at zero", with_prizes(scenario, 0.0), seed,
          [&](const auto& after) { return without_prizes(short_kinds(scenario), after); });
    });
    wanted.emplace_back([&] {
      return of_changed(
          plan, "prizes doubled", with_prizes(scenario, 2.0), seed,
          [&](const auto& after) { return prizes_doubled(plan.scale, first, after); });
    });
    wanted.emplace_back([&] {
      return of_changed(plan, "promises, forces and aid at zero", with_nothing(scenario), seed,
                        nothing_is_none);
    });
  }
  wanted.emplace_back([&] {
    return moved(plan, "H longer by 5 years", with_longer_horizon(scenario, 5.0), first, seed);
  });
  wanted.emplace_back(
      [&] { return moved(plan, "half the step", with_half_step(scenario), first, seed); });
  wanted.emplace_back(
      [&] { return moved(plan, "grids twice as fine", with_finer_grids(scenario), first, seed); });

  std::vector<Check> found(
      wanted.size(),
      {.name = "a check", .figure = "not run: the study was stopped", .holds = false});
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < wanted.size() && !run.stop(); i = next++) {
      found[i] = wanted[i]();
    }
  };
  on_threads(std::min(run.threads, static_cast<int>(wanted.size())), work);
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
