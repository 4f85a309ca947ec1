#include "law/hole_counts.hpp"

#include <algorithm>
#include <utility>

#include "law/clause_formulas.hpp"
#include "law/event_space.hpp"
#include "law/regions.hpp"

namespace casus {

namespace {

bool owes_material(const ClauseTable& table, std::size_t clause, std::size_t reading) {
  const std::vector<Action>& actions = table.scenario->vocabulary.actions;
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a].level >= Level::economic &&
        owes_action(table, clause, reading, static_cast<ActionId>(a), Basis::on_paper))
      return true;
  return false;
}

/// Whether one of the actors owes something material. Under every combination of readings that is
/// so if one clause always gives something to somebody, whoever and whatever it is in each reading.
FormulaId owed_by_any(ClauseTable& table, const std::vector<HeldClause>& held,
                      const std::vector<ActorId>& actors, Readings which) {
  Formulas& formulas = table.formulas;
  const bool every = which == Readings::every;
  std::vector<FormulaId> found;
  for (const HeldClause& one : held) {
    const ClauseFormulas& clause = table.clauses[one.clause];
    std::vector<FormulaId> readings;
    for (std::size_t r = 0; r < clause.readings.size(); ++r) {
      std::vector<FormulaId> holders;
      for (const ActorId actor : actors) holders.push_back(holds_clause(table, one, r, actor));
      readings.push_back(owes_material(table, one.clause, r)
                             ? formulas.all_of({clause.readings[r].when, formulas.any_of(holders)})
                             : formulas.never());
    }
    const FormulaId excepted = every ? clause.possibly_excepted : clause.surely_excepted;
    found.push_back(formulas.all_of({every ? formulas.all_of(readings) : formulas.any_of(readings),
                                     formulas.negate(excepted)}));
  }
  return formulas.any_of(found);
}

}  // namespace

Result<HoleCounts> count_holes(const Scenario& scenario, PackageId package) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  Formulas& formulas = table.formulas;
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(package)]);
  const Result<std::vector<ActorId>> guarantors = guarantors_of(table, held);
  if (!guarantors) return fail(guarantors.error());

  std::vector<FormulaId> armed;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k)
    if (scenario.attacks[k].armed) armed.push_back(region_formula(table, static_cast<AttackId>(k)));
  const FormulaId valid = formulas.any_of(armed);

  std::vector<FormulaId> asked{formulas.always()};
  const auto ask = [&](const std::vector<ActorId>& actors) {
    asked.push_back(formulas.negate(owed_by_any(table, held, actors, Readings::some)));
    asked.push_back(formulas.negate(owed_by_any(table, held, actors, Readings::every)));
  };
  ask(*guarantors);
  for (const ActorId set_aside : *guarantors) {
    std::vector<ActorId> others = *guarantors;
    std::erase(others, set_aside);
    ask(others);
  }
  const Result<EventSpace> space = event_space(scenario.vocabulary, formulas, valid, asked,
                                               values_when_requested(scenario.vocabulary));
  if (!space) return fail(space.error());
  const std::vector<std::uint64_t> found = counts(*space, formulas, asked);
  HoleCounts result{.package = package, .events = found[0], .unowed = {found[1], found[2]}};
  for (std::size_t g = 0; g < guarantors->size(); ++g)
    result.without.push_back({(*guarantors)[g], {found[2 * g + 3], found[2 * g + 4]}});
  return result;
}

}  // namespace casus
