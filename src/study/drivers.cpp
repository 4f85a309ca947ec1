#include "study/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "compile/named_draws.hpp"
#include "compile/needs.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Column = std::vector<std::optional<double>>;

/// How an input goes with an outcome; added to `found` if both differ among the futures.
void add_driver(const InputId& input, const Column& values, const Column& outcome,
                const Contrast& about, std::vector<Driver>& found) {
  if (const auto correlation = rank_correlation(values, outcome))
    found.push_back({input, about, *correlation});
}

/// Each answer of a question as an input; of two answers the first says all.
void add_answers(const Scenario& scenario, const FutureTable& table, std::size_t which,
                 const Column& outcome, const Contrast& about, std::vector<Driver>& found) {
  const QuestionId question = table.questions[which];
  const auto alternatives =
      static_cast<int>(scenario.questions[index(question)].alternatives.size());
  for (int a = 0; a < (alternatives == 2 ? 1 : alternatives); ++a) {
    Column values;
    for (const int answer : table.answers[which]) values.emplace_back(answer == a ? 1.0 : 0.0);
    add_driver(QuestionAnswer{question, a}, values, outcome, about, found);
  }
}

/// The strongest inputs to an outcome; `about` says which it is.
void add_strongest(const Scenario& scenario, const FutureTable& table, const Column& outcome,
                   const Contrast& about, std::vector<Driver>& all) {
  std::vector<Driver> found;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const Column input(table.input_values[i].begin(), table.input_values[i].end());
    add_driver(table.inputs[i], input, outcome, about, found);
  }
  for (std::size_t q = 0; q < table.questions.size(); ++q)
    add_answers(scenario, table, q, outcome, about, found);
  std::stable_sort(found.begin(), found.end(), [](const Driver& a, const Driver& b) {
    return std::abs(a.rank_correlation) > std::abs(b.rank_correlation);
  });
  if (found.size() > most_drivers) found.resize(most_drivers);
  all.insert(all.end(), found.begin(), found.end());
}

/// How likely each kind of attack is pressed by the end of the report, [kind][future].
std::vector<std::vector<double>> kinds_by_future(const std::vector<FutureOutcome>& futures,
                                                 std::size_t package) {
  std::vector<std::vector<double>> found;
  const std::size_t kinds =
      futures.empty() ? 0 : futures.front().packages[package].measures.attacked_by.size();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    auto& values = found.emplace_back();
    for (const FutureOutcome& future : futures) {
      const std::vector<double>& path = future.packages[package].measures.attacked_by[kind];
      if (!path.empty()) values.push_back(path.back());
    }
  }
  return found;
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
                         MeasureTable table) {
  FutureTable found;
  const Scenario& scenario = *plan.scenario;
  const std::vector<bool> used = used_quantities(scenario);
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    const Bounds range = bounds(quantity.distribution);
    const bool own = quantity.draw == Draw::own || quantity.path.starts_with("actors.");
    if (!used[q] || quantity.sensitive || own || range.least == range.most) continue;
    found.inputs.push_back(static_cast<QuantityId>(q));
    auto& values = found.input_values.emplace_back();
    for (const FutureOutcome& future : futures) values.push_back(future.common[q]);
  }
  for (const QuestionId question : open_questions(scenario)) {
    found.questions.push_back(question);
    auto& answers = found.answers.emplace_back();
    for (const FutureOutcome& future : futures) answers.push_back(future.answers[index(question)]);
  }
  for (const FutureOutcome& future : futures) {
    const Convergence convergence = convergence_of(future);
    found.not_converged.push_back(convergence.not_converged);
    found.worst_residual.push_back(convergence.worst_residual);
  }
  found.outcomes = std::move(table.keys);
  found.outcome_values = std::move(table.values);
  if (!plan.scale.start_in_war) {
    for (std::size_t p = 0; p < plan.packages.size(); ++p)
      found.attacked_by.push_back(kinds_by_future(futures, p));
  }
  return found;
}

std::vector<Driver> drivers(const Scenario& scenario, const FutureTable& table,
                            const Ranking& ranking) {
  std::vector<Driver> found;
  if (ranking.order.empty()) return found;
  const auto outcome = [&](PackageId package) -> const Column& {
    return *find_column(table, package, ranking.objective.measure);
  };
  const PackageId first = ranking.order.front();
  add_strongest(scenario, table, outcome(first), {ranking.objective.measure, first, {}}, found);
  if (ranking.fullest) {
    add_strongest(scenario, table, outcome(*ranking.fullest),
                  {ranking.objective.measure, *ranking.fullest, {}}, found);
  }
  if (!ranking.lead) return found;
  add_strongest(scenario, table,
                minus(outcome(ranking.lead->package), outcome(*ranking.lead->minus)), *ranking.lead,
                found);
  return found;
}

}  // namespace casus
