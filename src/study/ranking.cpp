#include "study/ranking.hpp"

#include <algorithm>

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

Difference difference(const StudyPlan& plan, const MeasureTable& table, std::size_t from,
                      std::size_t to, const std::string& measure) {
  const auto& a = table.of(from, measure);
  const auto& b = table.of(to, measure);
  std::vector<std::optional<double>> gaps;
  int lower = 0;
  for (std::size_t f = 0; f < a.size(); ++f) {
    if (!a[f] || !b[f]) {
      gaps.emplace_back();
      continue;
    }
    gaps.emplace_back(*b[f] - *a[f]);
    if (*b[f] < *a[f]) ++lower;
  }
  Difference one{.from = plan.packages[from].id,
                 .to = plan.packages[to].id,
                 .measure = measure,
                 .range = range_of(gaps)};
  if (one.range.n > 0) one.share_lower = static_cast<double>(lower) / one.range.n;
  return one;
}

}  // namespace

void rank(const StudyPlan& plan, const MeasureTable& table,
          std::vector<PackageFindings>& packages) {
  const std::vector<std::size_t> options = options_of(plan);
  if (options.empty()) return;
  const std::string measure = ranking_measure(plan.scale);
  const std::size_t futures = table.of(0, measure).size();
  std::vector<std::vector<std::optional<double>>> regret(plan.packages.size());
  for (std::size_t f = 0; f < futures; ++f) {
    const auto value = [&](std::size_t p) { return *table.of(p, measure)[f]; };
    double best = value(options.front());
    for (const std::size_t p : options) best = std::min(best, value(p));
    const auto ties = std::count_if(options.begin(), options.end(),
                                    [&](std::size_t p) { return value(p) == best; });
    for (std::size_t p = 0; p < packages.size(); ++p) regret[p].emplace_back(value(p) - best);
    for (const std::size_t p : options) {
      if (value(p) == best) packages[p].share_best += 1.0 / static_cast<double>(ties);
      if (value(p) <= best + near_best) packages[p].share_near_best += 1.0;
    }
  }
  for (std::size_t p = 0; p < packages.size(); ++p) {
    packages[p].share_best /= static_cast<double>(futures);
    packages[p].share_near_best /= static_cast<double>(futures);
    packages[p].regret = range_of(regret[p]);
  }
}

std::vector<Difference> differences(const StudyPlan& plan, const MeasureTable& table) {
  std::vector<std::string> measures;
  for (const std::string& name : table.names) {
    if (name.rfind("attacked_", 0) == 0 && !plan.scale.start_in_war) measures.push_back(name);
  }
  if (plan.scale.start_in_war) measures.push_back(ranking_measure(plan.scale));
  std::vector<Difference> found;
  const auto add = [&](std::size_t from, std::size_t to) {
    for (const std::string& measure : measures) {
      found.push_back(difference(plan, table, from, to, measure));
    }
  };
  const auto none = std::find_if(plan.packages.begin(), plan.packages.end(),
                                 [](const Package& package) { return package.entries.empty(); });
  const auto base = static_cast<std::size_t>(none - plan.packages.begin());
  for (std::size_t p = 0; base < plan.packages.size() && p < plan.packages.size(); ++p) {
    if (p != base) add(base, p);
  }
  const std::vector<std::size_t> options = options_of(plan);
  for (std::size_t a = 0; a < options.size(); ++a) {
    for (std::size_t b = a + 1; b < options.size(); ++b) {
      if (options[a] != base) add(options[a], options[b]);
    }
  }
  return found;
}

std::vector<std::size_t> leading_options(const StudyPlan& plan,
                                         const std::vector<PackageFindings>& packages) {
  std::vector<std::size_t> options = options_of(plan);
  const std::string measure = ranking_measure(plan.scale);
  std::stable_sort(options.begin(), options.end(), [&](std::size_t a, std::size_t b) {
    if (packages[a].share_best != packages[b].share_best) {
      return packages[a].share_best > packages[b].share_best;
    }
    return packages[a].measures.at(measure).mean < packages[b].measures.at(measure).mean;
  });
  return options;
}

}  // namespace casus
