#include "law/event_answer.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "law/asked.hpp"
#include "law/event_space.hpp"
#include "law/impossible.hpp"
#include "law/regions.hpp"

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
  std::vector<EveryAndSome> fired{};
};

RowAsked ask_row(Asking& asking, ActorId actor) {
  ClauseTable& table = asking.table;
  RowAsked row{.actor = actor, .holds = asking.add(holds_any(table, asking.held, actor))};
  row.on_paper = ask_owed(table, asking.held, actor, Basis::on_paper, asking.asked);
  row.without_decisions =
      ask_owed(table, asking.held, actor, Basis::without_decisions, asking.asked);
  for (const HeldClause& held : asking.held)
    row.fired.push_back({asking.add(fires(table, held, actor, Readings::every)),
                         asking.add(fires(table, held, actor, Readings::some))});
  return row;
}

EventRow answer_row(const Asking& asking, const RowAsked& row) {
  EventRow result{.actor = row.actor,
                  .on_paper = owed_of(row.on_paper, asking.answers),
                  .without_decisions = owed_of(row.without_decisions, asking.answers)};
  for (std::size_t c = 0; c < row.fired.size(); ++c) {
    const ClauseId clause = asking.table.clauses[asking.held[c].clause].clause;
    if (asking.at(row.fired[c].every).everywhere) {
      result.fired.always.push_back(clause);
    } else if (asking.at(row.fired[c].some).somewhere) {
      result.fired.sometimes.push_back(clause);
    }
  }
  return result;
}

struct ConjunctQuestion {
  Condition condition{};
  std::size_t holds = 0;
};
struct WhenQuestions {
  std::size_t holds = 0;
  std::vector<std::vector<ConjunctQuestion>> readings{};
};

WhenQuestions ask_when(Asking& asking, const HeldClause& held) {
  ClauseTable& table = asking.table;
  WhenQuestions result{.holds = asking.add(when_holds(table, held.clause, Readings::some))};
  for (const Reading& reading : table.text(held.clause).readings) {
    std::vector<ConjunctQuestion> parts;
    for (Condition& one : conjuncts(reading.when)) {
      const std::size_t holds = asking.add(table.formulas.condition(one));
      parts.push_back({.condition = std::move(one), .holds = holds});
    }
    result.readings.push_back(std::move(parts));
  }
  return result;
}

/// Steps along an ordered dimension from what the event allows to a value that meets the
/// comparison; 1 for everything else.
int steps_away(const Condition& condition, const AllowedValues& allowed, const Vocabulary& words) {
  const Comparison* test = std::get_if<Comparison>(&condition.node);
  if (test == nullptr || !words.dimensions[index(test->dimension)].ordered) return 1;
  const std::vector<bool>& values = allowed[index(test->dimension)];
  int nearest = std::numeric_limits<int>::max();
  for (std::size_t from = 0; from < values.size(); ++from)
    for (std::size_t to = 0; to < values.size(); ++to)
      if (values[from] && test->values[to] != test->negated)
        nearest = std::min(nearest, std::abs(static_cast<int>(to) - static_cast<int>(from)));
  return nearest == std::numeric_limits<int>::max() ? 1 : std::max(1, nearest);
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
    WhyNot one{.clause = table.clauses[asking.held[c].clause].clause};
    for (const std::vector<ConjunctQuestion>& reading : questions[c].readings) {
      std::vector<FailedConjunct> failed;
      for (const ConjunctQuestion& part : reading)
        if (!asking.at(part.holds).somewhere)
          failed.push_back(
              {part.condition, steps_away(part.condition, allowed, table.scenario->vocabulary)});
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

  std::vector<RowAsked> rows;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor != scenario.challenger && actor != scenario.protege)
      rows.push_back(ask_row(asking, actor));
  }
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
  answer.excepted = excepted(asking, exceptions);
  return answer;
}

}  // namespace casus
