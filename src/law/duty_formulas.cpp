#include "law/duty_formulas.hpp"

#include <algorithm>
#include <utility>

namespace casus {

namespace {

/// Where the clause is met and the actor holds it, under each reading that counts.
template <class Counts>
ByReading binds(ClauseTable& table, const HeldClause& held, ActorId actor, const Counts& counts) {
  Formulas& formulas = table.formulas;
  ByReading found{.clause = held.clause};
  for (std::size_t r = 0; r < table.clauses[held.clause].readings.size(); ++r) {
    const FormulaId met = table.clauses[held.clause].readings[r].met;
    found.readings.push_back(counts(r) ? formulas.all_of({met, holds_clause(table, held, r, actor)})
                                       : formulas.never());
  }
  return found;
}

FormulaId under(ClauseTable& table, const std::vector<ByReading>& statements, Readings readings,
                const Answers& given) {
  return readings == Readings::every ? under_every(table, statements, given)
                                     : under_some(table, statements, given);
}

/// Whether the actor holds the clause in some event under some reading.
bool ever_holds(const ClauseTable& table, const HeldClause& held, ActorId actor) {
  const std::vector<ReadingFormulas>& readings = table.clauses[held.clause].readings;
  for (std::size_t r = 0; r < readings.size(); ++r)
    if (holds_clause(table, held, r, actor) != table.formulas.never()) return true;
  return false;
}

template <class Counts>
bool counts_somewhere(const ClauseTable& table, const HeldClause& held, const Counts& counts) {
  for (std::size_t r = 0; r < table.clauses[held.clause].readings.size(); ++r)
    if (counts(r)) return true;
  return false;
}

bool counts_as_duty(const ClauseTable& table, std::size_t clause, std::size_t reading,
                    Basis basis) {
  const ReadingFormulas& one = table.clauses[clause].readings[reading];
  return one.duty && !(basis == Basis::without_decisions && one.waits);
}

/// Whether the actor owes what counts, by one clause or another.
template <class Counts>
FormulaId owes_where(ClauseTable& table, const std::vector<HeldClause>& held,
                     const DutyQuestion& question, const Counts& counts_of) {
  std::vector<ByReading> found;
  for (const HeldClause& one : held) {
    const auto counts = [&](std::size_t reading) { return counts_of(one.clause, reading); };
    if (counts_somewhere(table, one, counts) && ever_holds(table, one, question.actor))
      found.push_back(binds(table, one, question.actor, counts));
  }
  return under(table, found, question.readings, question.given);
}

FormulaId joined(ClauseTable& table, const std::vector<FormulaId>& readings, Readings which) {
  return which == Readings::every ? table.formulas.all_of(readings)
                                  : table.formulas.any_of(readings);
}

}  // namespace

bool names_act_of(const Reading& reading, Level level, const Vocabulary& vocabulary) {
  return std::any_of(reading.floor.begin(), reading.floor.end(),
                     [&](ActionId one) { return vocabulary.actions[index(one)].level >= level; });
}

bool owes_action(const ClauseTable& table, std::size_t clause, std::size_t reading, ActionId action,
                 Basis basis) {
  return counts_as_duty(table, clause, reading, basis) &&
         names_action(table.text(clause).readings[reading], action);
}

bool names_no_act(const ClauseTable& table, std::size_t clause, std::size_t reading, Basis basis) {
  return counts_as_duty(table, clause, reading, basis) &&
         table.text(clause).readings[reading].floor.empty();
}

FormulaId holds_clause(const ClauseTable& table, const HeldClause& held, std::size_t reading,
                       ActorId actor) {
  if (std::binary_search(held.taken_out.begin(), held.taken_out.end(), actor))
    return table.formulas.never();
  return table.clauses[held.clause].readings[reading].holder[index(actor)];
}

std::vector<FormulaId> hold_any(ClauseTable& table, const std::vector<HeldClause>& held) {
  const std::size_t actors = table.scenario->actors.size();
  std::vector<std::vector<FormulaId>> found(actors);
  for (const HeldClause& one : held) {
    if (table.clauses[one.clause].is_exception) continue;
    for (std::size_t r = 0; r < table.clauses[one.clause].readings.size(); ++r)
      for (std::size_t i = 0; i < actors; ++i) {
        const FormulaId holds = holds_clause(table, one, r, static_cast<ActorId>(i));
        if (found[i].empty() || found[i].back() != holds) found[i].push_back(holds);
      }
  }
  std::vector<FormulaId> any;
  for (const std::vector<FormulaId>& one : found) any.push_back(table.formulas.any_of(one));
  return any;
}

std::vector<HeldClause> held_by(const ClauseTable& table, const std::vector<HeldClause>& held,
                                ActorId actor) {
  std::vector<HeldClause> found;
  for (const HeldClause& one : held)
    if (ever_holds(table, one, actor)) found.push_back(one);
  return found;
}

FormulaId owes(ClauseTable& table, const std::vector<HeldClause>& held, ActionId action,
               const DutyQuestion& question) {
  return owes_where(table, held, question, [&](std::size_t clause, std::size_t reading) {
    return owes_action(table, clause, reading, action, question.basis);
  });
}

FormulaId owes_some_act(ClauseTable& table, const std::vector<HeldClause>& held,
                        const DutyQuestion& question) {
  return owes_where(table, held, question, [&](std::size_t clause, std::size_t reading) {
    return names_no_act(table, clause, reading, question.basis);
  });
}

FormulaId owes_act(ClauseTable& table, const HeldClause& held, const DutyQuestion& question) {
  return owes_some_act(table, {held}, question);
}

FormulaId fires(ClauseTable& table, const HeldClause& held, ActorId actor, Readings readings) {
  return joined(table, binds(table, held, actor, [](std::size_t) { return true; }).readings,
                readings);
}

FormulaId when_holds(ClauseTable& table, std::size_t clause, Readings readings) {
  std::vector<FormulaId> found;
  for (const ReadingFormulas& one : table.clauses[clause].readings) found.push_back(one.when);
  return joined(table, found, readings);
}

FormulaId is_met(ClauseTable& table, std::size_t clause, Readings readings) {
  std::vector<FormulaId> found;
  for (const ReadingFormulas& one : table.clauses[clause].readings) found.push_back(one.met);
  return joined(table, found, readings);
}

}  // namespace casus
