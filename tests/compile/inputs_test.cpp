#include "compile/inputs.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "compile/needs.hpp"
#include "model/parameters.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

bool names(const Diagnostics& all, const std::string& path, const std::string& code) {
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
    return one.path == path && one.code == code && !one.hint.empty();
  });
}

}  // namespace

TEST_CASE("everything that the game misses is reported at once, with path and hint") {
  Scenario scenario = small_scenario();
  scenario.quantities[index(quantity_at(scenario, "challenger.war_cost"))].path = "unknown.1";
  scenario.quantities[index(quantity_at(scenario, "strength.form.treaty"))].path = "unknown.2";
  scenario.actors[3].numbers.erase("response.arms");
  scenario.attacks[1].numbers.erase("effort");
  scenario.horizon.reset();
  const auto inputs = inputs_of(scenario);
  REQUIRE(!inputs);
  CHECK(names(inputs.error(), "challenger.war_cost", "E201"));
  CHECK(names(inputs.error(), "strength.form.treaty", "E201"));
  CHECK(names(inputs.error(), "actors.QMD.response.arms", "E202"));
  CHECK(names(inputs.error(), "attacks.limited.effort", "E203"));
  CHECK(names(inputs.error(), "horizon", "E204"));
  CHECK(inputs.error().size() == 5);
}

TEST_CASE("incidents need each of their numbers, and no others") {
  Scenario scenario = small_scenario();
  scenario.incidents = Incidents{.kind = AttackId{1}};
  const std::vector<Need> all = missing_numbers(scenario);
  REQUIRE(all.size() == incident_parameters().size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].path == "incidents." + std::string(incident_parameters()[i].path));
    CHECK(all[i].section == "incidents");
    CHECK(all[i].code == "E203");
  }
  for (const Parameter& one : incident_parameters())
    scenario.incidents->numbers[std::string(one.path)] =
        add_quantity(scenario, "incidents." + std::string(one.path), Certain{0.5});
  CHECK(missing_numbers(scenario).empty());
}

TEST_CASE("challenger and protege need no numbers of guarantors, and none of theirs is used") {
  Scenario scenario = small_scenario();
  for (const ActorId one : {scenario.challenger, scenario.protege}) {
    Actor& actor = scenario.actors[index(one)];
    actor.guarantor = true;  // listed among the actors of the file
    actor.numbers["gdp"] = add_quantity(scenario, "actors." + actor.id + ".gdp", Certain{9});
  }
  CHECK(missing_numbers(scenario).empty());
  const std::vector<bool> used = used_quantities(scenario);
  CHECK(!used[index(quantity_at(scenario, "actors.QMA.gdp"))]);
  CHECK(!used[index(quantity_at(scenario, "actors.QMB.gdp"))]);
  CHECK(used[index(quantity_at(scenario, "actors.QMC.gdp"))]);
  const auto inputs = inputs_of(scenario);
  REQUIRE(inputs);
  CHECK(inputs->guarantors == std::vector{ActorId{2}, ActorId{3}, ActorId{4}});
}

TEST_CASE("what nothing in the scenario reads is not missed") {
  Scenario scenario = small_scenario();
  scenario.quantities[index(quantity_at(scenario, "strength.form.law"))].path = "unknown.1";
  scenario.quantities[index(quantity_at(scenario, "need.later"))].path = "unknown.2";
  CHECK(missing_numbers(scenario).empty());
}

TEST_CASE("profiles at different attacks, or at none, are errors") {
  Scenario scenario = small_scenario();
  scenario.actors[3].response_at = "limited";
  CHECK(names(inputs_of(scenario).error(), "actors.QMD.response.at", "E206"));
  for (Actor& actor : scenario.actors) actor.response_at.clear();
  CHECK(names(inputs_of(scenario).error(), "actors", "E206"));
}

TEST_CASE("a scenario without guarantors in the game is an error") {
  Scenario scenario = small_scenario();
  for (Actor& actor : scenario.actors) actor.guarantor = false;
  CHECK(names(inputs_of(scenario).error(), "actors", "E205"));
}

TEST_CASE("who owes something in a package and is not in the game is an error, unless taken out") {
  Scenario scenario = small_scenario();
  const ActorSet& holder = scenario.instruments[1].clauses[0].readings[0].holder;
  const ActorId absent = holder.entries.front().front().actors.front();
  scenario.actors[index(absent)].guarantor = false;
  const std::string path = "actors." + scenario.actors[index(absent)].id;
  CHECK(names(inputs_of(scenario).error(), path, "E212"));
  for (Package& package : scenario.packages)
    for (PackageEntry& entry : package.entries) entry.without = {absent};
  CHECK(inputs_of(scenario).has_value());
}

TEST_CASE("more votes than the game takes are an error of the package") {
  Scenario scenario = small_scenario();
  Instrument& guarantee = scenario.instruments[1];
  for (int copy = 0; copy < most_votes; ++copy) guarantee.clauses.push_back(guarantee.clauses[0]);
  CHECK(names(inputs_of(scenario).error(), "packages.collective", "E207"));
  // What nobody owes needs no vote in the game.
  for (int copy = 1; copy <= most_votes; ++copy) {
    Clause& clause = guarantee.clauses[guarantee.clauses.size() - static_cast<std::size_t>(copy)];
    for (Reading& reading : clause.readings) reading.norm = Norm::permission;
  }
  CHECK(inputs_of(scenario).has_value());
}

TEST_CASE("a body that weighs people needs their number") {
  Scenario scenario = small_scenario();
  scenario.vocabulary.bodies[0].rule =
      Rule{.kind = Rule::Kind::qualified_majority, .share = 0.55, .population_share = 0.65};
  CHECK(names(inputs_of(scenario).error(), "guarantee/4", "E208"));
  for (Reading& reading : scenario.instruments[1].clauses[0].readings)
    reading.norm = Norm::permission;
  CHECK(inputs_of(scenario).has_value());  // the body decides on nothing that is owed
}

TEST_CASE("deadlines and terms are not among the quantities that the game reads") {
  Scenario scenario = small_scenario();
  scenario.quantities.push_back({.path = "pact.term.renewed", .distribution = Uniform{0, 1}});
  const std::vector<bool> used = used_quantities(scenario);
  CHECK(!used.back());
  CHECK(used[index(quantity_at(scenario, "aid.money"))]);
  CHECK(used[index(quantity_at(scenario, "guarantee.in_force"))]);
}

}  // namespace casus
