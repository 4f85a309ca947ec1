// When help is due: each sentence is made false by the clock in turn, and says so.
#include "report/clock_words.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "report/clock_chart.hpp"
#include "report/sections.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"

namespace casus::clock_cases {

namespace {

constexpr LawfulTime in_days(double least, double most) {
  return {least / days_of_a_year, most / days_of_a_year};
}

constexpr AttackId raid{1}, onslaught{2};
constexpr PackageId pact{2}, blend{3};

QuantityId put(Scenario& scenario, std::string path, Distribution distribution) {
  scenario.quantities.push_back({.path = std::move(path), .distribution = distribution});
  return static_cast<QuantityId>(static_cast<int>(scenario.quantities.size()) - 1);
}

LevelClock due(Level level, double least, double most) {
  return {.level = level, .state = LevelClock::State::due, .days = in_days(least, most)};
}

/// A raid of 18 to 91 days: talks in time, arms perhaps, soldiers named by nobody.
AttackClock raid_clock() {
  return {.attack = raid,
          .over = in_days(18, 91),
          .levels = {due(Level::consult, 1, 1),
                     due(Level::economic, 7, 120),
                     due(Level::arms, 7, 120),
                     {.level = Level::troops, .state = LevelClock::State::unnamed}}};
}

std::string said(const AttackClock& clock) { return clock_sentence(distinct().scenario, clock); }

/// The blend under a clock in which every duty stands as its words say.
Synthetic with_clock() {
  Synthetic all = distinct();
  for (const PackageId package : {pact, blend}) {
    PackageClock clock{.package = package};
    for (const PackageEntry& entry : all.scenario.packages[index(package)].entries) {
      const auto& clauses = all.scenario.instruments[index(entry.instrument)].clauses;
      for (std::size_t c = 0; c < clauses.size(); ++c)
        for (std::size_t r = 0; r < clauses[c].readings.size(); ++r)
          if (is_duty(clauses[c].readings[r]))
            clock.duties.push_back(
                clock_of(all.scenario, {entry.instrument, static_cast<int>(c)}, r));
    }
    for (const AttackId attack : {AttackId{0}, raid, onslaught})
      for (int level = 1; level < level_count; ++level)
        clock.delays.push_back({.attack = attack, .level = static_cast<Level>(level)});
    all.clocks.push_back(clock);
  }
  return all;
}

LawfulDelay& delay(Synthetic& all, AttackId attack, Level level) {
  for (LawfulDelay& one : all.clocks.back().delays)
    if (one.attack == attack && one.level == level) return one;
  FAIL("no such delay");
  return all.clocks.back().delays.front();
}

}  // namespace

TEST_CASE("days are counted in words, an hour as day 1") {
  CHECK(days_words(in_days(1, 1)) == "1 day");
  CHECK(days_words(in_days(7, 120)) == "7 to 120 days");
  CHECK(day_words(in_whole_days(in_days(0.04, 18.3))) == "1 to 18");
  CHECK(day_words(in_whole_days(in_days(0, 91.6))) == "0 to 92");
}

TEST_CASE("help of levels that are due alike stands together, beside the end of the attack") {
  CHECK(
      said(raid_clock()) ==
      "In case of night raid, over after 18 to 91 days, consultation is due by day 1, before it is "
      "over; money and arms are due by day 7 to 120, as vague words are read, which may be after "
      "it is over; soldiers are named by no duty.");
}

TEST_CASE("a last day before the end, after it, and one that may be either, are told apart") {
  AttackClock clock = raid_clock();
  clock.levels = {due(Level::arms, 18, 18)};
  CHECK(contains(said(clock), "arms are due by day 18, before it is over."));
  clock.levels = {due(Level::arms, 91, 200)};
  CHECK(contains(said(clock), "as vague words are read, when it is over."));
  clock.levels = {due(Level::arms, 17, 19)};
  CHECK(contains(said(clock), "which may be after it is over."));
  clock.over.reset();
  CHECK(!contains(said(clock), "over"));
}

TEST_CASE("help without a last day, or not in every event, is not called due") {
  AttackClock clock = raid_clock();
  clock.levels[2].state = LevelClock::State::waits;
  clock.levels[3].state = LevelClock::State::gaps;
  CHECK(
      contains(said(clock), "arms have no last day; soldiers are not owed by a day in every such"));
  clock.levels.resize(1);
  clock.levels[0].state = LevelClock::State::unnamed;
  CHECK(contains(said(clock), "consultation is named by no duty."));
}

TEST_CASE("a war has no end but a share that is decided") {
  AttackClock clock = raid_clock();
  clock.attack = onslaught;
  clock.over.reset();
  clock.decided = LawfulTime{0.07, 0.29};
  CHECK(contains(
      said(clock),
      "In case of open onslaught, of which in the model 7 to 29 in 100 are decided by day 180, "));
}

TEST_CASE("a step names the vote that it waits for: body, rule, time") {
  const Synthetic all = with_clock();
  ClockStep step{.kind = ClockStep::Kind::decision, .body = BodyId{0}};
  const std::string who = all.scenario.vocabulary.bodies[0].name;
  const auto words = [&] { return step_words(step, all.scenario); };
  CHECK(words() == "decision of " + who + ", no bound");
  step.rule = Rule{.kind = Rule::Kind::unanimity};
  CHECK(words() == "decision of " + who + " by unanimity, no bound");
  step.needs = in_days(7, 180);
  CHECK(words() == "decision of " + who + " by unanimity (7 to 180 days if it decides), no bound");
  step = {.kind = step.kind, .takes = in_days(2, 2), .body = BodyId{0}};
  CHECK(words() == "silence of " + who + ", which is consent, 2 days");
}

TEST_CASE("duties are counted by clause and by what they wait for") {
  Synthetic all = with_clock();
  const auto clocks = attack_clocks(all.scenario, all.clocks.back());
  REQUIRE(clocks.size() == 2);  // the seepage is not armed
  CHECK(clocks[0].attack == raid);
  const LevelClock& talks = clocks[0].levels[0];
  // Shells wait for a parliament, talks within a day of the request, the charter for its synod.
  CHECK(talks.duties == 3);
  CHECK(talks.dated == 1);
  CHECK(talks.waits == std::map<Waiting, int>{{Waiting::approval, 1}, {Waiting::body, 1}});
  CHECK(talks.state == LevelClock::State::gaps);
  const LevelClock& arms = clocks[0].levels[2];
  CHECK(arms.duties == 2);
  CHECK(arms.dated == 0);
  delay(all, raid, Level::arms).unbounded = all.clocks.back().duties;
  CHECK(attack_clocks(all.scenario, all.clocks.back())[0].levels[2].state ==
        LevelClock::State::waits);
  delay(all, raid, Level::arms).delay = in_days(3, 3);
  CHECK(attack_clocks(all.scenario, all.clocks.back())[0].levels[2].state ==
        LevelClock::State::due);
  CHECK(attack_clocks(all.scenario, all.clocks.front())[0].levels[3].state ==
        LevelClock::State::unnamed);
}

TEST_CASE("the pace of an attack is the scenario's, unless it may not be told") {
  Synthetic all = with_clock();
  Attack& one = all.scenario.attacks[index(raid)];
  one.numbers["duration"] = put(all.scenario, "attacks.night_raid.duration", Pert{0.05, 0.1, 0.25});
  const QuantityId rate = put(all.scenario, "contest.decision_rate", Pert{0.15, 0.3, 0.7});
  auto clocks = attack_clocks(all.scenario, all.clocks.back());
  REQUIRE(clocks[0].over);
  CHECK(days_words(*clocks[0].over) == "18 to 91 days");
  CHECK(!clocks[0].decided);
  REQUIRE(clocks[1].decided);
  const Within same{.abs = 1e-15, .why = "the same formula"};
  CHECK(near(clocks[1].decided->least, 1.0 - std::exp(-0.15 * 180 / 365.25), same));
  CHECK(near(clocks[1].decided->most, 1.0 - std::exp(-0.7 * 180 / 365.25), same));
  CHECK(!clocks[1].over);
  all.scenario.quantities[index(rate)].sensitive = true;
  all.scenario.quantities[index(one.numbers["duration"])].sensitive = true;
  clocks = attack_clocks(all.scenario, all.clocks.back());
  CHECK(!clocks[0].over);
  CHECK(!clocks[1].decided);
}

TEST_CASE("the picture shows who may wait, and stays as wide as a phone leaves") {
  AttackClock clock = raid_clock();
  clock.levels[2].duties = 5;
  clock.levels[2].dated = 2;
  clock.levels[2].waits = {{Waiting::approval, 3}};
  const std::string picture = clock_chart(distinct().scenario, clock, in_days(91, 548), "clock-9");
  CHECK(contains(picture, "viewBox=\"0 0 350 "));
  CHECK(contains(picture, "2 of 5 duties with a last day; others"));
  CHECK(contains(picture,
                 "Arms: due by day 7 to 120: 2 of 5 duties with a last day; others may "
                 "wait: 3 for a budget or a parliament."));
  CHECK(count(picture, "class=\"hole\"") == 1);
  CHECK(count(picture, "class=\"up\"") == 1);
  CHECK(contains(picture, "Aid paid for on day 0 is force after 91"));
  CHECK(!contains(clock_chart(distinct().scenario, clock, {}, "c"), "Aid paid for"));
}

TEST_CASE("what the game counts as in time is assumed, or follows from days, or both") {
  Scenario scenario = distinct().scenario;
  for (Attack& one : scenario.attacks) one.numbers.erase("timely.arms");
  for (Attack& one : scenario.attacks) one.numbers.erase("timely.troops");
  CHECK(in_time_words(scenario).empty());
  Attack& first = scenario.attacks[index(raid)];
  first.numbers["timely.arms"] = put(scenario, "attacks.raid.timely.arms", Certain{0.37});
  const std::string assumed = in_time_words(scenario);
  CHECK(contains(assumed, "do not follow from these days"));
  CHECK(contains(assumed, "37 % of arms in case of "));
  Attack& second = scenario.attacks[index(onslaught)];
  second.numbers["timely.pace"] = put(scenario, "attacks.onslaught.timely.pace", Certain{0.2});
  const std::string both = in_time_words(scenario);
  CHECK(contains(both, " In case of open onslaught the risks of this report count what arrives"));
  CHECK(contains(both, "otherwise is assumed: 37 % of arms"));
  CHECK(!contains(both, "do not follow"));
  first.numbers["timely.pace"] = second.numbers["timely.pace"];
  CHECK(!contains(in_time_words(scenario), "37 %"));  // what can be used, not what is in time
}

TEST_CASE("the section says which options set a last day, and withholds one that is secret") {
  Synthetic all = with_clock();
  std::string page = clock_section(all.input());
  CHECK(contains(page, " Not found for &quot;Inland alliance&quot; and &quot;convoy&quot;."));
  CHECK(contains(page,
                 "In case of open onslaught a last day is set for arms by no option and for "
                 "soldiers by no option."));
  delay(all, onslaught, Level::arms).delay = in_days(7, 120);
  page = clock_section(all.input());
  CHECK(
      contains(page, "for arms by &quot;blend&quot; (day 7 to 120) and for soldiers by no option"));
  const QuantityId deadline = *all.scenario.instruments[0].clauses[1].readings[0].deadline->within;
  all.scenario.quantities[index(deadline)].sensitive = true;
  page = clock_section(all.input());
  CHECK(!contains(page, "day 7"));
  CHECK(contains(page, "withheld, as the scenario asks"));
  all.clocks.clear();
  CHECK(clock_section(all.input()).empty());
}

}  // namespace casus::clock_cases
