// Scenarios and findings without what `--redact` withholds.
#include "study/withheld.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/pseudonyms.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// Three states of which one guarantees.
Scenario three_states() {
  Scenario scenario;
  scenario.actors = {{.id = "AVA", .name = "Avaria"},
                     {.id = "BOR", .name = "United Borduria"},
                     {.id = "CA", .name = "Cascara", .guarantor = true},
                     {.id = "DRU", .name = "Republic of Drusselstein"}};
  scenario.challenger = ActorId{0};
  scenario.protege = ActorId{1};
  return scenario;
}

}  // namespace

TEST_CASE("names and codes give way to roles and letters, whole words alone") {
  const Pseudonyms instead(three_states());
  CHECK(instead.name(ActorId{0}) == "the challenger");
  CHECK(instead.name(ActorId{2}) == "guarantor A");
  CHECK(instead.id(ActorId{3}) == "state-A");
  CHECK(instead.text("Layered, CA unsigned", "-") == "Layered, guarantor A unsigned");
  CHECK(instead.text("Avaria's ally, United Borduria", "-") ==
        "the challenger's ally, the protected state");
  CHECK(instead.text("CASCADE of a republic, united", "-") == "-");  // "casca" is of Cascara
  CHECK(instead.text("what a republic can do, united", "-") == "what a republic can do, united");
  CHECK(instead.text("the Avarian fleet", "a fleet") == "a fleet");
  CHECK(instead.words("actors.CA.gdp") == "actors.guarantor-A.gdp");
  CHECK(instead.words("layered-without-ca") == "layered-without-guarantor-A");
  CHECK(instead.words("a-cable") == "a-cable");
}

TEST_CASE("of two ids the longer one counts where both stand") {
  Pseudonyms instead(three_states());
  instead.replace("pact", "text-1");
  instead.replace("pact-two", "text-2");
  CHECK(instead.words("pact-two/1 and pact/2") == "text-2/1 and text-1/2");
}

TEST_CASE("more guarantors than letters") {
  Scenario scenario = three_states();
  for (int more = 0; more < 27; ++more)
    scenario.actors.push_back({.id = "X" + std::to_string(more), .guarantor = true});
  const Pseudonyms instead(scenario);
  CHECK(instead.name(ActorId{4}) == "guarantor B");
  CHECK(instead.name(ActorId{28}) == "guarantor Z");
  CHECK(instead.name(ActorId{29}) == "guarantor AA");
}

TEST_CASE("what is named by an id that is withheld is named by the other one") {
  Scenario open = three_states();
  open.horizon = Horizon{.start = "avarian_raid", .in_war = true};
  open.actors[2].response_at = "avarian_raid";
  open.attacks = {{.id = "avarian_raid"}, {.id = "raid", .label = "a raid on Cascara"}};
  open.quantities = {{.path = "attacks.avarian_raid.prize"},
                     {.path = "actors.CA.gdp"},
                     {.path = "pact.money"},
                     {.path = "contest.scale"}};
  Clause rule{.id = "by_cascara", .readings = {Reading{}}};
  Clause but{.id = "2", .readings = {Reading{}}, .exception_to = "by_cascara"};
  open.instruments = {{.id = "pact", .name = "Pact with Cascara", .clauses = {rule, but}}};
  const Scenario closed = with_actors_withheld(open);
  CHECK(closed.attacks[0].id == "attack-1");
  CHECK(closed.attacks[1].id == "raid");
  CHECK(closed.attacks[1].label == "a raid on guarantor A");
  CHECK(closed.horizon->start == "attack-1");
  CHECK(closed.actors[2].response_at == "attack-1");
  CHECK(closed.quantities[0].path == "attacks.attack-1.prize");
  CHECK(closed.quantities[1].path == "actors.guarantor-A.gdp");
  CHECK(closed.quantities[2].path == "text-1.money");
  CHECK(closed.quantities[3].path == "contest.scale");
  CHECK(closed.instruments[0].name == "agreement 1");
  CHECK(closed.instruments[0].clauses[0].id == "clause-1");
  CHECK(closed.instruments[0].clauses[1].exception_to == "clause-1");
}

TEST_CASE("with inputs withheld every number is sensitive, and no figure repeats one") {
  const Elaborated read = read_scenario("ukraine-2026");
  REQUIRE(read.scenario);
  const Scenario closed = with_inputs_withheld(*read.scenario);
  REQUIRE(!closed.quantities.empty());
  CHECK(std::all_of(closed.quantities.begin(), closed.quantities.end(),
                    [](const Quantity& one) { return one.sensitive; }));
  Findings findings;
  const MeasureKey money = key_of(Measure::pledged_eur_bn), risk = after(Measure::attacked, 5);
  findings.packages = {{.measures = {{money, Range{}}, {risk, Range{}}}}};
  findings.table.outcomes = {money, risk};
  findings.table.outcome_values = {{{1.0}, {2.0}}};
  findings.approaches = {{.value = money}, {.value = risk}, {.value = DonorsFact{}}};
  findings.numerics.moves = {{.measure = money}, {.measure = risk}};
  const MeasureKey donor = key_of(Measure::largest_donor);
  const auto compare_all = [&](auto& found) {
    found.differences = {{.measure = donor}, {.measure = risk}, {.measure = money}};
    found.without_part = {{.measure = money}, {.measure = donor}, {.measure = risk}};
  };
  compare_all(findings);
  findings.calibration = Calibration{.rows = {{.measure = money}, {.measure = risk}}};
  findings.calibration->findings.packages = findings.packages;
  compare_all(findings.calibration->findings);
  findings.drivers = {{.about = {.measure = risk}}, {.about = {.measure = donor}}};
  const Findings left = with_inputs_withheld(findings);
  CHECK(left.packages.front().measures.size() == 1);
  CHECK(left.table.outcomes == std::vector<MeasureKey>{risk});
  CHECK(left.table.outcome_values.front().size() == 1);
  CHECK(*left.table.outcome_values.front().front().front() == 2.0);
  CHECK(left.approaches.size() == 1);
  CHECK(left.numerics.moves.size() == 1);
  const auto is_the_risk_alone = [&](const auto& rows) {
    return rows.size() == 1 && rows.front().measure == risk;
  };
  CHECK(is_the_risk_alone(left.differences));
  CHECK(is_the_risk_alone(left.without_part));
  REQUIRE(left.calibration);
  CHECK(is_the_risk_alone(left.calibration->rows));
  CHECK(left.calibration->findings.packages.front().measures.size() == 1);
  CHECK(is_the_risk_alone(left.calibration->findings.differences));
  CHECK(is_the_risk_alone(left.calibration->findings.without_part));
  REQUIRE(left.drivers.size() == 1);
  CHECK(left.drivers.front().about.measure == risk);
}

TEST_CASE("with actors withheld every future is the same bits") {
  const Scenario open = small_scenario();
  const Scenario closed = with_actors_withheld(open);
  for (const Actor& one : open.actors) CHECK(!closed.actor(one.id));
  const auto open_futures = first_futures(open, 5, {}, 1);
  const auto futures = first_futures(closed, 5, {}, 1);
  REQUIRE(open_futures);
  REQUIRE(futures);
  REQUIRE(futures->size() == 1);
  const auto& packages = futures->front().packages;
  REQUIRE(packages.size() == open_futures->front().packages.size());
  for (std::size_t p = 0; p < packages.size(); ++p)
    CHECK(packages[p].measures.attacked == open_futures->front().packages[p].measures.attacked);
}

}  // namespace casus
