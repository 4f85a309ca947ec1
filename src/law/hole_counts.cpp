#include "law/hole_counts.hpp"

#include <algorithm>
#include <utility>

#include "law/asked.hpp"
#include "law/joint_duties.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// Where the counts of one answer stand.
using LevelsAsked = std::array<EveryAndSome, level_count - 1>;

LevelsAsked ask_levels(Formulas& formulas, const JointDuties& duties, Asked& asked) {
  LevelsAsked found;
  for (std::size_t l = 0; l < found.size(); ++l) {
    const auto unowed = [&](Readings readings) {
      return asked.add(formulas.negate(duties.owes_level(static_cast<Level>(l + 1), readings)));
    };
    // Owed under no reading: unowed under every one.
    found[l] = {.every = unowed(Readings::some), .some = unowed(Readings::every)};
  }
  return found;
}

UnowedByLevel levels_of(const LevelsAsked& asked, const std::vector<std::uint64_t>& counts) {
  UnowedByLevel found;
  for (std::size_t l = 0; l < found.size(); ++l)
    found[l] = {counts[asked[l].every], counts[asked[l].some]};
  return found;
}

/// The package without one of its texts; those that it implements owe again what they say.
Package without_text(Package package, std::size_t entry) {
  package.entries.erase(package.entries.begin() + static_cast<std::ptrdiff_t>(entry));
  return package;
}

}  // namespace

FormulaId armed_events(ClauseTable& table) {
  std::vector<FormulaId> armed;
  const std::vector<Attack>& attacks = table.scenario->attacks;
  for (std::size_t k = 0; k < attacks.size(); ++k)
    if (attacks[k].armed) armed.push_back(region_formula(table, static_cast<AttackId>(k)));
  return table.formulas.any_of(armed);
}

Result<HoleCounts> count_holes(const Scenario& scenario, PackageId package) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  return count_holes(*made, package);
}

Result<HoleCounts> count_holes(ClauseTable& table, PackageId package) {
  const Scenario& scenario = *table.scenario;
  const Package& content = scenario.packages[index(package)];
  const std::vector<HeldClause> held = clauses_of(table, content);
  const Result<std::vector<ActorId>> guarantors = guarantors_of(table, held);
  if (!guarantors) return fail(guarantors.error());

  Asked asked;
  const std::size_t events = asked.add(table.formulas.always());
  const JointDuties duties(table, held, *guarantors);
  const LevelsAsked all = ask_levels(table.formulas, duties, asked);
  std::vector<LevelsAsked> actors, texts;
  for (const ActorId set_aside : *guarantors)
    actors.push_back(ask_levels(table.formulas, duties.without(set_aside), asked));
  for (std::size_t e = 0; e < content.entries.size(); ++e) {
    const JointDuties others(table, clauses_of(table, without_text(content, e)), *guarantors);
    texts.push_back(ask_levels(table.formulas, others, asked));
  }
  const Result<EventSpace> space =
      event_space(scenario.vocabulary, table.formulas, armed_events(table), asked.formulas(),
                  values_when_requested(scenario.vocabulary));
  if (!space) return fail(space.error());
  const std::vector<std::uint64_t> found = counts(*space, table.formulas, asked.formulas());
  HoleCounts result{.package = package, .events = found[events], .levels = levels_of(all, found)};
  for (std::size_t g = 0; g < actors.size(); ++g)
    result.without.push_back({(*guarantors)[g], levels_of(actors[g], found)});
  for (std::size_t e = 0; e < texts.size(); ++e)
    result.without_text.push_back({content.entries[e].instrument, levels_of(texts[e], found)});
  return result;
}

}  // namespace casus
