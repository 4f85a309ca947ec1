#include "study/ranking.hpp"

#include <algorithm>
#include <utility>

#include "study/package_parts.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

std::vector<std::size_t> options_of(const StudyPlan& plan) {
  std::vector<std::size_t> options;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (plan.packages[p].role == Role::option) options.push_back(p);
  }
  return options;
}

std::vector<std::size_t> competing(const StudyPlan& plan) {
  std::vector<std::size_t> found;
  for (const std::size_t p : options_of(plan)) {
    if (competes(*plan.scenario, static_cast<PackageId>(p))) found.push_back(p);
  }
  return found;
}

/// Counts one future, so much: `value` of each package, which is defined wherever options are
/// compared.
template <class ValueOf>
void count_future(const Objective& objective, const std::vector<std::size_t>& options,
                  const ValueOf& value, double count, std::vector<Standing>& standings,
                  std::vector<std::vector<Value>>& regrets) {
  double best = value(options.front());
  for (const std::size_t p : options) {
    if (objective.better(value(p), best)) best = value(p);
  }
  const auto ties = std::count_if(options.begin(), options.end(),
                                  [&](std::size_t p) { return value(p) == best; });
  for (std::size_t p = 0; p < standings.size(); ++p) {
    regrets[p].emplace_back(objective.regret(value(p), best));
  }
  for (const std::size_t p : options) {
    if (value(p) == best) standings[p].share_best += count / static_cast<double>(ties);
    if (objective.near(value(p), best, near_best)) standings[p].share_near_best += count;
  }
}

/// These options, the best first.
std::vector<PackageId> order_of(const Ranking& ranking, const MeasureTable& table,
                                const FutureWeights& weights, std::vector<std::size_t> options) {
  const auto mean = [&](std::size_t p) {
    return range_of(table.of(p, ranking.objective.measure), weights).mean;
  };
  std::stable_sort(options.begin(), options.end(), [&](std::size_t a, std::size_t b) {
    if (mean(a) != mean(b)) return ranking.objective.better(mean(a), mean(b));
    const Standing &one = ranking.standings[a], &other = ranking.standings[b];
    if (one.share_best != other.share_best) return one.share_best > other.share_best;
    return one.share_near_best > other.share_near_best;
  });
  std::vector<PackageId> order;
  for (const std::size_t p : options) order.push_back(static_cast<PackageId>(p));
  return order;
}

/// What grows as the first option gets further ahead of the second.
std::optional<Contrast> lead_of(const Ranking& ranking) {
  if (ranking.order.size() < 2) return std::nullopt;
  PackageId higher = ranking.order[1], lower = ranking.order[0];
  if (ranking.objective.direction == Direction::maximise) std::swap(higher, lower);
  return Contrast{ranking.objective.measure, higher, lower};
}

Ranking ranking_by(const Objective& objective, const StudyPlan& plan, const MeasureTable& table,
                   const FutureWeights& weights) {
  const std::size_t packages = plan.packages.size();
  Ranking ranking{.objective = objective, .standings = std::vector<Standing>(packages)};
  const std::vector<std::size_t> options = competing(plan);
  if (options.empty()) return ranking;
  const std::size_t futures = table.of(0, objective.measure).size();
  std::vector<std::vector<Value>> regrets(packages);
  for (std::size_t f = 0; f < futures; ++f) {
    const auto value = [&](std::size_t p) { return table.of(p, objective.measure)[f].value(); };
    count_future(objective, options, value, count_of(weights, f), ranking.standings, regrets);
  }
  std::vector<std::size_t> containing;  // options that contain others
  for (const std::size_t p : options_of(plan)) {
    if (std::find(options.begin(), options.end(), p) != options.end()) continue;
    regrets[p].clear();
    if (!only_without(*plan.scenario, plan.packages[p])) containing.push_back(p);
  }
  for (std::size_t p = 0; p < packages; ++p) {
    ranking.standings[p].share_best /= static_cast<double>(futures);
    ranking.standings[p].share_near_best /= static_cast<double>(futures);
    ranking.standings[p].regret = range_of(regrets[p], weights);
  }
  ranking.order = order_of(ranking, table, weights, options);
  if (!containing.empty()) {
    ranking.fullest = order_of(ranking, table, weights, containing).front();
  }
  ranking.lead = lead_of(ranking);
  return ranking;
}

Difference difference(const MeasureTable& table, std::size_t from, std::size_t to,
                      const MeasureKey& measure, const FutureWeights& weights) {
  const auto& a = table.of(from, measure);
  const auto& b = table.of(to, measure);
  std::vector<Value> gaps;
  double lower = 0.0, all = 0.0;
  for (std::size_t f = 0; f < a.size(); ++f) {
    if (!a[f] || !b[f]) {
      gaps.emplace_back();
      continue;
    }
    gaps.emplace_back(*b[f] - *a[f]);
    const double count = count_of(weights, f);
    all += count;
    if (*b[f] < *a[f]) lower += count;
  }
  Difference one{.from = static_cast<PackageId>(from),
                 .to = static_cast<PackageId>(to),
                 .measure = measure,
                 .range = range_of(gaps, weights)};
  if (one.range.n > 0) one.share_lower = lower / all;
  return one;
}

}  // namespace

bool competes(const Scenario& scenario, PackageId option) {
  const Package& whole = scenario.packages[index(option)];
  if (only_without(scenario, whole)) return false;
  return std::none_of(scenario.packages.begin(), scenario.packages.end(), [&](const Package& part) {
    return part.role == Role::option && part.entries.size() < whole.entries.size() &&
           contains(whole, part);
  });
}

std::vector<Ranking> rankings(const StudyPlan& plan, const MeasureTable& table,
                              const FutureWeights& weights) {
  std::vector<Ranking> all;
  for (const Objective& one : plan.scale.objectives)
    all.push_back(ranking_by(one, plan, table, weights));
  return all;
}

std::vector<Difference> differences(const StudyPlan& plan, const MeasureTable& table,
                                    const FutureWeights& weights) {
  std::vector<MeasureKey> measures;
  for (const MeasureKey& key : table.keys) {
    if (key.measure == Measure::attacked && !plan.scale.start_in_war) measures.push_back(key);
  }
  const MeasureKey deciding = plan.scale.objectives.front().measure;
  if (std::find(measures.begin(), measures.end(), deciding) == measures.end()) {
    measures.push_back(deciding);
  }
  std::vector<Difference> found;
  const auto add = [&](std::size_t from, std::size_t to) {
    for (const MeasureKey& measure : measures) {
      found.push_back(difference(table, from, to, measure, weights));
    }
  };
  const auto nothing = package_of_nothing(*plan.scenario);
  for (std::size_t p = 0; nothing && p < plan.packages.size(); ++p) {
    if (p != index(*nothing)) add(index(*nothing), p);
  }
  const std::vector<std::size_t> options = options_of(plan);
  for (std::size_t a = 0; a < options.size(); ++a) {
    for (std::size_t b = a + 1; b < options.size(); ++b) {
      const bool done = nothing && (options[a] == index(*nothing) || options[b] == index(*nothing));
      if (done) continue;
      add(options[a], options[b]);
    }
  }
  return found;
}

}  // namespace casus
