#include "law/event_tests.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "law/duty_formulas.hpp"
#include "law/hole_map.hpp"
#include "law/impossible.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"
#include "law/words.hpp"

namespace casus {

namespace {

/// Something that a test expects of every completion.
struct Expectation {
  FormulaId holds{};
  enum class Kind {
    triggered,
    not_triggered,
    owed,
    not_owed,
    somebody_owes
  } kind = Kind::triggered;
  ClauseId clause{};
  ActorId actor{};
  ActionId action{};
  Level level = Level::none;
};

using Kind = Expectation::Kind;

/// The position of a clause in the table.
std::size_t position_of(const ClauseTable& table, ClauseId clause) {
  const auto found = std::find_if(table.clauses.begin(), table.clauses.end(),
                                  [&](const ClauseFormulas& one) { return one.clause == clause; });
  return static_cast<std::size_t>(found - table.clauses.begin());
}

std::vector<Expectation> expectations(ClauseTable& table, const std::vector<HeldClause>& held,
                                      const EventTest& test) {
  Formulas& formulas = table.formulas;
  std::vector<Expectation> found;
  for (const ClauseId clause : test.triggered)
    found.push_back({.holds = is_met(table, position_of(table, clause), Readings::every),
                     .kind = Kind::triggered,
                     .clause = clause});
  for (const ClauseId clause : test.not_triggered)
    found.push_back(
        {.holds = formulas.negate(is_met(table, position_of(table, clause), Readings::some)),
         .kind = Kind::not_triggered,
         .clause = clause});
  for (const ExpectedActions& one : test.owed)
    for (const ActionId action : one.actions)
      found.push_back(
          {.holds = owes(table, held, action, {one.actor, Basis::on_paper, Readings::every}),
           .kind = Kind::owed,
           .actor = one.actor,
           .action = action});
  for (const ExpectedActions& one : test.not_owed)
    for (const ActionId action : one.actions)
      found.push_back({.holds = formulas.negate(
                           owes(table, held, action, {one.actor, Basis::on_paper, Readings::some})),
                       .kind = Kind::not_owed,
                       .actor = one.actor,
                       .action = action});
  if (test.somebody_owes)
    found.push_back({.holds = JointDuties(table, held, possible_guarantors(*table.scenario))
                                  .owes_level(*test.somebody_owes, Readings::every),
                     .kind = Kind::somebody_owes,
                     .level = *test.somebody_owes});
  return found;
}

/// What the actor owes in one event: under every reading, and what only under some.
std::string owed_text(ClauseTable& table, const std::vector<HeldClause>& held, ActorId actor,
                      const EventSpace& completion) {
  const Scenario& scenario = *table.scenario;
  std::vector<std::string> every, some;
  for (std::size_t a = 0; a < scenario.vocabulary.actions.size(); ++a) {
    const auto owed = [&](Readings readings) {
      const FormulaId formula =
          owes(table, held, static_cast<ActionId>(a), {actor, Basis::on_paper, readings});
      return extents(completion, table.formulas, {formula}).front().somewhere;
    };
    if (owed(Readings::every)) {
      every.push_back(scenario.vocabulary.actions[a].name);
    } else if (owed(Readings::some)) {
      some.push_back(scenario.vocabulary.actions[a].name);
    }
  }
  return fmt::format(
      "{} owes {}{}", scenario.actors[index(actor)].id,
      every.empty() ? "nothing" : fmt::format("{}", fmt::join(every, ", ")),
      some.empty() ? ""
                   : fmt::format("{} under some readings {}",
                                 every.empty() ? " for sure," : ", and", fmt::join(some, ", ")));
}

/// The completion with every dimension fixed, dimensions that the test gives left out.
std::string completion_text(const EventTest& test, const Event& event, const EventSpace& space,
                            const Vocabulary& vocabulary) {
  OpenEvent open(event.size());
  for (const MergedDimension& one : space.dimensions)
    if (!test.event[index(one.dimension)] && one.classes.size() > 1)
      open[index(one.dimension)] = event[index(one.dimension)];
  const std::string text = to_text(open, vocabulary);
  return text.empty() ? "in this event" : "with " + text;
}

std::string failure(ClauseTable& table, const std::vector<HeldClause>& held, const EventTest& test,
                    const Expectation& expected, const EventSpace& space) {
  const Scenario& scenario = *table.scenario;
  const Vocabulary& vocabulary = scenario.vocabulary;
  const Event event = example(space, table.formulas, table.formulas.negate(expected.holds));
  const std::string where = completion_text(test, event, space, vocabulary);
  if (expected.kind == Kind::triggered || expected.kind == Kind::not_triggered) {
    const std::vector<ReadingFormulas>& readings =
        table.clauses[position_of(table, expected.clause)].readings;
    const bool only_some = readings.size() > 1;
    return fmt::format("{}, clause {} {}{}", where, scenario.full_name(expected.clause),
                       expected.kind == Kind::triggered ? "is not triggered" : "is triggered",
                       only_some ? " under at least one reading" : "");
  }
  if (expected.kind == Kind::somebody_owes)
    return fmt::format("{}, nobody owes {} or more under at least one reading", where,
                       level_noun(expected.level));
  OpenEvent fixed(event.begin(), event.end());
  const Result<EventSpace> completion =
      event_space(vocabulary, table.formulas, table.consistent, {}, values_of(fixed, vocabulary));
  const std::string& action = vocabulary.actions[index(expected.action)].name;
  return fmt::format("{}, {} instead of {}{}", where,
                     completion ? owed_text(table, held, expected.actor, *completion) : "",
                     expected.kind == Kind::owed ? "" : "not ", action);
}

TestOutcome run(ClauseTable& table, const std::vector<HeldClause>& held, const EventTest& test,
                const std::string& file) {
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  TestOutcome outcome{.file = file, .name = test.name};
  const std::vector<Expectation> expected = expectations(table, held, test);
  std::vector<FormulaId> asked{table.formulas.always()};
  for (const Expectation& one : expected) asked.push_back(one.holds);
  const Result<EventSpace> space = event_space(vocabulary, table.formulas, table.consistent, asked,
                                               values_of(test.event, vocabulary));
  if (!space) {
    outcome.why = fmt::format("{} ({}); {}", space.error().front().message,
                              space.error().front().note, space.error().front().hint);
    return outcome;
  }
  const std::vector<Extent> answers = extents(*space, table.formulas, asked);
  if (!answers.front().somewhere) {
    const Diagnostic why = impossible(*table.scenario, test.event);
    outcome.why = fmt::format("{}: {}", why.message, why.note);
    return outcome;
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (answers[i + 1].everywhere) continue;
    outcome.why += fmt::format("{}{}", outcome.why.empty() ? "" : "; ",
                               failure(table, held, test, expected[i], *space));
  }
  outcome.pass = outcome.why.empty();
  return outcome;
}

}  // namespace

std::vector<TestOutcome> run_tests(const Scenario& scenario) {
  std::vector<TestOutcome> outcomes;
  Result<ClauseTable> table = clause_table(scenario);
  const auto add = [&](const EventTest& test, const std::string& file, auto clauses) {
    if (!table) {
      outcomes.push_back({file, test.name, false, table.error().front().message});
    } else {
      outcomes.push_back(run(*table, clauses(), test, file));
    }
  };
  for (const EventTest& test : scenario.tests)
    add(test, scenario.id, [&] {
      return test.package ? clauses_of(*table, scenario.packages[index(*test.package)])
                          : all_clauses(*table);
    });
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i)
    for (const EventTest& test : scenario.instruments[i].tests)
      add(test, scenario.instruments[i].id,
          [&] { return clauses_of(*table, static_cast<InstrumentId>(i)); });
  return outcomes;
}

}  // namespace casus
