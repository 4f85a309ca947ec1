#include "study/drivers.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compile/needs.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Column = std::vector<std::optional<double>>;

void add_strongest(const FutureTable& table, const Column& outcome, const Driver& about,
                   std::vector<Driver>& all) {
  std::vector<Driver> found;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const Column input(table.input_values[i].begin(), table.input_values[i].end());
    const auto correlation = rank_correlation(input, outcome);
    if (!correlation) continue;
    found.push_back(about);
    found.back().quantity = table.inputs[i];
    found.back().rank_correlation = *correlation;
  }
  std::stable_sort(found.begin(), found.end(), [](const Driver& a, const Driver& b) {
    return std::abs(a.rank_correlation) > std::abs(b.rank_correlation);
  });
  if (found.size() > most_drivers) found.resize(most_drivers);
  all.insert(all.end(), found.begin(), found.end());
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
    found.inputs.push_back(quantity.path);
    auto& values = found.input_values.emplace_back();
    for (const FutureOutcome& future : futures) values.push_back(future.common[q]);
  }
  found.outcomes = table.names;
  found.outcome_values = table.values;
  return found;
}

std::vector<Driver> drivers(const StudyPlan& plan, const FutureTable& table,
                            const std::vector<std::size_t>& leading) {
  std::vector<Driver> found;
  if (leading.empty()) return found;
  const std::string measure = ranking_measure(plan.scale);
  const auto at = static_cast<std::size_t>(
      std::find(table.outcomes.begin(), table.outcomes.end(), measure) - table.outcomes.begin());
  const Column& first = table.outcome_values[leading[0]][at];
  const std::string& best = plan.packages[leading[0]].id;
  add_strongest(table, first, {.package = best, .measure = measure}, found);
  if (leading.size() < 2) return found;
  const Column& second = table.outcome_values[leading[1]][at];
  Column gap;
  for (std::size_t f = 0; f < first.size(); ++f) gap.emplace_back(*second[f] - *first[f]);
  add_strongest(table, gap,
                {.package = fmt::format("{} minus {}", plan.packages[leading[1]].id, best),
                 .measure = measure},
                found);
  return found;
}

}  // namespace casus
