#include "study/verdicts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

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

CheckVerdict verdict_if(bool holds) { return holds ? CheckVerdict::holds : CheckVerdict::fails; }

/// Of several claims that must all hold.
CheckVerdict all_of(CheckVerdict one, CheckVerdict other) {
  if (one == CheckVerdict::fails || other == CheckVerdict::fails) return CheckVerdict::fails;
  return one == CheckVerdict::open ? one : other;
}

/// Of the packages: the mean whose interval reaches highest, of which one, whether all of them lie
/// below what is allowed, and the highest mean and median.
class Highest {
 public:
  explicit Highest(double allowed) : allowed_(allowed) {}

  void add(const std::vector<Value>& values) {
    const Range range = range_of(values);
    const Estimate one = estimate_of_mean(values);
    if (added_ == 0 || one.high() > furthest_.high()) {
      furthest_ = one;
      at_ = added_;
    }
    ++added_;
    mean_ = std::max(mean_, range.mean);
    median_ = std::max(median_, range.median);
    if (one.low() >= allowed_ || range.median >= allowed_)
      verdict_ = CheckVerdict::fails;
    else if (one.high() >= allowed_)
      verdict_ = all_of(verdict_, CheckVerdict::open);
  }

  const Estimate& furthest() const { return furthest_; }
  std::size_t at() const { return at_; }
  double mean() const { return mean_; }
  double median() const { return median_; }
  CheckVerdict verdict() const { return verdict_; }

 private:
  double allowed_;
  std::size_t added_ = 0, at_ = 0;
  Estimate furthest_{};
  double mean_ = 0.0, median_ = 0.0;
  CheckVerdict verdict_ = CheckVerdict::holds;
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
          .verdict = verdict_if(findings.mass_at_grid_ends <= most_mass_at_ends),
          .kind = CheckKind::computation};
}

Check fixed_points(const Findings& findings) {
  return {.figure = FixedPoints{},
          .verdict = verdict_if(findings.not_converged == 0),
          .kind = CheckKind::computation};
}

Check stated_profiles(const std::vector<FutureOutcome>& futures, const Findings& findings) {
  const auto off = std::count_if(futures.begin(), futures.end(), [](const FutureOutcome& one) {
    return one.distance.largest > most_profile_distance;
  });
  return {.figure = StatedProfiles{static_cast<int>(off)},
          .verdict = verdict_if(findings.profile_distance.p95 <= most_profile_distance),
          .kind = CheckKind::construction};
}

Check without_prizes(const std::vector<std::size_t>& short_kinds,
                     std::optional<QuantityId> precision,
                     const std::vector<FutureOutcome>& without) {
  Highest war(most_full_for_nothing), opened(most_short_for_nothing);
  Highest incidents(std::numeric_limits<double>::infinity());
  std::vector<std::vector<Value>> opened_short(without.front().packages.size());
  for (std::size_t p = 0; p < opened_short.size(); ++p) {
    std::vector<Value> wars, by_incident;
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
      opened_short[p].emplace_back(of_short);
      by_incident.emplace_back(m.pressed_by_incident);
    }
    war.add(wars);
    opened.add(opened_short[p]);
    incidents.add(by_incident);
  }
  std::vector<Value> pressed, precisions;
  for (const FutureOutcome& one : without) {
    const Measures& m = one.packages[opened.at()].measures;
    pressed.emplace_back(m.pressed - m.pressed_by_incident);
    if (precision) precisions.emplace_back(one.common[index(*precision)]);
  }
  return {.figure = WithoutPrizes{.war = war.furthest(),
                                  .opened = opened.furthest(),
                                  .war_median = war.median(),
                                  .opened_median = opened.median(),
                                  .pressed = range_of(pressed).mean,
                                  .with_precision =
                                      rank_correlation(opened_short[opened.at()], precisions),
                                  .incidents = incidents.mean(),
                                  .futures = static_cast<int>(without.size())},
          .verdict = all_of(war.verdict(), opened.verdict()),
          .kind = CheckKind::null_test};
}

Check prizes_doubled(const MeasureScale& scale, const std::vector<FutureOutcome>& before,
                     const std::vector<FutureOutcome>& doubled) {
  const MeasureKey attacked = attacked_at_the_end(scale);
  std::optional<Estimate> least;
  CheckVerdict verdict = CheckVerdict::holds;
  for (std::size_t p = 0; p < before.front().packages.size(); ++p) {
    std::vector<Value> rises;
    for (std::size_t f = 0; f < before.size(); ++f) {
      const auto of = [&](const FutureOutcome& one) {
        return value_of(attacked, {.outcome = one.packages[p], .scale = scale}).value();
      };
      rises.emplace_back(of(doubled[f]) - of(before[f]));
    }
    const Estimate rise = estimate_of_mean(rises);
    if (!least || rise.low() < least->low()) least = rise;
    if (rise.high() <= 0.0)
      verdict = CheckVerdict::fails;
    else if (rise.low() <= 0.0)
      verdict = all_of(verdict, CheckVerdict::open);
  }
  return {.figure = PrizesDoubled{least.value_or(Estimate{}), static_cast<int>(before.size())},
          .verdict = verdict,
          .kind = CheckKind::null_test};
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
          .verdict = verdict_if(same),
          .kind = CheckKind::computation};
}

}  // namespace casus
