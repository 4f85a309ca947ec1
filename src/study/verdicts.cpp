#include "study/verdicts.hpp"

#include <algorithm>
#include <cmath>

#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

constexpr double rounding = 1e-12;  // of equal problems written in another order

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
MeasureKey attacked_at_the_end(const MeasureScale& scale) {
  return after(Measure::attacked, scale.report_years());
}

/// The highest mean and median of the packages.
struct Highest {
  double mean = 0.0, median = 0.0;

  void add(const Range& range) {
    mean = std::max(mean, range.mean);
    median = std::max(median, range.median);
  }
};

bool same_order(const std::vector<double>& before, const std::vector<double>& after) {
  for (std::size_t a = 0; a < before.size(); ++a) {
    for (std::size_t b = 0; b < before.size(); ++b) {
      if (before[b] - before[a] > order_from && after[b] <= after[a]) return false;
    }
  }
  return true;
}

}  // namespace

Check ends_of_grids(const Findings& findings) {
  return {.figure = GridEnds{},
          .holds = findings.mass_at_grid_ends <= most_mass_at_ends,
          .kind = CheckKind::computation};
}

Check fixed_points(const Findings& findings) {
  return {.figure = FixedPoints{},
          .holds = findings.not_converged == 0,
          .kind = CheckKind::computation};
}

Check stated_profiles(const std::vector<FutureOutcome>& futures, const Findings& findings) {
  const auto off = std::count_if(futures.begin(), futures.end(), [](const FutureOutcome& one) {
    return one.distance.largest > most_profile_distance;
  });
  return {.figure = StatedProfiles{static_cast<int>(off)},
          .holds = findings.profile_distance.p95 <= most_profile_distance,
          .kind = CheckKind::construction};
}

Check without_prizes(const std::vector<std::size_t>& short_kinds,
                     const std::vector<FutureOutcome>& without) {
  Highest war, opened, incidents;
  for (std::size_t p = 0; p < without.front().packages.size(); ++p) {
    std::vector<Value> wars, opened_short, by_incident;
    for (const FutureOutcome& one : without) {
      const Measures& m = one.packages[p].measures;
      double of_short = 0.0, of_war = 0.0;
      for (std::size_t kind = 0; kind < m.attacked_by.size(); ++kind) {
        if (m.attacked_by[kind].empty()) continue;
        const bool is_short =
            std::find(short_kinds.begin(), short_kinds.end(), kind) != short_kinds.end();
        if (!is_short) of_war += m.attacked_by[kind].back();
        if (is_short) of_short += one.packages[p].challenges[kind];
      }
      wars.emplace_back(of_war);
      opened_short.emplace_back(of_short);
      by_incident.emplace_back(m.pressed_by_incident);
    }
    war.add(range_of(wars));
    opened.add(range_of(opened_short));
    incidents.add(range_of(by_incident));
  }
  return {.figure = WithoutPrizes{.war_mean = war.mean,
                                  .war_median = war.median,
                                  .short_mean = opened.mean,
                                  .short_median = opened.median,
                                  .incidents = incidents.mean},
          .holds = std::max(war.mean, war.median) < most_full_for_nothing &&
                   std::max(opened.mean, opened.median) < most_short_for_nothing,
          .kind = CheckKind::null_test};
}

Check prizes_doubled(const MeasureScale& scale, const std::vector<FutureOutcome>& before,
                     const std::vector<FutureOutcome>& doubled) {
  const MeasureKey attacked = attacked_at_the_end(scale);
  const std::vector<double> as_is = means(scale, attacked, before);
  const std::vector<double> with_twice = means(scale, attacked, doubled);
  double least = 1.0;
  for (std::size_t p = 0; p < as_is.size(); ++p) least = std::min(least, with_twice[p] - as_is[p]);
  return {.figure = PrizesDoubled{least}, .holds = least > 0.0, .kind = CheckKind::null_test};
}

Check nothing_is_none(const std::vector<FutureOutcome>& with_nothing) {
  double most = 0.0;
  for (const FutureOutcome& future : with_nothing) {
    const auto& first = future.packages.front().measures.attacked;
    for (const PackageOutcome& one : future.packages) {
      for (std::size_t t = 0; t < first.size(); ++t) {
        most = std::max(most, std::abs(one.measures.attacked[t] - first[t]));
      }
    }
  }
  return {.figure = NothingPromised{most}, .holds = most <= rounding, .kind = CheckKind::null_test};
}

Check order_stays(Refinement what, const Computed& before, const Computed& changed) {
  const MeasureKey deciding = before.scale.objectives.front().measure;
  const std::vector<double> as_is = means(before.scale, deciding, before.futures);
  const std::vector<double> moved = means(changed.scale, deciding, changed.futures);
  double most = 0.0;
  for (std::size_t p = 0; p < as_is.size(); ++p) {
    most = std::max(most, std::abs(moved[p] - as_is[p]));
  }
  const bool same = same_order(as_is, moved);
  return {.figure = Refined{.what = what,
                            .measure = deciding,
                            .moves = most,
                            .futures = static_cast<int>(before.futures.size())},
          .holds = same,
          .kind = CheckKind::computation};
}

}  // namespace casus
