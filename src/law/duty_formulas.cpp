#include "law/duty_formulas.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace casus {

namespace {

/// Where the clause is met and the actor holds it, under each reading that counts.
ByReading binds(ClauseTable& table, const HeldClause& held, ActorId actor,
                const std::function<bool(std::size_t)>& counts) {
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

bool counts_as_duty(const ClauseTable& table, std::size_t clause, std::size_t reading,
                    Basis basis) {
  const ReadingFormulas& one = table.clauses[clause].readings[reading];
  return one.duty && !(basis == Basis::without_decisions && one.waits);
}

bool reaches(const ClauseTable& table, std::size_t clause, std::size_t reading, Level level) {
  if (!counts_as_duty(table, clause, reading, Basis::on_paper)) return false;
  const std::vector<ActionId>& floor = table.text(clause).readings[reading].floor;
  return std::any_of(floor.begin(), floor.end(), [&](ActionId action) {
    return table.scenario->vocabulary.actions[index(action)].level >= level;
  });
}

/// Where one of the actors is bound by a reading that counts. Under every combination that need not
/// be the same actor, action or clause in each.
FormulaId somebody(ClauseTable& table, const std::vector<HeldClause>& held,
                   const JointQuestion& question,
                   const std::function<bool(std::size_t, std::size_t)>& counts) {
  Formulas& formulas = table.formulas;
  std::vector<ByReading> found;
  for (const HeldClause& one : held) {
    ByReading by{.clause = one.clause};
    bool ever = false;
    for (std::size_t r = 0; r < table.clauses[one.clause].readings.size(); ++r) {
      if (!counts(one.clause, r)) {
        by.readings.push_back(formulas.never());
        continue;
      }
      ever = true;
      std::vector<FormulaId> holders;
      for (const ActorId actor : question.actors)
        holders.push_back(holds_clause(table, one, r, actor));
      by.readings.push_back(
          formulas.all_of({table.clauses[one.clause].readings[r].met, formulas.any_of(holders)}));
    }
    if (ever) found.push_back(std::move(by));
  }
  return under(table, found, question.readings, question.given);
}

FormulaId joined(ClauseTable& table, const std::vector<FormulaId>& readings, Readings which) {
  return which == Readings::every ? table.formulas.all_of(readings)
                                  : table.formulas.any_of(readings);
}

}  // namespace

bool owes_action(const ClauseTable& table, std::size_t clause, std::size_t reading, ActionId action,
                 Basis basis) {
  const std::vector<ActionId>& floor = table.text(clause).readings[reading].floor;
  return counts_as_duty(table, clause, reading, basis) &&
         std::find(floor.begin(), floor.end(), action) != floor.end();
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

FormulaId holds_any(ClauseTable& table, const std::vector<HeldClause>& held, ActorId actor) {
  std::vector<FormulaId> found;
  for (const HeldClause& one : held) {
    if (table.clauses[one.clause].is_exception) continue;
    for (std::size_t r = 0; r < table.clauses[one.clause].readings.size(); ++r)
      found.push_back(holds_clause(table, one, r, actor));
  }
  return table.formulas.any_of(found);
}

FormulaId owes(ClauseTable& table, const std::vector<HeldClause>& held, ActionId action,
               const DutyQuestion& question) {
  std::vector<ByReading> found;
  for (const HeldClause& one : held) {
    if (!ever_holds(table, one, question.actor)) continue;  // most clauses bind few actors
    found.push_back(binds(table, one, question.actor, [&](std::size_t reading) {
      return owes_action(table, one.clause, reading, action, question.basis);
    }));
  }
  return under(table, found, question.readings, question.given);
}

FormulaId owes_act(ClauseTable& table, const HeldClause& held, const DutyQuestion& question) {
  if (!ever_holds(table, held, question.actor)) return table.formulas.never();
  const ByReading one = binds(table, held, question.actor, [&](std::size_t reading) {
    return names_no_act(table, held.clause, reading, question.basis);
  });
  return under(table, {one}, question.readings, question.given);
}

FormulaId owes_level(ClauseTable& table, const std::vector<HeldClause>& held, Level level,
                     const JointQuestion& question) {
  return somebody(table, held, question, [&](std::size_t clause, std::size_t reading) {
    return reaches(table, clause, reading, level);
  });
}

FormulaId owes_some_act(ClauseTable& table, const std::vector<HeldClause>& held,
                        const JointQuestion& question) {
  return somebody(table, held, question, [&](std::size_t clause, std::size_t reading) {
    return names_no_act(table, clause, reading, Basis::on_paper);
  });
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
