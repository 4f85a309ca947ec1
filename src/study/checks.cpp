#include "study/checks.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include <fmt/format.h>

#include "compile/setting.hpp"
#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

constexpr double most_mass_at_ends = 0.01;  // compile.md

/// Range over the futures of a measure, by package, on the scale of the study or a changed one.
std::vector<Range> ranges(const MeasureScale& scale, const MeasureKey& key,
                          const std::vector<FutureOutcome>& futures) {
  std::vector<Range> found;
  for (std::size_t p = 0; p < futures.front().packages.size(); ++p) {
    std::vector<Value> values;
    for (const FutureOutcome& one : futures) {
      values.push_back(value_of(key, {.outcome = one.packages[p], .scale = scale}));
    }
    found.push_back(range_of(values));
  }
  return found;
}

std::vector<double> means(const MeasureScale& scale, const MeasureKey& key,
                          const std::vector<FutureOutcome>& futures) {
  std::vector<double> found;
  for (const Range& one : ranges(scale, key, futures)) found.push_back(one.mean);
  return found;
}

/// Attacked at the end of the report: what prizes must move.
MeasureKey attacked_at_the_end(const StudyPlan& plan) {
  return after(Measure::attacked, plan.scale.report_years());
}

/// Whether every two packages that are further apart than `near` keep their order.
bool same_order(const std::vector<double>& before, const std::vector<double>& after) {
  constexpr double near = 0.01;
  for (std::size_t a = 0; a < before.size(); ++a) {
    for (std::size_t b = 0; b < before.size(); ++b) {
      if (before[b] - before[a] > near && after[b] <= after[a]) return false;
    }
  }
  return true;
}

/// How much the means move, and whether the order of packages stays, in a changed scenario.
Check moved(const StudyPlan& plan, const std::string& name, const Scenario& changed,
            const std::vector<FutureOutcome>& first, std::uint64_t seed) {
  const auto after = first_futures(changed, seed, plan.solve, check_futures, plan.times);
  if (!after) return {.name = name, .figure = after.error().front().message, .holds = false};
  MeasureScale scale = plan.scale;
  scale.time = time_of(changed.horizon.value_or(plan.inputs.horizon));
  const MeasureKey deciding = plan.scale.objectives.front().measure;
  const std::vector<double> before = means(plan.scale, deciding, first);
  const std::vector<double> means_after = means(scale, deciding, *after);
  double most = 0.0;
  for (std::size_t p = 0; p < before.size(); ++p) {
    most = std::max(most, std::abs(means_after[p] - before[p]));
  }
  const bool same = same_order(before, means_after);
  return {.name = name,
          .figure = fmt::format("moves {} by at most {:.4f} (mean over {} futures); order of "
                                "packages more than 0.01 apart {}",
                                to_text(deciding), most, check_futures, same ? "stays" : "changes"),
          .holds = same};
}

Check prizes_at_zero(const StudyPlan& plan, std::uint64_t seed) {
  const std::string name = "prizes at zero: attacked below 0.05, median and mean";
  const auto after =
      first_futures(with_prizes(*plan.scenario, 0.0), seed, plan.solve, check_futures, plan.times);
  if (!after) return {.name = name, .figure = after.error().front().message, .holds = false};
  double mean = 0.0, median = 0.0;
  for (const Range& range : ranges(plan.scale, attacked_at_the_end(plan), *after)) {
    mean = std::max(mean, range.mean);
    median = std::max(median, range.median);
  }
  return {.name = name,
          .figure = fmt::format("highest mean {:.4f}, highest median {:.4f}", mean, median),
          .holds = mean < 0.05 && median < 0.05};
}

Check prizes_doubled(const StudyPlan& plan, const std::vector<FutureOutcome>& first,
                     std::uint64_t seed) {
  const std::string name = "prizes doubled: higher in every package";
  const auto after =
      first_futures(with_prizes(*plan.scenario, 2.0), seed, plan.solve, check_futures, plan.times);
  if (!after) return {.name = name, .figure = after.error().front().message, .holds = false};
  const MeasureKey attacked = attacked_at_the_end(plan);
  const std::vector<double> before = means(plan.scale, attacked, first);
  const std::vector<double> doubled = means(plan.scale, attacked, *after);
  double least = 1.0;
  for (std::size_t p = 0; p < before.size(); ++p) least = std::min(least, doubled[p] - before[p]);
  return {.name = name,
          .figure = fmt::format("least rise of the mean {:.4f}", least),
          .holds = least > 0.0};
}

Check nothing_is_none(const StudyPlan& plan, std::uint64_t seed) {
  const std::string name = "promises, forces and aid at zero: every package equals none";
  constexpr double rounding = 1e-12;
  const auto after =
      first_futures(with_nothing(*plan.scenario), seed, plan.solve, check_futures, plan.times);
  if (!after) return {.name = name, .figure = after.error().front().message, .holds = false};
  double most = 0.0;
  for (const FutureOutcome& future : *after) {
    for (const PackageOutcome& one : future.packages) {
      const auto& first = future.packages.front().measures.attacked;
      for (std::size_t t = 0; t < first.size(); ++t) {
        most = std::max(most, std::abs(one.measures.attacked[t] - first[t]));
      }
    }
  }
  return {.name = name,
          .figure = fmt::format("largest difference {:.2g}", most),
          .holds = most <= rounding};
}

std::vector<Check> dear_checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                               std::uint64_t seed, const CheckRun& run) {
  if (futures.size() < check_futures) {
    return {{.name = "other prizes, other grids, longer horizon",
             .figure = fmt::format("not run: they take {} futures", check_futures),
             .holds = false}};
  }
  const std::vector<FutureOutcome> first(futures.begin(), futures.begin() + check_futures);
  const Scenario& scenario = *plan.scenario;
  std::vector<std::function<Check()>> wanted;
  if (!plan.scale.start_in_war) {
    wanted.emplace_back([&] { return prizes_at_zero(plan, seed); });
    wanted.emplace_back([&] { return prizes_doubled(plan, first, seed); });
    wanted.emplace_back([&] { return nothing_is_none(plan, seed); });
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
  found.push_back({.name = "mass at the ends of the grids below 0.01",
                   .figure = fmt::format("at most {:.4f}", findings.mass_at_grid_ends),
                   .holds = findings.mass_at_grid_ends <= most_mass_at_ends});
  found.push_back({.name = "every fixed point of the response converged",
                   .figure = fmt::format("{} did not; worst residual {:.2g}",
                                         findings.not_converged, findings.worst_residual),
                   .holds = findings.not_converged == 0});
  const Range& distance = findings.profile_distance;
  const auto off = std::count_if(futures.begin(), futures.end(), [](const FutureOutcome& one) {
    return one.distance.largest > most_profile_distance;
  });
  found.push_back(
      {.name = "stated response profiles are on the principal branch (in 95 % of futures)",
       .figure = fmt::format("off by more than {} in {} of {} futures; distance: median {:.2g}, "
                             "95 % {:.2g}, mean {:.2g}",
                             most_profile_distance, off, futures.size(), distance.median,
                             distance.p95, distance.mean),
       .holds = distance.p95 <= most_profile_distance});
  if (run.which == StudyChecks::cheap) return found;
  std::vector<Check> dear = dear_checks(plan, futures, findings.seed, run);
  found.insert(found.end(), dear.begin(), dear.end());
  return found;
}

}  // namespace casus
