// The drafting bench: what a redraft changes, what closes a hole, when help is due. Held against
// the law read event by event (tests/law/reference.cpp).
#include <algorithm>
#include <optional>
#include <rapidcheck.h>

#include <doctest/doctest.h>

#include "law/clock.hpp"
#include "law/drafting_json.hpp"
#include "law/mend.hpp"
#include "law/mended_holes.hpp"
#include "law/redraft.hpp"
#include "tests/law/random_scenario.hpp"
#include "tests/law/reference.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/sanitized.hpp"

namespace casus {

namespace {

/// The possible events in which the protege is the victim.
std::vector<Event> attacks_on_protege(const Scenario& scenario) {
  std::vector<Event> found;
  for (const Event& event : reference::consistent_events(scenario)) {
    bool is_victim = true;
    for (std::size_t d = 0; d < event.size(); ++d)
      if (scenario.vocabulary.dimensions[d].name == "victim")
        is_victim = event[d] == static_cast<int>(index(scenario.protege));
    if (is_victim) found.push_back(event);
  }
  return found;
}

bool within(const Event& event, const OpenEvent& open) {
  for (std::size_t d = 0; d < open.size(); ++d)
    if (open[d] && *open[d] != event[d]) return false;
  return true;
}

bool inside(const Event& event, const Box& box) {
  for (std::size_t d = 0; d < box.values.size(); ++d)
    if (!box.values[d].empty() && !box.values[d][static_cast<std::size_t>(event[d])]) return false;
  return true;
}

/// The level that somebody owes for sure in every event of a hole; none if the hole has no event.
std::optional<Level> owed_throughout(const Scenario& scenario, const Package& package,
                                     const OpenEvent& hole) {
  std::optional<Level> least;
  for (const Event& event : reference::consistent_events(scenario)) {
    if (!within(event, hole)) continue;
    const Level here = reference::owed_most(scenario, package, {}, event).level;
    least = least ? std::min(*least, here) : here;
  }
  return least;
}

/// The scenario with what the mend redrafts in its place.
Scenario with_clauses(const Scenario& scenario, const Mend& mend) {
  Scenario changed = scenario;
  const auto redraft = [&](ClauseId which, const Clause& text) {
    changed.instruments[index(which.instrument)].clauses[static_cast<std::size_t>(which.position)] =
        text;
  };
  redraft(mend.clause, mend.redrafted);
  if (mend.second) redraft(mend.second->clause, mend.second->redrafted);
  return changed;
}

}  // namespace

TEST_CASE("what a redraft loses and gains is what the two owe, event by event") {
  CHECK(rc::check([] {
    const Scenario scenario = random_scenario(*rc::gen::arbitrary<std::uint64_t>());
    RC_PRE(scenario.packages.size() > 1);
    const Package &before = scenario.packages[0], &after = scenario.packages[1];
    const Result<Redraft> redraft = compare_texts(scenario, PackageId{0}, PackageId{1});
    RC_ASSERT(redraft.has_value());
    const std::vector<Event> events = attacks_on_protege(scenario);
    RC_ASSERT(redraft->events == events.size());
    std::vector<std::uint64_t> lost(level_count, 0), gained(level_count, 0);
    for (const Event& event : events) {
      const Level was = reference::owed_most(scenario, before, {}, event).level;
      const Level is = reference::owed_most(scenario, after, {}, event).level;
      for (int l = 1; l < level_count; ++l) {
        const auto level = static_cast<Level>(l);
        if (was >= level && is < level) ++lost[static_cast<std::size_t>(l)];
        if (is >= level && was < level) ++gained[static_cast<std::size_t>(l)];
      }
    }
    for (const LevelChange& one : redraft->levels) {
      RC_ASSERT(one.lost.events == lost[static_cast<std::size_t>(one.level)]);
      RC_ASSERT(one.gained.events == gained[static_cast<std::size_t>(one.level)]);
      if (one.lost.events == 0) continue;
      RC_ASSERT(reference::owed_most(scenario, before, {}, one.lost.witness).level >= one.level);
      RC_ASSERT(reference::owed_most(scenario, after, {}, one.lost.witness).level < one.level);
    }
    for (const ActionChange& one : redraft->by_actor) {
      if (one.lost.events == 0) continue;
      const OpenEvent witness(one.lost.witness.begin(), one.lost.witness.end());
      const auto owes = [&](const Package& package) {
        for (const EventRow& row : reference::entail_event(scenario, package, witness).rows)
          if (row.actor == one.guarantor) return bool(row.on_paper.always[index(one.action)]);
        return false;
      };
      RC_ASSERT(owes(before) && !owes(after));
    }
  }));
}

TEST_CASE("a package compared with itself loses and gains nothing") {
  const Scenario scenario = random_scenario(7);
  const Result<Redraft> same = compare_texts(scenario, PackageId{0}, PackageId{0});
  REQUIRE(same);
  CHECK(same->by_actor.empty());
  for (const LevelChange& one : same->levels) CHECK(one.lost.events + one.gained.events == 0);
}

TEST_CASE(
    "a redraft is laid beside the texts that it redrafts, and must speak of the same events") {
  const Scenario scenario = random_scenario(7);
  Scenario redrafted = scenario;
  for (Clause& one : redrafted.instruments[0].clauses)
    for (Reading& reading : one.readings) reading.norm = Norm::permission;
  const Result<Scenario> both = with_redraft(scenario, redrafted, PackageId{0});
  REQUIRE(both);
  CHECK(both->packages.size() == scenario.packages.size() + 1);
  const auto added = static_cast<PackageId>(scenario.packages.size());
  CHECK(compare_texts(*both, PackageId{0}, added)->events ==
        compare_texts(scenario, PackageId{0}, PackageId{0})->events);

  redrafted.vocabulary.dimensions.back().values.push_back("another");
  const Result<Scenario> other = with_redraft(scenario, redrafted, PackageId{0});
  REQUIRE(!other);
  CHECK(other.error().front().code == "E413");
}

TEST_CASE("every change that is said to close a hole closes it, and nothing is mended elsewhere") {
  int closed = 0, pairs = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(120)); ++seed) {
    const Scenario scenario = random_scenario(seed);
    MendQuestion question{.hole = random_open_event(scenario, seed)};
    question.level = static_cast<Level>(1 + seed % 4);
    const Package& package = scenario.packages[0];
    const auto before = owed_throughout(scenario, package, question.hole);
    const Result<MendAnswer> found = mends(scenario, question);
    CAPTURE(seed);
    REQUIRE(found.has_value() == before.has_value());
    if (!before) continue;
    CHECK(found->open == (*before < question.level));
    CHECK((found->open || found->mends.empty()));
    for (std::size_t i = 0; i < found->mends.size(); ++i) {
      const Mend& one = found->mends[i];
      if (i > 0) CHECK(one.changes() >= found->mends[i - 1].changes());
      CHECK(!one.edits.empty());
      if (one.everywhere) continue;
      const auto after = owed_throughout(with_clauses(scenario, one), package, question.hole);
      CHECK_MESSAGE(*after >= question.level, to_text(one.edits.front(), scenario));
      ++closed;
      if (!one.second) continue;
      ++pairs;
      Mend first = one;
      first.second.reset();
      CHECK(*owed_throughout(with_clauses(scenario, first), package, question.hole) <
            question.level);
    }
  }
  CHECK(closed > rounds(100));        // the test sees mends
  if (!sanitized) CHECK(pairs > 10);  // and some of two clauses, of which one alone is not enough
}

TEST_CASE(
    "every hole of a package is listed, the largest first, and its redraft closes all of it") {
  int closed = 0, open = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(40)); ++seed) {
    const Scenario scenario = random_scenario(seed);
    const Package& package = scenario.packages[0];
    Result<ClauseTable> table = clause_table(scenario);
    REQUIRE(table);
    const Result<MendedHoles> found = mended_holes(*table, PackageId{0}, 1000);
    CAPTURE(seed);
    REQUIRE(found);
    const std::vector<Event> events = attacks_on_protege(scenario);
    const auto unowed = std::count_if(events.begin(), events.end(), [&](const Event& event) {
      return reference::owed_most(scenario, package, {}, event).level < Level::economic;
    });
    CHECK(found->events == events.size());
    CHECK(found->unowed == static_cast<std::uint64_t>(unowed));
    CHECK(found->more == 0);
    std::uint64_t listed = 0;
    for (std::size_t i = 0; i < found->holes.size(); ++i) {
      const Box& box = found->holes[i].hole.box;
      listed += box.events;
      if (i > 0) CHECK(box.events <= found->holes[i - 1].hole.box.events);
      const std::optional<Mend>& mend = found->holes[i].mend;
      if (!mend) ++open;
      if (!mend || mend->everywhere) continue;
      const Scenario after = with_clauses(scenario, *mend);
      for (const Event& event : events)
        if (inside(event, box))
          CHECK(reference::owed_most(after, after.packages[0], {}, event).level >= Level::economic);
      ++closed;
    }
    CHECK(listed == found->unowed);
    if (found->holes.empty()) continue;
    const Result<MendedHoles> first = mended_holes(*table, PackageId{0}, 1);
    REQUIRE(first);
    CHECK(first->unowed == found->unowed);
    CHECK(first->more == found->holes.size() - 1);
    CHECK(first->holes.front().hole.box.values == found->holes.front().hole.box.values);
  }
  CHECK(closed > rounds(20));  // the test sees mends
  CHECK(open > 0);             // and holes that no words of one clause or two close
}

TEST_CASE("the gravest event that a package leaves open is the one that 'mends' closes") {
  int closed = 0, harmless = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(30)); ++seed) {
    const Scenario scenario = random_scenario(seed);
    Result<ClauseTable> table = clause_table(scenario);
    REQUIRE(table);
    const Result<MendedHoles> found = mended_holes(*table, PackageId{0}, 0);
    CAPTURE(seed);
    REQUIRE(found);
    const auto armed = [](const Attack& one) { return one.armed; };
    const std::vector<Attack>& kinds = scenario.attacks;
    if (!found->worst) {
      ++harmless;
      continue;
    }
    CHECK(std::any_of(kinds.begin(), kinds.end(), armed));
    const Hole& hole = found->worst->hole;
    OpenEvent event;
    for (const std::vector<bool>& values : hole.box.values)
      event.emplace_back(
          static_cast<int>(std::find(values.begin(), values.end(), true) - values.begin()));
    const auto wanted = std::max(
        Level::economic, static_cast<Level>(std::min(static_cast<int>(hole.owed.level) + 1, 4)));
    const Result<MendAnswer> same =
        mends(*table, {.package = PackageId{0}, .hole = event, .level = wanted});
    REQUIRE(same);
    REQUIRE(found->worst->mend.has_value() == !same->mends.empty());
    if (same->mends.empty()) continue;
    CHECK(found->worst->mend->clause == same->mends.front().clause);
    CHECK(found->worst->mend->changes() == same->mends.front().changes());
    ++closed;
  }
  if (!sanitized) CHECK(closed > 5);
  CHECK(harmless < rounds(25));  // where no armed kind has an event
}

TEST_CASE("a change that is said to make help due in time makes it due in time") {
  int late = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(60)); ++seed) {
    const Scenario scenario = random_scenario(seed);
    MendQuestion question{.hole = random_open_event(scenario, seed), .within = 0.1};
    const Result<MendAnswer> found = mends(scenario, question);
    if (!found) continue;
    CAPTURE(seed);
    for (const Mend& one : found->mends) {
      if (one.everywhere || one.second) continue;
      // Whoever counts only duties that are due by then still finds the level owed.
      Scenario after = with_clauses(scenario, one);
      after.quantities.push_back({.path = "mend.within", .distribution = Certain{0.1}});
      for (Instrument& instrument : after.instruments)
        for (Clause& clause : instrument.clauses)
          for (Reading& reading : clause.readings)
            if (!due_by(clock_of(after, reading), 0.1)) reading.norm = Norm::permission;
      CHECK(*owed_throughout(after, after.packages[0], question.hole) >= question.level);
      for (const Edit& edit : one.edits) late += edit.kind == Edit::Kind::deadline ? 1 : 0;
    }
  }
  CHECK(late > rounds(10));
}

TEST_CASE("the last lawful day is what the chain takes, or there is none") {
  Scenario scenario = random_scenario(3);
  const auto years = [&](double least, double most) {
    scenario.quantities.push_back(
        {.path = "within", .distribution = Uniform{.least = least, .most = most}});
    return static_cast<QuantityId>(scenario.quantities.size() - 1);
  };
  scenario.vocabulary.bodies = {{.name = "council", .rule = Rule{.kind = Rule::Kind::consensus}}};
  Reading reading{.floor = {ActionId{0}}};
  const auto asked = [&] {
    scenario.instruments[0].clauses[0] = {.id = "x", .readings = {reading}};
    return clock_of(scenario, {InstrumentId{0}, 0}, 0);
  };
  CHECK(!asked().latest);  // no deadline
  reading.deadline = Deadline{.within = years(0.5, 1.0), .clock = Clock::request};
  CHECK(asked().latest == LawfulTime{0.5, 1.0});
  CHECK(asked().earliest == LawfulTime{0, 0});
  reading.deadline->clock = Clock::attribution;
  CHECK(!asked().latest);  // nobody has to attribute
  reading.deadline->clock = Clock::decision;
  CHECK(asked().latest == LawfulTime{0.5, 1.0});  // each decides at once
  reading.decided_by = {.body = BodyId{0}, .takes = years(0.25, 0.75)};
  CHECK(!asked().latest);  // no council has to decide
  CHECK(asked().earliest == LawfulTime{0.25, 0.75});
  scenario.vocabulary.bodies[0].rule = Rule{.kind = Rule::Kind::silence};
  CHECK(asked().latest == LawfulTime{0.75, 1.75});
  reading.deadline->clock = Clock::event;  // the silence of .25 to .75 runs out beside it
  CHECK(asked().latest == LawfulTime{0.5, 1.0});
  reading.decided_by.takes = years(0.75, 3.0);
  CHECK(asked().latest == LawfulTime{0.75, 3.0});  // nobody may act before it has
  reading.reserved = {Reserved::parliament};
  CHECK(!asked().latest);
}

TEST_CASE("who waits for a body waits for its vote: its rule, and the time that it takes") {
  Scenario scenario = random_scenario(0);
  scenario.quantities.push_back(
      {.path = "takes", .distribution = Uniform{.least = 0.25, .most = 0.5}});
  const auto takes = static_cast<QuantityId>(scenario.quantities.size() - 1);
  scenario.vocabulary.bodies = {
      {.name = "council", .rule = Rule{.kind = Rule::Kind::unanimity}, .takes = takes}};
  Reading reading{.floor = {ActionId{0}}};
  reading.deadline = Deadline{.clock = Clock::decision};
  const auto step_of = [&](Rule::Kind rule) {
    reading.decided_by = {.rule = Rule{.kind = rule}, .waits_for = BodyId{0}};
    const DutyClock clock = clock_of(scenario, reading);
    CHECK(clock.earliest == LawfulTime{0.25, 0.5});  // nobody may act before the council has
    CHECK(!clock.latest);
    REQUIRE(clock.steps.size() == 2);
    CHECK(clock.steps[0].kind == ClockStep::Kind::decision);
    CHECK(clock.steps[0].body == BodyId{0});
    REQUIRE(clock.steps[0].rule);
    CHECK(clock.steps[0].rule->kind == rule);
    return clock.steps[0];
  };
  const ClockStep voted = step_of(Rule::Kind::unanimity);
  CHECK(!voted.takes);
  CHECK(voted.needs == LawfulTime{0.25, 0.5});
  const ClockStep silent = step_of(Rule::Kind::silence);  // of the clause, not of the council
  CHECK(silent.takes == LawfulTime{0.25, 0.5});
  CHECK(!silent.needs);
}

TEST_CASE(
    "a package's longest lawful delay is that of the event in which the attacker waits longest") {
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(60)); ++seed) {
    Scenario scenario = random_scenario(seed);
    scenario.quantities.push_back({.path = "soon", .distribution = Certain{0.1}});
    scenario.quantities.push_back({.path = "late", .distribution = Certain{0.9}});
    const auto soon = static_cast<QuantityId>(scenario.quantities.size() - 2);
    int at = 0;
    for (Instrument& instrument : scenario.instruments)
      for (Clause& clause : instrument.clauses)
        for (Reading& reading : clause.readings) {
          reading.decided_by = {};
          reading.reserved.clear();
          reading.deadline.reset();
          if (at % 3 > 0)
            reading.deadline = Deadline{.within = static_cast<QuantityId>(
                                            index(soon) + static_cast<std::size_t>(at % 3 - 1))};
          ++at;
        }
    const Result<PackageClock> clock = lawful_days(scenario, PackageId{0});
    if (!clock) continue;  // a region that entail refuses too
    CAPTURE(seed);
    const std::vector<Event> events = reference::consistent_events(scenario);
    for (const LawfulDelay& one : clock->delays) {
      // only duties that are due by then: is the level owed in every event of the kind?
      const auto owed_by = [&](double day) {
        Scenario due = scenario;
        for (Instrument& instrument : due.instruments)
          for (Clause& clause : instrument.clauses)
            for (Reading& reading : clause.readings) {
              const bool in_time =
                  reading.deadline &&
                  central(due.quantity(*reading.deadline->within).distribution) <= day;
              if (!in_time) reading.norm = Norm::permission;
            }
        for (const Event& event : reference::region(due, due.attacks[index(one.attack)], events))
          if (reference::owed_most(due, due.packages[0], {}, event).level < one.level) return false;
        return true;
      };
      if (one.delay) {
        CHECK(owed_by(one.delay->most));
        CHECK(!owed_by(one.delay->most - 0.05));
      } else {
        CHECK(!owed_by(1.0));
      }
    }
  }
}

}  // namespace casus
