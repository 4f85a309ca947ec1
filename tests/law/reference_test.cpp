#include "tests/law/reference.hpp"

#include <algorithm>
#include <rapidcheck.h>

#include <doctest/doctest.h>

#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/event_tests.hpp"
#include "law/hole_counts.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"
#include "tests/law/random_scenario.hpp"
#include "tests/law/values_apart.hpp"
#include "tests/support/near.hpp"

using namespace casus;

namespace {

constexpr Within tolerance{.abs = 1e-12, .why = "sums of a few dozen terms in another order"};

std::uint64_t any_seed() { return *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 40U); }

bool equal(const std::vector<std::vector<Cell>>& a, const std::vector<std::vector<Cell>>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Cell& p, const Cell& q) {
      return p.on_paper == q.on_paper && p.without_decisions == q.without_decisions &&
             p.concluded.value_or(p.on_paper) == q.concluded.value_or(q.on_paper);
    });
  });
}

bool equal(const ReadingApplies& a, const ReadingApplies& b) {
  return a.weight == b.weight && near(a.applies, b.applies, tolerance) &&
         near(a.mean, b.mean, tolerance) && a.holders == b.holders;
}

/// What the law keeps apart for the game, which asks from when on a text stands in for another; the
/// reference has only who is bound in the end.
std::vector<PromiseAnswer> less_stood_in(std::vector<PromiseAnswer> promises) {
  for (PromiseAnswer& promise : promises)
    for (auto& readings : promise.kinds)
      for (ReadingApplies& one : readings)
        std::erase_if(one.holders, [&](ActorId actor) { return promise.stood_in_for(actor); });
  return promises;
}

bool equal(const std::vector<PromiseAnswer>& a, const std::vector<PromiseAnswer>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.clause == y.clause &&
           std::equal(x.kinds.begin(), x.kinds.end(), y.kinds.begin(), y.kinds.end(),
                      [](const auto& p, const auto& q) {
                        return std::equal(p.begin(), p.end(), q.begin(), q.end(),
                                          [](const auto& m, const auto& n) { return equal(m, n); });
                      });
  });
}

bool equal(const std::vector<EventRow>& a, const std::vector<EventRow>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.actor == y.actor && x.on_paper == y.on_paper &&
           x.without_decisions == y.without_decisions && x.fired.always == y.fired.always &&
           x.fired.sometimes == y.fired.sometimes;
  });
}

/// Clauses and failed conjuncts, in an order that does not depend on nearness.
std::vector<std::pair<ClauseId, std::vector<std::vector<std::string>>>> sorted(
    const std::vector<WhyNot>& list, const Scenario& scenario) {
  const std::vector<Event> events = reference::consistent_events(scenario);
  std::vector<std::pair<ClauseId, std::vector<std::vector<std::string>>>> found;
  for (const WhyNot& one : list) {
    std::vector<std::vector<std::string>> readings;
    for (const std::vector<FailedConjunct>& reading : one.readings) {
      std::vector<std::string> failed;
      for (const FailedConjunct& conjunct : reading) {
        std::string truth;  // random comparisons have no text: name a conjunct by where it holds
        for (const Event& event : events) truth += holds(conjunct.condition, event) ? '1' : '0';
        failed.push_back(truth);
      }
      std::sort(failed.begin(), failed.end());
      readings.push_back(failed);
    }
    found.emplace_back(one.clause, readings);
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Regions that fix what nobody chooses, as `entail` demands.
bool has_regions(const Scenario& scenario) {
  const std::vector<Event> events = reference::consistent_events(scenario);
  return std::all_of(scenario.attacks.begin(), scenario.attacks.end(), [&](const Attack& attack) {
    return !reference::region(scenario, attack, events).empty();
  });
}

}  // namespace

TEST_CASE("the matrix and the promises are what every event and combination of readings give") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(any_seed());
    RC_PRE(has_regions(scenario));
    const Result<Duties> duties = entail(scenario);
    RC_ASSERT(duties.has_value());
    for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
      const PackageDuties expected = reference::entail(scenario, scenario.packages[p]);
      RC_ASSERT(duties->packages[p].guarantors == expected.guarantors);
      RC_ASSERT(equal(duties->packages[p].matrix, expected.matrix));
      RC_ASSERT(equal(less_stood_in(duties->packages[p].promises), expected.promises));
    }
  }));
}

TEST_CASE("the answer to an open event is what its completions give, one by one") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(any_seed());
    RC_PRE(has_regions(scenario));
    const OpenEvent event = random_open_event(scenario, any_seed());
    const Result<EventAnswer> answer = entail_event(scenario, PackageId{0}, event);
    const EventAnswer expected = reference::entail_event(scenario, scenario.packages[0], event);
    RC_ASSERT(answer.has_value() == (expected.events > 0));
    if (!answer) return;
    RC_ASSERT(answer->events == expected.events);
    RC_ASSERT(equal(answer->rows, expected.rows));
    RC_ASSERT(sorted(answer->why_not, scenario) == sorted(expected.why_not, scenario));
    std::vector<Excepted> excepted = answer->excepted;
    for (Excepted& one : excepted) one.by.clear();
    RC_ASSERT(excepted == expected.excepted);
  }));
}

TEST_CASE("holes are counted as if every event were looked at") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(any_seed());
    RC_PRE(has_regions(scenario));
    const Result<HoleCounts> holes = count_holes(scenario, PackageId{0});
    const HoleCounts expected = reference::count_holes(scenario, scenario.packages[0]);
    RC_ASSERT(holes.has_value());
    RC_ASSERT(holes->events == expected.events);
    RC_ASSERT(holes->levels == expected.levels);
    RC_ASSERT(holes->without.size() == expected.without.size());
    for (std::size_t g = 0; g < expected.without.size(); ++g) {
      RC_ASSERT(holes->without[g].guarantor == expected.without[g].guarantor);
      RC_ASSERT(holes->without[g].levels == expected.without[g].levels);
    }
    RC_ASSERT(holes->without_text.size() == expected.without_text.size());
    for (std::size_t e = 0; e < expected.without_text.size(); ++e)
      RC_ASSERT(holes->without_text[e].levels == expected.without_text[e].levels);
  }));
}

TEST_CASE("classes of events stand for as many as there are, looked at one by one") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(any_seed());
    RC_PRE(has_regions(scenario));
    ClauseTable table = clause_table(scenario).value();
    const JointDuties duties(table, clauses_of(table, scenario.packages[0]),
                             possible_guarantors(scenario));
    std::vector<FormulaId> asked{table.formulas.always()};
    for (const Readings readings : {Readings::every, Readings::some})
      for (const Level level : {Level::consult, Level::economic, Level::troops})
        asked.push_back(duties.owes_level(level, readings));
    const EventSpace merged = event_space(scenario.vocabulary, table.formulas, armed_events(table),
                                          asked, all_values(scenario.vocabulary))
                                  .value();
    const EventSpace apart = values_apart(merged, table.formulas, asked);
    RC_CLASSIFY(apart.candidates > merged.candidates, "values are merged");
    RC_CLASSIFY(apart.candidates > 4 * block_size, "many blocks");
    RC_ASSERT(counts(apart, table.formulas, asked) == counts(merged, table.formulas, asked));
  }));
}

TEST_CASE(
    "a test in a file passes if every completion agrees under every combination of readings") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(any_seed());
    const std::vector<TestOutcome> outcomes = run_tests(scenario);
    RC_ASSERT(outcomes.size() == scenario.tests.size());
    for (std::size_t t = 0; t < outcomes.size(); ++t) {
      const EventTest& test = scenario.tests[t];
      const bool expected =
          reference::passes(scenario, scenario.packages[index(*test.package)], test);
      RC_CLASSIFY(expected, "passes");
      RC_ASSERT(outcomes[t].pass == expected);
      RC_ASSERT(outcomes[t].why.empty() == expected);
    }
  }));
}
