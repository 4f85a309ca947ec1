#include "law/event_answer.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "law/asked.hpp"
#include "law/impossible.hpp"
#include "law/nearest_way.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// One event, the formulas of one package, and the answers to them.
struct Asking {
  ClauseTable& table;
  std::vector<HeldClause> held{};
  Asked asked{};
  std::vector<Extent> answers{};

  std::size_t add(FormulaId formula) { return asked.add(formula); }
  const Extent& at(std::size_t question) const { return answers[question]; }
};

struct RowAsked {
  ActorId actor{};
  std::size_t holds = 0;
  OwedAsked on_paper{}, without_decisions{};
  std::vector<std::pair<ClauseId, EveryAndSome>> fired{};
};

RowAsked ask_row(Asking& asking, ActorId actor, FormulaId holds) {
  ClauseTable& table = asking.table;
  const std::vector<HeldClause> own = held_by(table, asking.held, actor);
  RowAsked row{.actor = actor, .holds = asking.add(holds)};
  row.on_paper = ask_owed(table, own, {.actor = actor}, asking.asked);
  row.without_decisions =
      ask_owed(table, own, {.actor = actor, .basis = Basis::without_decisions}, asking.asked);
  for (const HeldClause& held : own)
    row.fired.push_back({table.clauses[held.clause].clause,
                         {asking.add(fires(table, held, actor, Readings::every)),
                          asking.add(fires(table, held, actor, Readings::some))}});
  return row;
}

EventRow answer_row(const Asking& asking, const RowAsked& row) {
  EventRow result{.actor = row.actor,
                  .on_paper = owed_of(row.on_paper, asking.answers),
                  .without_decisions = owed_of(row.without_decisions, asking.answers)};
  for (const auto& [clause, fired] : row.fired) {
    if (asking.at(fired.every).everywhere) {
      result.fired.always.push_back(clause);
    } else if (asking.at(fired.some).somewhere) {
      result.fired.sometimes.push_back(clause);
    }
  }
  return result;
}

struct WhenQuestions {
  std::size_t holds = 0;
  std::vector<std::vector<std::size_t>> readings{};  ///< [reading][conjunct]
};

WhenQuestions ask_when(Asking& asking, const HeldClause& held) {
  ClauseTable& table = asking.table;
  WhenQuestions result{.holds = asking.add(when_holds(table, held.clause, Readings::some))};
  for (const ReadingFormulas& reading : table.clauses[held.clause].readings) {
    std::vector<std::size_t>& parts = result.readings.emplace_back();
    for (const FormulaId one : reading.conjuncts) parts.push_back(asking.add(one));
  }
  return result;
}

/// Total steps of the reading that is nearest; a reading whose conjuncts fail in turn counts as one
/// step.
int distance(const WhyNot& why) {
  int nearest = std::numeric_limits<int>::max();
  for (const std::vector<FailedConjunct>& reading : why.readings) {
    int steps = 0;
    for (const FailedConjunct& one : reading) steps += one.steps;
    nearest = std::min(nearest, std::max(1, steps));
  }
  return nearest;
}

std::vector<WhyNot> why_not(const Asking& asking, const std::vector<WhenQuestions>& questions,
                            const ClauseTable& table, const AllowedValues& allowed) {
  std::vector<WhyNot> found;
  for (std::size_t c = 0; c < questions.size(); ++c) {
    if (asking.at(questions[c].holds).somewhere) continue;
    const std::size_t clause = asking.held[c].clause;
    WhyNot one{.clause = table.clauses[clause].clause};
    for (std::size_t r = 0; r < questions[c].readings.size(); ++r) {
      const std::vector<std::size_t>& asked = questions[c].readings[r];
      std::vector<Condition> parts = conjuncts(table.text(clause).readings[r].when);
      std::vector<FailedConjunct> failed;
      for (std::size_t p = 0; p < parts.size(); ++p)
        if (!asking.at(asked[p]).somewhere) {
          Nearest way = nearest_way(parts[p], allowed, table.scenario->vocabulary);
          failed.push_back({std::move(parts[p]), std::max(1, way.steps), std::move(way.missing)});
        }
      std::stable_sort(failed.begin(), failed.end(),
                       [](const auto& a, const auto& b) { return a.steps < b.steps; });
      one.readings.push_back(std::move(failed));
    }
    found.push_back(std::move(one));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const WhyNot& a, const WhyNot& b) { return distance(a) < distance(b); });
  return found;
}

/// Where something sets a clause aside, and where its `when` holds and that does not.
struct AsideAsked {
  std::size_t aside = 0, not_aside = 0;
};
struct ExceptionsAsked {
  ClauseId clause{};
  AsideAsked all{};
  std::vector<std::pair<ClauseId, AsideAsked>> each{};
};

AsideAsked ask_aside(Asking& asking, std::size_t clause, std::optional<std::size_t> exception) {
  ClauseTable& table = asking.table;
  Formulas& formulas = table.formulas;
  std::vector<FormulaId> aside, not_aside;
  for (std::size_t r = 0; r < table.clauses[clause].readings.size(); ++r) {
    const ReadingFormulas& reading = table.clauses[clause].readings[r];
    const FormulaId effect =
        exception ? takes_effect(table, *exception, table.text(clause).readings[r].under)
                  : formulas.negate(reading.met);
    aside.push_back(formulas.all_of({reading.when, effect}));
    not_aside.push_back(formulas.all_of({reading.when, formulas.negate(effect)}));
  }
  return {asking.add(formulas.any_of(aside)), asking.add(formulas.any_of(not_aside))};
}

std::vector<ExceptionsAsked> ask_exceptions(Asking& asking) {
  std::vector<ExceptionsAsked> found;
  for (const HeldClause& held : asking.held) {
    const ClauseFormulas& clause = asking.table.clauses[held.clause];
    if (clause.exceptions.empty()) continue;
    ExceptionsAsked one{.clause = clause.clause,
                        .all = ask_aside(asking, held.clause, std::nullopt)};
    for (const std::size_t at : clause.exceptions)
      one.each.emplace_back(asking.table.clauses[at].clause, ask_aside(asking, held.clause, at));
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<Excepted> excepted(const Asking& asking, const std::vector<ExceptionsAsked>& asked) {
  std::vector<Excepted> found;
  for (const ExceptionsAsked& one : asked) {
    if (!asking.at(one.all.aside).somewhere) continue;
    Excepted result{.clause = one.clause, .always = !asking.at(one.all.not_aside).somewhere};
    for (const auto& [exception, at] : one.each)
      if (asking.at(at.aside).somewhere)
        result.by.push_back({exception, !asking.at(at.not_aside).somewhere});
    found.push_back(std::move(result));
  }
  return found;
}

/// Prohibitions, and by actor whether he is the perpetrator where it is met and he holds it.
struct BreachAsked {
  ClauseId clause{};
  ActorId actor{};
  EveryAndSome at{};
};

std::vector<BreachAsked> ask_breaches(Asking& asking) {
  ClauseTable& table = asking.table;
  const std::optional<DimensionId> dimension =
      find_dimension_of_actors(table.scenario->vocabulary, KnownDimension::perpetrator);
  std::vector<BreachAsked> found;
  if (!dimension) return found;
  const std::size_t values = table.scenario->vocabulary.dimensions[index(*dimension)].values.size();
  for (const HeldClause& held : asking.held) {
    const std::vector<Reading>& texts = table.text(held.clause).readings;
    if (std::none_of(texts.begin(), texts.end(),
                     [](const Reading& one) { return one.norm == Norm::prohibition; }))
      continue;
    for (std::size_t i = 0; i < table.scenario->actors.size(); ++i) {
      const auto actor = static_cast<ActorId>(i);
      ValueTest is_actor{.dimension = *dimension, .values = std::vector<bool>(values)};
      is_actor.values[i] = true;
      const FormulaId does = table.formulas.test(std::move(is_actor));
      ByReading broken{.clause = held.clause};
      bool may_hold = false;
      for (std::size_t r = 0; r < table.clauses[held.clause].readings.size(); ++r) {
        const FormulaId holder = holds_clause(table, held, r, actor);
        const bool forbids = table.text(held.clause).readings[r].norm == Norm::prohibition &&
                             holder != table.formulas.never();
        may_hold = may_hold || forbids;
        broken.readings.push_back(
            forbids
                ? table.formulas.all_of({table.clauses[held.clause].readings[r].met, holder, does})
                : table.formulas.never());
      }
      if (!may_hold) continue;
      found.push_back(
          {table.clauses[held.clause].clause,
           actor,
           {asking.add(under_every(table, {broken})), asking.add(under_some(table, {broken}))}});
    }
  }
  return found;
}

std::vector<Breach> breaches(const Asking& asking, const std::vector<BreachAsked>& asked) {
  std::vector<Breach> found;
  for (const BreachAsked& one : asked)
    if (asking.at(one.at.some).somewhere)
      found.push_back({one.clause, one.actor, asking.at(one.at.every).everywhere});
  return found;
}

bool contains(const std::vector<ActorId>& list, ActorId wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

Result<EventAnswer> entail_event(const Scenario& scenario, PackageId package,
                                 const OpenEvent& event) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  Asking asking{.table = table, .held = clauses_of(table, scenario.packages[index(package)])};
  std::erase_if(asking.held,
                [&](const HeldClause& one) { return table.clauses[one.clause].is_exception; });

  const std::vector<FormulaId> holds = hold_any(table, asking.held);
  std::vector<RowAsked> rows, own;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    const bool is_own = actor == scenario.challenger || actor == scenario.protege;
    (is_own ? own : rows).push_back(ask_row(asking, actor, holds[i]));
  }
  const std::vector<BreachAsked> broken = ask_breaches(asking);
  std::vector<WhenQuestions> whens;
  for (const HeldClause& held : asking.held) whens.push_back(ask_when(asking, held));
  const std::vector<ExceptionsAsked> exceptions = ask_exceptions(asking);
  const std::size_t any = asking.add(table.formulas.always());

  const AllowedValues allowed = values_of(event, scenario.vocabulary);
  const Result<EventSpace> space = event_space(scenario.vocabulary, table.formulas,
                                               table.consistent, asking.asked.formulas(), allowed);
  if (!space) return fail(space.error());
  asking.answers = extents(*space, table.formulas, asking.asked.formulas());
  if (!asking.at(any).somewhere) return fail(impossible(scenario, event));
  const Result<std::vector<ActorId>> guarantors = guarantors_of(table, asking.held);
  if (!guarantors) return fail(guarantors.error());

  EventAnswer answer{.package = package,
                     .events = counts(*space, table.formulas, {table.formulas.always()}).front(),
                     .why_not = why_not(asking, whens, table, allowed)};
  for (const RowAsked& row : rows)
    if (asking.at(row.holds).somewhere || contains(*guarantors, row.actor))
      answer.rows.push_back(answer_row(asking, row));
  for (const RowAsked& row : own)
    if (asking.at(row.holds).somewhere) answer.own.push_back(answer_row(asking, row));
  answer.breaches = breaches(asking, broken);
  answer.excepted = excepted(asking, exceptions);
  return answer;
}

}  // namespace casus
