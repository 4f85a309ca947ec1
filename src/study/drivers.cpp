#include "study/drivers.hpp"

#include <algorithm>
#include <cmath>

#include "compile/needs.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Column = std::vector<std::optional<double>>;

/// The strongest inputs to an outcome; `about` says which it is.
void add_strongest(const FutureTable& table, const Column& outcome, const Contrast& about,
                   std::vector<Driver>& all) {
  std::vector<Driver> found;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const Column input(table.input_values[i].begin(), table.input_values[i].end());
    const auto correlation = rank_correlation(input, outcome);
    if (!correlation) continue;
    found.push_back({table.inputs[i], about, *correlation});
  }
  std::stable_sort(found.begin(), found.end(), [](const Driver& a, const Driver& b) {
    return std::abs(a.rank_correlation) > std::abs(b.rank_correlation);
  });
  if (found.size() > most_drivers) found.resize(most_drivers);
  all.insert(all.end(), found.begin(), found.end());
}

Column minus(const Column& a, const Column& b) {
  Column gap;
  for (std::size_t f = 0; f < a.size(); ++f) {
    gap.push_back(a[f] && b[f] ? std::optional(*a[f] - *b[f]) : std::nullopt);
  }
  return gap;
}

}  // namespace

FutureTable future_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                         const MeasureTable& table) {
  FutureTable found;
  const Scenario& scenario = *plan.scenario;
  const std::vector<bool> used = used_quantities(scenario);
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    const Bounds range = bounds(quantity.distribution);
    const bool own = quantity.draw == Draw::own || quantity.path.rfind("actors.", 0) == 0;
    if (!used[q] || quantity.sensitive || own || range.least == range.most) continue;
    found.inputs.push_back(static_cast<QuantityId>(q));
    auto& values = found.input_values.emplace_back();
    for (const FutureOutcome& future : futures) values.push_back(future.common[q]);
  }
  found.outcomes = table.keys;
  found.outcome_values = table.values;
  return found;
}

std::vector<Driver> drivers(const FutureTable& table, const Ranking& ranking) {
  std::vector<Driver> found;
  if (ranking.order.empty()) return found;
  const auto at = static_cast<std::size_t>(
      std::find(table.outcomes.begin(), table.outcomes.end(), ranking.objective.measure) -
      table.outcomes.begin());
  const auto outcome = [&](PackageId package) -> const Column& {
    return table.outcome_values[index(package)][at];
  };
  const PackageId first = ranking.order.front();
  add_strongest(table, outcome(first), {ranking.objective.measure, first, {}}, found);
  if (!ranking.lead) return found;
  add_strongest(table, minus(outcome(ranking.lead->package), outcome(*ranking.lead->minus)),
                *ranking.lead, found);
  return found;
}

}  // namespace casus
