#include "law/worst_event.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "law/hole_counts.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// The values of a dimension, those to be tried first in front.
std::vector<std::size_t> preferred(const Scenario& scenario, std::size_t dimension) {
  const Dimension& one = scenario.vocabulary.dimensions[dimension];
  std::vector<std::size_t> values(one.values.size());
  std::iota(values.begin(), values.end(), std::size_t{0});
  if (one.chosen_by == ChosenBy::challenger && one.ordered)
    std::reverse(values.begin(), values.end());
  for (const NatureWeights& nature : scenario.nature)
    if (index(nature.dimension) == dimension)
      std::stable_sort(values.begin(), values.end(), [&](std::size_t a, std::size_t b) {
        return nature.weights[a] > nature.weights[b];
      });
  return values;
}

/// Ordered dimensions of the challenger, then nature's, then the rest.
std::vector<std::size_t> order_of(const Vocabulary& vocabulary) {
  std::vector<std::size_t> order(vocabulary.dimensions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t d) {
      const Dimension& one = vocabulary.dimensions[d];
      if (one.chosen_by == ChosenBy::challenger && one.ordered) return 0;
      return one.chosen_by == ChosenBy::nature ? 1 : 2;
    };
    return rank(a) < rank(b);
  });
  return order;
}

/// Whether an event remains; an error if there are too many to look at.
Result<bool> is_possible(const ClauseTable& table, FormulaId wanted, const AllowedValues& allowed) {
  const Result<EventSpace> space =
      event_space(table.scenario->vocabulary, table.formulas, wanted, {}, allowed);
  if (!space) return fail(space.error());
  return extents(*space, table.formulas, {table.formulas.always()}).front().somewhere;
}

}  // namespace

Result<WorstEvent> worst_event(ClauseTable& table, const std::vector<HeldClause>& held) {
  const Scenario& scenario = *table.scenario;
  Formulas& formulas = table.formulas;
  const JointDuties everybody(table, held, possible_guarantors(scenario));
  const FormulaId armed = armed_events(table);
  const FormulaId act = everybody.owes_some_act(Readings::every);
  WorstEvent worst;
  FormulaId wanted = formulas.never();
  AllowedValues allowed = values_when_requested(scenario.vocabulary);
  for (int candidate = 0; candidate < 2 * level_count && wanted == formulas.never(); ++candidate) {
    worst.owed = {.level = static_cast<Level>(candidate / 2), .act = candidate % 2 != 0};
    std::vector<FormulaId> parts{armed, worst.owed.act ? act : formulas.negate(act)};
    if (worst.owed.level > Level::none)
      parts.push_back(everybody.owes_level(worst.owed.level, Readings::every));
    if (worst.owed.level < Level::troops)
      parts.push_back(formulas.negate(everybody.owes_level(
          static_cast<Level>(static_cast<int>(worst.owed.level) + 1), Readings::every)));
    const FormulaId here = formulas.all_of(parts);
    const Result<bool> possible = is_possible(table, here, allowed);
    if (!possible) return fail(possible.error());
    if (*possible) wanted = here;
  }
  if (wanted == formulas.never())
    return fail({.code = "E406",
                 .message = "no armed kind of attack can happen",
                 .hint = "gaps are those of attacks without 'armed: no'"});
  worst.event.assign(scenario.vocabulary.dimensions.size(), 0);
  for (const std::size_t d : order_of(scenario.vocabulary)) {
    for (const std::size_t value : preferred(scenario, d)) {
      if (!allowed[d][value]) continue;
      AllowedValues fixed = allowed;
      fixed[d].assign(fixed[d].size(), false);
      fixed[d][value] = true;
      const Result<bool> possible = is_possible(table, wanted, fixed);
      if (!possible) return fail(possible.error());
      if (!*possible) continue;
      worst.event[d] = static_cast<int>(value);
      allowed = std::move(fixed);
      break;
    }
  }
  return worst;
}

}  // namespace casus
