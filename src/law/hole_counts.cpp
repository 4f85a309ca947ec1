#include "law/hole_counts.hpp"

#include <algorithm>
#include <utility>

#include "law/duty_formulas.hpp"
#include "law/event_space.hpp"
#include "law/regions.hpp"

namespace casus {

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
    for (const Readings which : {Readings::some, Readings::every})
      asked.push_back(formulas.negate(owes_level(
          table, held, {.actors = actors, .level = Level::economic, .readings = which})));
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
