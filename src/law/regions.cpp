#include "law/regions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "law/sweep.hpp"

namespace casus {

namespace {

/// E405 for each dimension that nobody chooses and that is left open.
Diagnostics open_dimensions(const Scenario& scenario, const Attack& attack, const EventSpace& space,
                            const Formulas& formulas) {
  Diagnostics errors;
  const std::vector<std::vector<bool>> seen = classes_seen(space, formulas);
  for (std::size_t d = 0; d < seen.size(); ++d) {
    const MergedDimension& merged = space.dimensions[d];
    const Dimension& dimension = scenario.vocabulary.dimensions[index(merged.dimension)];
    if (dimension.chosen_by != ChosenBy::fixed) continue;
    std::vector<std::string> values;
    for (std::size_t c = 0; c < seen[d].size(); ++c)
      for (const int value : merged.classes[c])
        if (seen[d][c]) values.push_back(dimension.values[static_cast<std::size_t>(value)]);
    if (values.size() < 2) continue;
    errors.push_back(
        {.code = "E405",
         .where = attack.where,
         .message =
             fmt::format("attack '{}' leaves '{}' open: it may be {} or {}{}", attack.id,
                         dimension.name, values[0], values[1],
                         values.size() > 2 ? fmt::format(" or {} others", values.size() - 2) : ""),
         .note = "nobody chooses this dimension, so a kind of attack must fix it",
         .hint = fmt::format("add to its event: and {} == {}", dimension.name, values[0])});
  }
  return errors;
}

/// Who reads which dimension, with the first place where that is.
struct Reader {
  std::string what{};
  Span where{};
};
using Readers = std::vector<std::vector<Reader>>;

void note(Readers& readers, const std::vector<DimensionId>& read, const Reader& reader) {
  for (const DimensionId dimension : read) readers[index(dimension)].push_back(reader);
}

Readers readers_of(const Scenario& scenario) {
  Readers readers(scenario.vocabulary.dimensions.size());
  for (const Condition& one : scenario.vocabulary.constraints)
    note(readers, dimensions_read(one), {.what = fmt::format("the constraint '{}'", to_text(one))});
  for (const Attack& attack : scenario.attacks)
    note(readers, dimensions_read(attack.region),
         {.what = fmt::format("attack '{}'", attack.id), .where = attack.where});
  for (const Instrument& instrument : scenario.instruments)
    for (const Clause& clause : instrument.clauses)
      for (const Reading& reading : clause.readings) {
        const Reader reader{.what = fmt::format("clause '{}/{}'", instrument.id, clause.id),
                            .where = clause.where};
        note(readers, dimensions_read(reading.when), reader);
        note(readers, dimensions_read(reading.holder), reader);
      }
  return readers;
}

}  // namespace

FormulaId region_formula(ClauseTable& table, AttackId attack) {
  const Condition& region = table.scenario->attacks[index(attack)].region;
  return table.formulas.all_of({table.consistent, table.formulas.condition(region)});
}

Result<Region> region_of(ClauseTable& table, AttackId attack, const std::vector<FormulaId>& asked) {
  const Scenario& scenario = *table.scenario;
  const Attack& named = scenario.attacks[index(attack)];
  const FormulaId valid = region_formula(table, attack);
  Result<EventSpace> space = event_space(scenario.vocabulary, table.formulas, valid, asked,
                                         values_when_requested(scenario.vocabulary));
  if (!space) {
    for (Diagnostic& one : space.error()) {
      one.where = named.where;
      one.message = fmt::format("attack '{}': {}", named.id, one.message);
    }
    return fail(std::move(space.error()));
  }
  if (!extents(*space, table.formulas, {table.formulas.always()}).front().somewhere)
    return fail({.code = "E406",
                 .where = named.where,
                 .message = fmt::format("attack '{}' can never happen", named.id),
                 .note = "no event satisfies its condition and every constraint of the vocabulary, "
                         "help being requested"});
  Diagnostics open = open_dimensions(scenario, named, *space, table.formulas);
  if (!open.empty()) return fail(std::move(open));
  return Region{.attack = attack, .space = std::move(*space)};
}

Result<std::vector<ActorId>> guarantors_of(ClauseTable& table,
                                           const std::vector<HeldClause>& held) {
  const Scenario& scenario = *table.scenario;
  const std::vector<FormulaId> asked = hold_any(table, held);
  std::vector<bool> holds(asked.size(), false);
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    const FormulaId valid = region_formula(table, static_cast<AttackId>(k));
    const Result<EventSpace> space = event_space(scenario.vocabulary, table.formulas, valid, asked,
                                                 values_when_requested(scenario.vocabulary));
    if (!space) return fail(space.error());
    const std::vector<Extent> found = extents(*space, table.formulas, asked);
    for (std::size_t i = 0; i < holds.size(); ++i) holds[i] = holds[i] || found[i].somewhere;
  }
  std::vector<ActorId> guarantors;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (holds[i] && actor != scenario.challenger && actor != scenario.protege)
      guarantors.push_back(actor);
  }
  return guarantors;
}

Diagnostics missing_weights(const Scenario& scenario) {
  Diagnostics errors;
  const Readers readers = readers_of(scenario);
  for (std::size_t d = 0; d < readers.size(); ++d) {
    const Dimension& dimension = scenario.vocabulary.dimensions[d];
    const bool given = std::any_of(
        scenario.nature.begin(), scenario.nature.end(),
        [&](const NatureWeights& one) { return one.dimension == static_cast<DimensionId>(d); });
    if (!is_weighed(dimension) || given || readers[d].empty()) continue;
    errors.push_back(
        {.code = "E404",
         .where = readers[d].front().where,
         .message = fmt::format("'{}' has no weights, and {} reads it", dimension.name,
                                readers[d].front().what),
         .note = "nobody chooses it: what a promise is worth depends on how likely its values are",
         .hint = fmt::format("under nature write, for instance, {}: {{{}: 0.1}}", dimension.name,
                             dimension.values.back())});
  }
  return errors;
}

}  // namespace casus
