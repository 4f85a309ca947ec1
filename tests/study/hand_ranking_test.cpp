#include <algorithm>

#include <doctest/doctest.h>

#include "study/ranking.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/small_scenario.hpp"

// Findings over hand-made outcomes that compare packages, computed on paper.

namespace casus {

namespace {

const Difference& difference_of(const Findings& found, int from, int to, const MeasureKey& key) {
  const auto one =
      std::find_if(found.differences.begin(), found.differences.end(), [&](const Difference& d) {
        return d.from == PackageId{from} && d.to == PackageId{to} && d.measure == key;
      });
  REQUIRE(one != found.differences.end());
  return *one;
}

/// Paths and rank correlations of the drivers of an outcome, in their order.
std::vector<std::pair<std::string, double>> drivers_about(const Findings& found,
                                                          const Scenario& scenario,
                                                          const Contrast& about) {
  std::vector<std::pair<std::string, double>> list;
  for (const Driver& one : found.drivers) {
    if (one.about == about) {
      list.emplace_back(scenario.quantity(std::get<QuantityId>(one.input)).path,
                        one.rank_correlation);
    }
  }
  return list;
}

void check_drivers(const std::vector<std::pair<std::string, double>>& found,
                   const std::vector<std::pair<std::string, double>>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    CHECK(found[at].first == expected[at].first);
    CHECK(near(found[at].second, expected[at].second, on_paper));
  }
}

struct Shares {
  int package = 0;
  double best = 0.0, near_best = 0.0;
};

void check_shares(const Ranking& ranking, const std::vector<Shares>& rows) {
  for (const Shares& row : rows) {
    CAPTURE(row.package);
    const Standing& one = ranking.standings[static_cast<std::size_t>(row.package)];
    CHECK(near(one.share_best, row.best, on_paper));
    CHECK(near(one.share_near_best, row.near_best, on_paper));
  }
}

}  // namespace

TEST_CASE("ties share a future, and exactly 0.05 away is near best") {
  const HandMade made;
  const Ranking ranking = made.findings().rankings.at(0);
  CHECK(ranking.objective == Objective{at_the_end(Measure::attacked), Direction::minimise});
  // Lowest of pact, collective, aid:
  //   future 0: aid 0.20             near it: aid
  //   future 1: pact, collective 0.40         all three (aid is at 0.45)
  //   future 2: pact 0.20                     pact, collective (0.25)
  //   future 3: collective 0.50               collective, pact (0.55)
  //   future 4: aid 0.28                      aid
  check_shares(ranking, {{hand::none, 0.0, 0.0},
                         {hand::pact, 1.5 / 5, 3.0 / 5},
                         {hand::collective, 1.5 / 5, 3.0 / 5},
                         {hand::aid, 2.0 / 5, 3.0 / 5}});
  // by the mean: pact 0.38, collective 0.40, aid 0.438, though aid is best most often
  CHECK(ranking.order ==
        std::vector{PackageId{hand::pact}, PackageId{hand::collective}, PackageId{hand::aid}});
  CHECK(!ranking.fullest.has_value());
  // the second minus the first: it grows with the lead
  REQUIRE(ranking.lead);
  CHECK(*ranking.lead == Contrast{at_the_end(Measure::attacked), PackageId{hand::collective},
                                  PackageId{hand::pact}});
}

TEST_CASE("where more is better, best is the highest") {
  const HandMade made;
  const Ranking ranking = made.findings().rankings.at(1);
  CHECK(ranking.objective == Objective{at_the_end(Measure::unchallenged), Direction::maximise});
  // Highest: pact 0.50 (aid 0.45 near), collective 0.57 (pact 0.55), pact 0.60, collective 0.35
  // (pact 0.30, aid 0.32), aid 0.90 (collective 0.85)
  check_shares(ranking,
               {{hand::pact, 0.4, 0.8}, {hand::collective, 0.4, 0.6}, {hand::aid, 0.2, 0.6}});
  // means: collective 0.534, aid 0.444, pact 0.43
  CHECK(ranking.order ==
        std::vector{PackageId{hand::collective}, PackageId{hand::aid}, PackageId{hand::pact}});
  CHECK(*ranking.lead == Contrast{at_the_end(Measure::unchallenged), PackageId{hand::collective},
                                  PackageId{hand::aid}});
}

TEST_CASE("an option that only takes actors out of another is not the fullest") {
  HandMade made;
  Scenario scenario = made.scenario;  // none, pact, collective, aid
  auto& packages = scenario.packages;
  packages[hand::aid].entries = packages[hand::pact].entries;
  packages[hand::aid].entries[0].without = {ActorId{2}};
  const StudyPlan plan = make_plan(scenario, made.duties, 1, {}).value();
  const Ranking ranking = assemble(plan, made.futures, {}).rankings.at(0);
  CHECK(!competes(scenario, PackageId{hand::aid}));
  CHECK(!ranking.fullest);
}

TEST_CASE("an option that contains all of a yardstick is ranked all the same") {
  HandMade made;
  Scenario scenario = made.scenario;  // none, pact, collective, aid
  auto& packages = scenario.packages;
  packages[hand::aid].entries.push_back(packages[hand::pact].entries[0]);
  packages[hand::pact].role = Role::yardstick;
  CHECK(contains(packages[hand::aid], packages[hand::pact]));
  CHECK(competes(scenario, PackageId{hand::aid}));
  const StudyPlan plan = make_plan(scenario, made.duties, 1, {}).value();
  const Ranking ranking = assemble(plan, made.futures, {}).rankings.at(0);
  CHECK(std::count(ranking.order.begin(), ranking.order.end(), PackageId{hand::aid}) == 1);
  CHECK(std::count(ranking.order.begin(), ranking.order.end(), PackageId{hand::pact}) == 0);
}

TEST_CASE("an option that contains another is not ranked with it, nor one with actors taken out") {
  HandMade made;
  Scenario scenario = made.scenario;  // none, pact, collective, aid
  auto& packages = scenario.packages;
  CHECK(competes(scenario, PackageId{hand::pact}));
  packages[hand::aid].entries.push_back(packages[hand::pact].entries[0]);  // and the pact
  CHECK(contains(packages[hand::aid], packages[hand::pact]));
  CHECK(!contains(packages[hand::aid], packages[hand::none]));  // which has no text
  CHECK(!competes(scenario, PackageId{hand::aid}));
  CHECK(competes(scenario, PackageId{hand::pact}));
  const StudyPlan plan = make_plan(scenario, made.duties, 1, {}).value();
  const Ranking ranking = assemble(plan, made.futures, {}).rankings.at(0);
  CHECK(ranking.order == std::vector{PackageId{hand::pact}, PackageId{hand::collective}});
  CHECK(ranking.fullest == PackageId{hand::aid});
  // of pact and collective: pact in 0, 2, 4; both in 1; collective in 3
  check_shares(ranking, {{hand::pact, 3.5 / 5, 1.0}, {hand::collective, 1.5 / 5, 1.0}});
  CHECK(ranking.standings[hand::aid].share_best == 0.0);
  CHECK(ranking.standings[hand::aid].regret.n == 0);
  CHECK(ranking.standings[hand::none].regret.n == 5);

  packages.push_back(packages[hand::pact]);
  packages.back().entries[0].without = {ActorId{2}};
  CHECK(!competes(scenario, PackageId{4}));
  CHECK(competes(scenario, PackageId{hand::pact}));
  packages[hand::pact].role = Role::yardstick;  // which is no option to be contained
  CHECK(competes(scenario, PackageId{4}));
}

TEST_CASE("regret is how much worse than the best option of the same future") {
  const HandMade made;
  const Findings found = made.findings();
  // pact: 0.10, 0, 0, 0.05, 0.17
  const Range& pact = found.rankings[0].standings[hand::pact].regret;
  CHECK(pact.n == 5);
  CHECK(near(pact.mean, 0.064, on_paper));
  CHECK(near(pact.median, 0.05, on_paper));
  CHECK(near(pact.p05, 0.0, on_paper));
  CHECK(near(pact.p95, 0.156, on_paper));  // 0.10 and 0.8 of the way to 0.17
  // none, a yardstick: 0.40, 0.30, 0.30, 0.30, 0.62
  const Range& none = found.rankings[0].standings[hand::none].regret;
  CHECK(near(none.mean, 0.384, on_paper));
  CHECK(near(none.p95, 0.576, on_paper));
  // collective where more is better: 0.10, 0, 0.10, 0, 0.05
  CHECK(near(found.rankings[1].standings[hand::collective].regret.mean, 0.05, on_paper));
}

TEST_CASE("differences are of the later package, and a tie is not lower") {
  const HandMade made;
  const Findings found = made.findings();
  const MeasureKey end = at_the_end(Measure::attacked);
  // aid - none: -0.40, -0.25, +0.12, -0.16, -0.62
  const Difference& aid = difference_of(found, hand::none, hand::aid, end);
  CHECK(near(aid.range.median, -0.25, on_paper));
  CHECK(near(aid.range.mean, -0.262, on_paper));
  CHECK(near(aid.range.p95, 0.064, on_paper));  // -0.16 and 0.8 of the way to 0.12
  CHECK(near(aid.share_lower, 0.8, on_paper));
  // collective - pact: +0.05, 0, +0.05, -0.05, +0.05
  const Difference& between = difference_of(found, hand::pact, hand::collective, end);
  CHECK(near(between.range.mean, 0.02, on_paper));
  CHECK(near(between.range.p05, -0.04, on_paper));
  CHECK(near(between.share_lower, 0.2, on_paper));
  // after one year a third of it
  CHECK(near(difference_of(found, hand::none, hand::aid, after(Measure::attacked, 1)).range.median,
             -0.25 / 3, on_paper));
  CHECK(found.nothing == PackageId{hand::none});
}

TEST_CASE("drivers are rank correlations with the first option and with its lead") {
  const HandMade made;
  const Findings found = made.findings();
  const MeasureKey end = at_the_end(Measure::attacked);
  // pact has the ranks 2 3 1 5 4. Spearman: 1 - 6 sum d^2 / 120; the prize has ties (1, 2.5, 2.5,
  // 4.5, 4.5), so 7.5 / sqrt(9 x 10).
  check_drivers(drivers_about(found, made.scenario, {end, PackageId{hand::pact}, {}}),
                {{"attacks.limited.prize", 0.7905694150420949},
                 {"challenger.growth", -0.7},     // 5 4 3 1 2: d^2 = 34
                 {"challenger.force", 0.6},       // 1 2 3 4 5: 8
                 {"challenger.peace_flow", 0.3},  // 1 3 4 5 2: 14
                 {"protege.strength", 0.3},       // 4 3 1 2 5: 14
                 {"challenger.war_cost", 0.1}});  // 2 3 4 5 1: 18
  // collective - pact: 0.05, 0, 0.05, -0.05, 0.05, so 4 2 4 1 4: products of what the ranks are
  // off 3 by, through sqrt(10 x 8), or sqrt(9 x 8) for the prize
  check_drivers(drivers_about(found, made.scenario,
                              {end, PackageId{hand::collective}, PackageId{hand::pact}}),
                {{"challenger.peace_flow", -0.6708203932499369},  // -6
                 {"challenger.war_cost", -0.6708203932499369},    // -6
                 {"challenger.growth", 0.4472135954999579},       // 4
                 {"attacks.limited.prize", -0.4124789556921527},  // -3.5
                 {"protege.strength", 0.3354101966249685},        // 3
                 {"challenger.force", -0.1118033988749895}});     // -1
}

TEST_CASE("the table of futures holds how likely each kind is, by package, kind and future") {
  HandMade made;
  for (std::size_t f = 0; f < made.futures.size(); ++f)
    for (std::size_t p = 0; p < made.futures[f].packages.size(); ++p)
      made.futures[f].packages[p].measures.attacked_by = {
          {}, {0.0, 0.1 * double(p)}, {0.0, 0.01 * double(f)}};
  const Findings found = made.findings();
  using Kinds = std::vector<std::vector<double>>;
  REQUIRE(found.table.attacked_by.size() == 4);
  CHECK(found.table.attacked_by[hand::aid] ==
        Kinds{{}, std::vector<double>(5, 0.1 * 3), {0.0, 0.01, 0.02, 0.03, 0.04}});
}

TEST_CASE("the table of futures holds what varies, by input and future") {
  const HandMade made;
  const Findings found = made.findings();
  const auto& inputs = found.table.inputs;
  const auto at =
      std::find(inputs.begin(), inputs.end(), quantity_at(made.scenario, "protege.strength")) -
      inputs.begin();
  REQUIRE(at < static_cast<std::ptrdiff_t>(inputs.size()));
  CHECK(found.table.input_values[static_cast<std::size_t>(at)] ==
        std::vector<double>{450, 430, 390, 400, 470});
  // certain, drawn for each guarantor, an actor's own
  for (const char* path : {"contest.scale", "guarantor.stake", "actors.QMC.response.arms"}) {
    CAPTURE(path);
    CHECK(std::count(inputs.begin(), inputs.end(), quantity_at(made.scenario, path)) == 0);
  }
  const auto& outcomes = found.table.outcomes;
  const auto key = static_cast<std::size_t>(
      std::find(outcomes.begin(), outcomes.end(), at_the_end(Measure::unchallenged)) -
      outcomes.begin());
  CHECK(found.table.outcome_values[hand::aid][key][4] == 0.90);
}

TEST_CASE("a part left out is compared with the whole package in the same future") {
  HandMade made;
  StudyPlan plan = make_plan(made.scenario, made.duties, 1, {}).value();
  plan.parts.left_out = {{.package = hand::collective, .part = InstrumentId{4}}};
  plan.parts.left_whole = {{PackageId{hand::pact}, 11}};
  made.futures[0].without_part = {{0.50}};  // 0.35 with the part
  made.futures[2].without_part = {{0.30}};  // 0.25
  made.futures[4].without_part = {{0.50}};  // 0.50
  const Findings found = assemble(plan, made.futures, {});
  REQUIRE(found.without_part.size() == 1);
  const WithoutPart& one = found.without_part[0];
  CHECK(one.package == PackageId{hand::collective});
  CHECK(one.part == PartId(InstrumentId{4}));
  CHECK(one.measure == at_the_end(Measure::attacked));
  CHECK(one.range.n == 3);
  CHECK(near(one.range.median, 0.05, on_paper));  // 0.15, 0.05, 0
  CHECK(near(one.range.mean, 0.2 / 3, on_paper));
  CHECK(near(one.rest.mean, 1.3 / 3, on_paper));
  CHECK(near(one.rest.median, 0.5, on_paper));
  CHECK(near(one.share_higher, 2.0 / 3, on_paper));  // the third is equal
  CHECK(found.left_whole[0].parts == 11);
}

TEST_CASE("nothing is the first package without instruments, if there is one") {
  Scenario scenario = HandMade().scenario;
  CHECK(package_of_nothing(scenario) == PackageId{hand::none});
  scenario.packages[hand::none].entries = scenario.packages[hand::aid].entries;
  CHECK(!package_of_nothing(scenario));
  scenario.packages[hand::collective].entries.clear();
  CHECK(package_of_nothing(scenario) == PackageId{hand::collective});
}

}  // namespace casus
