#include "law/clause_formulas.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "base/expects.hpp"

namespace casus {

namespace {

/// Whether nothing is owed unless somebody decides. Source: cases/law/README.md, "Without
/// decisions".
bool waits(const Reading& reading, const Vocabulary& vocabulary) {
  const auto needs = [&](Reserved what) {
    return std::find(reading.reserved.begin(), reading.reserved.end(), what) !=
           reading.reserved.end();
  };
  if (needs(Reserved::budget) || needs(Reserved::parliament)) return true;
  const DecidedBy& by = reading.decided_by;
  std::optional<Rule> rule = by.rule;
  if (!rule && by.body) rule = vocabulary.bodies[index(*by.body)].rule;
  if (!by.body && !rule) return false;
  return !rule || rule->kind != Rule::Kind::silence;
}

std::vector<int> value_counts(const Vocabulary& vocabulary) {
  std::vector<int> found;
  for (const Dimension& one : vocabulary.dimensions)
    found.push_back(static_cast<int>(one.values.size()));
  return found;
}

ReadingFormulas reading_formulas(ClauseTable& table, const Clause& clause, const Reading& reading) {
  const Scenario& scenario = *table.scenario;
  const std::vector<int> values = value_counts(scenario.vocabulary);
  ReadingFormulas result{.when = table.formulas.condition(reading.when),
                         .duty = is_duty(reading) && clause.exception_to.empty(),
                         .waits = waits(reading, scenario.vocabulary)};
  for (std::size_t i = 0; i < scenario.actors.size(); ++i)
    result.holder.push_back(table.formulas.member(reading.holder, static_cast<ActorId>(i), values));
  return result;
}

/// Which clauses except which, by position; fails if a name is not there.
Diagnostics link_exceptions(ClauseTable& table) {
  Diagnostics errors;
  const Scenario& scenario = *table.scenario;
  for (std::size_t at = 0; at < table.clauses.size(); ++at) {
    const ClauseId id = table.clauses[at].clause;
    const Clause& clause = scenario.clause(id);
    if (clause.exception_to.empty()) continue;
    const auto found =
        std::find_if(table.clauses.begin(), table.clauses.end(), [&](const ClauseFormulas& other) {
          return other.clause.instrument == id.instrument &&
                 scenario.clause(other.clause).id == clause.exception_to;
        });
    if (found == table.clauses.end()) {
      errors.push_back({.code = "E402",
                        .where = clause.where,
                        .message = fmt::format("clause '{}' is an exception to '{}', which is no "
                                               "clause of this instrument",
                                               clause.id, clause.exception_to)});
    } else {
      found->exceptions.push_back(at);
    }
  }
  return errors;
}

/// Where the exception takes effect: its own `when` holds and it is not excepted itself.
FormulaId takes_effect(ClauseTable& table, const ClauseFormulas& exception, Readings readings) {
  Formulas& formulas = table.formulas;
  std::vector<FormulaId> when;
  for (const ReadingFormulas& one : exception.readings) when.push_back(one.when);
  return readings == Readings::every
             ? formulas.all_of(
                   {formulas.all_of(when), formulas.negate(exception.possibly_excepted)})
             : formulas.all_of({formulas.any_of(when), formulas.negate(exception.surely_excepted)});
}

enum class Visit { fresh, open, done };

/// Exceptions first, because an exception may itself be excepted. False if they form a circle.
/// Every exception has one clause, so readings below different exceptions are independent and the
/// two bounds are exact.
bool settle(ClauseTable& table, std::vector<Visit>& visits, std::size_t at) {
  if (visits[at] == Visit::done) return true;
  if (visits[at] == Visit::open) return false;
  visits[at] = Visit::open;
  std::vector<FormulaId> possible, sure;
  for (const std::size_t exception : table.clauses[at].exceptions) {
    if (!settle(table, visits, exception)) return false;
    possible.push_back(takes_effect(table, table.clauses[exception], Readings::some));
    sure.push_back(takes_effect(table, table.clauses[exception], Readings::every));
  }
  table.clauses[at].possibly_excepted = table.formulas.any_of(possible);
  table.clauses[at].surely_excepted = table.formulas.any_of(sure);
  visits[at] = Visit::done;
  return true;
}

bool is_taken_out(const HeldClause& held, ActorId actor) {
  return std::binary_search(held.taken_out.begin(), held.taken_out.end(), actor);
}

/// Where one clause binds the actor by those of its readings that count.
FormulaId binds(ClauseTable& table, const HeldClause& held, ActorId actor, Readings which,
                const std::function<bool(std::size_t)>& counts) {
  Formulas& formulas = table.formulas;
  const bool every = which == Readings::every;
  const ClauseFormulas& clause = table.clauses[held.clause];
  std::vector<FormulaId> readings;
  for (std::size_t r = 0; r < clause.readings.size(); ++r)
    readings.push_back(
        counts(r) ? formulas.all_of({clause.readings[r].when, holds_clause(table, held, r, actor)})
                  : formulas.never());
  const FormulaId excepted = every ? clause.possibly_excepted : clause.surely_excepted;
  return formulas.all_of(
      {every ? formulas.all_of(readings) : formulas.any_of(readings), formulas.negate(excepted)});
}

}  // namespace

Result<ClauseTable> clause_table(const Scenario& scenario) {
  ClauseTable table{.scenario = &scenario};
  std::vector<FormulaId> constraints;
  for (const Condition& one : scenario.vocabulary.constraints)
    constraints.push_back(table.formulas.condition(one));
  table.consistent = table.formulas.all_of(constraints);
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
    const std::vector<Clause>& clauses = scenario.instruments[i].clauses;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      ClauseFormulas one{.clause = {static_cast<InstrumentId>(i), static_cast<int>(c)}};
      for (const Reading& reading : clauses[c].readings)
        one.readings.push_back(reading_formulas(table, clauses[c], reading));
      table.clauses.push_back(std::move(one));
    }
  }
  Diagnostics errors = link_exceptions(table);
  std::vector<Visit> visits(table.clauses.size(), Visit::fresh);
  for (std::size_t at = 0; at < table.clauses.size(); ++at) {
    if (settle(table, visits, at)) continue;
    const Clause& clause = scenario.clause(table.clauses[at].clause);
    errors.push_back({.code = "E402",
                      .where = clause.where,
                      .message = fmt::format("the exceptions around clause '{}' except each other "
                                             "in a circle",
                                             clause.id)});
    break;
  }
  if (!errors.empty()) return fail(std::move(errors));
  return table;
}

std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at) {
    for (const PackageEntry& entry : package.entries)
      if (entry.instrument == table.clauses[at].clause.instrument)
        found.push_back({.clause = at, .taken_out = entry.without});
  }
  return found;
}

std::vector<HeldClause> clauses_of(const ClauseTable& table, InstrumentId instrument) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at)
    if (table.clauses[at].clause.instrument == instrument) found.push_back({.clause = at});
  return found;
}

std::vector<HeldClause> all_clauses(const ClauseTable& table) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at) found.push_back({.clause = at});
  return found;
}

FormulaId holds_clause(const ClauseTable& table, const HeldClause& held, std::size_t reading,
                       ActorId actor) {
  if (is_taken_out(held, actor)) return table.formulas.never();
  return table.clauses[held.clause].readings[reading].holder[index(actor)];
}

FormulaId holds_any(ClauseTable& table, const std::vector<HeldClause>& held, ActorId actor) {
  std::vector<FormulaId> found;
  for (const HeldClause& one : held)
    for (std::size_t r = 0; r < table.clauses[one.clause].readings.size(); ++r)
      found.push_back(holds_clause(table, one, r, actor));
  return table.formulas.any_of(found);
}

bool owes_action(const ClauseTable& table, std::size_t clause, std::size_t reading, ActionId action,
                 Basis basis) {
  const ReadingFormulas& one = table.clauses[clause].readings[reading];
  if (!one.duty || (basis == Basis::without_decisions && one.waits)) return false;
  const Clause& text = table.scenario->clause(table.clauses[clause].clause);
  const std::vector<ActionId>& floor = text.readings[reading].floor;
  return std::find(floor.begin(), floor.end(), action) != floor.end();
}

FormulaId owes(ClauseTable& table, const std::vector<HeldClause>& held,
               const OwedQuestion& question) {
  std::vector<FormulaId> found;
  for (const HeldClause& one : held)
    found.push_back(binds(table, one, question.actor, question.readings, [&](std::size_t reading) {
      return owes_action(table, one.clause, reading, question.action, question.basis);
    }));
  return table.formulas.any_of(found);
}

FormulaId owes_act(ClauseTable& table, const HeldClause& held, ActorId actor, Basis basis,
                   Readings readings) {
  const Clause& text = table.scenario->clause(table.clauses[held.clause].clause);
  return binds(table, held, actor, readings, [&](std::size_t reading) {
    const ReadingFormulas& one = table.clauses[held.clause].readings[reading];
    return one.duty && !(basis == Basis::without_decisions && one.waits) &&
           text.readings[reading].floor.empty();
  });
}

FormulaId fires(ClauseTable& table, const HeldClause& held, ActorId actor, Readings readings) {
  Formulas& formulas = table.formulas;
  const ClauseFormulas& clause = table.clauses[held.clause];
  std::vector<FormulaId> found;
  for (std::size_t r = 0; r < clause.readings.size(); ++r)
    found.push_back(
        formulas.all_of({clause.readings[r].when, holds_clause(table, held, r, actor)}));
  return readings == Readings::every ? formulas.all_of(found) : formulas.any_of(found);
}

FormulaId when_holds(ClauseTable& table, std::size_t clause, Readings readings) {
  std::vector<FormulaId> found;
  for (const ReadingFormulas& one : table.clauses[clause].readings) found.push_back(one.when);
  return readings == Readings::every ? table.formulas.all_of(found) : table.formulas.any_of(found);
}

}  // namespace casus
