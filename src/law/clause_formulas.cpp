#include "law/clause_formulas.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/expects.hpp"

namespace casus {

namespace {

/// Whether nothing is owed unless somebody decides. Source: tests/oracle/law/README.md, "Without
/// decisions".
bool waits(const Reading& reading, const Vocabulary& vocabulary) {
  const auto needs = [&](Reserved what) {
    return std::find(reading.reserved.begin(), reading.reserved.end(), what) !=
           reading.reserved.end();
  };
  if (needs(Reserved::budget) || needs(Reserved::parliament)) return true;
  const DecidedBy& by = reading.decided_by;
  const std::optional<Rule> rule = deciding_rule(by, vocabulary);
  if (!by.body && !rule) return false;
  return !rule || rule->kind != Rule::Kind::silence;
}

std::vector<int> value_counts(const Vocabulary& vocabulary) {
  std::vector<int> found;
  for (const Dimension& one : vocabulary.dimensions)
    found.push_back(static_cast<int>(one.values.size()));
  return found;
}

bool same_terms(const SetTerm& a, const SetTerm& b) {
  return a.sign == b.sign && a.actors == b.actors && a.dimensions == b.dimensions;
}

bool same_set(const ActorSet& a, const ActorSet& b) {
  return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const SetExpression& x, const SetExpression& y) {
                      return std::equal(x.begin(), x.end(), y.begin(), y.end(), same_terms);
                    });
}

/// One statement set for each reading. Most readings of a clause have the same holders.
std::vector<ReadingFormulas> reading_formulas(ClauseTable& table, const Clause& clause,
                                              const std::vector<int>& values) {
  const Scenario& scenario = *table.scenario;
  std::vector<ReadingFormulas> found;
  const Reading* before = nullptr;
  for (const Reading& reading : clause.readings) {
    ReadingFormulas one{.conjuncts = table.formulas.conjuncts(reading.when),
                        .duty = is_duty(reading) && clause.exception_to.empty(),
                        .waits = waits(reading, scenario.vocabulary)};
    one.when = table.formulas.all_of(one.conjuncts);
    one.holder = before != nullptr && same_set(before->holder, reading.holder)
                     ? found.back().holder
                     : table.formulas.members(reading.holder, scenario.actors.size(), values);
    before = &reading;
    found.push_back(std::move(one));
  }
  return found;
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

enum class Visit { fresh, open, done };

/// Where each reading is met. Exceptions first, because an exception may itself be excepted. False
/// if they form a circle.
bool settle(ClauseTable& table, std::vector<Visit>& visits, std::size_t at) {
  if (visits[at] == Visit::done) return true;
  if (visits[at] == Visit::open) return false;
  visits[at] = Visit::open;
  for (const std::size_t exception : table.clauses[at].exceptions)
    if (!settle(table, visits, exception)) return false;
  for (std::size_t r = 0; r < table.clauses[at].readings.size(); ++r) {
    std::vector<FormulaId> excepted;
    for (const std::size_t exception : table.clauses[at].exceptions)
      excepted.push_back(takes_effect(table, exception, table.text(at).readings[r].under));
    ReadingFormulas& reading = table.clauses[at].readings[r];
    reading.met = table.formulas.all_of(
        {reading.when, table.formulas.negate(table.formulas.any_of(excepted))});
  }
  visits[at] = Visit::done;
  return true;
}

}  // namespace

FormulaId takes_effect(const ClauseTable& table, std::size_t exception, const Answers& answers) {
  const std::vector<Reading>& readings = table.text(exception).readings;
  const auto same = [&](const Reading& one) {
    return std::all_of(one.under.begin(), one.under.end(), [&](const QuestionAnswer& answer) {
      return std::find(answers.begin(), answers.end(), answer) != answers.end();
    });
  };
  const auto found = std::find_if(readings.begin(), readings.end(), same);
  expects(found != readings.end());  // a clause hangs on the questions of its exceptions
  return table.clauses[exception].readings[static_cast<std::size_t>(found - readings.begin())].met;
}

Result<ClauseTable> clause_table(const Scenario& scenario) {
  ClauseTable table{.scenario = &scenario};
  std::vector<FormulaId> constraints;
  for (const Condition& one : scenario.vocabulary.constraints)
    constraints.push_back(table.formulas.condition(one));
  table.consistent = table.formulas.all_of(constraints);
  const std::vector<int> values = value_counts(scenario.vocabulary);
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
    const std::vector<Clause>& clauses = scenario.instruments[i].clauses;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      ClauseFormulas one{.clause = {static_cast<InstrumentId>(i), static_cast<int>(c)},
                         .readings = reading_formulas(table, clauses[c], values),
                         .is_exception = !clauses[c].exception_to.empty()};
      table.clauses.push_back(std::move(one));
    }
  }
  Diagnostics errors = link_exceptions(table);
  if (!errors.empty()) return fail(std::move(errors));
  std::vector<Visit> visits(table.clauses.size(), Visit::fresh);
  for (std::size_t at = 0; at < table.clauses.size(); ++at) {
    if (settle(table, visits, at)) continue;
    return fail({.code = "E402",
                 .where = table.text(at).where,
                 .message = fmt::format("the exceptions around clause '{}' except each other in a "
                                        "circle",
                                        table.text(at).id)});
  }
  return table;
}

}  // namespace casus
