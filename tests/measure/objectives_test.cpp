#include "measure/objectives.hpp"

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"

namespace casus {

namespace {

Scenario with_outcomes(std::vector<NamedObjective> outcomes) {
  Scenario scenario;
  scenario.objectives = std::move(outcomes);
  return scenario;
}

const Horizon ten_years{};
const Horizon odd_years{.report_years = 10.25};
const Horizon war{.in_war = true};

Diagnostic refused(const char* name, const Horizon& horizon) {
  const auto found = objectives_of(with_outcomes({{name}}), horizon);
  REQUIRE(!found);
  REQUIRE(found.error().size() == 1);
  return found.error().front();
}

Objective only(const char* name, const Horizon& horizon) {
  const auto found = objectives_of(with_outcomes({{name, Direction::maximise}}), horizon);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().direction == Direction::maximise);
  return found->front();
}

}  // namespace

TEST_CASE("without outcomes attacks decide, with a start in war what is lost, at the end") {
  CHECK(objectives_of({}, ten_years).value() ==
        std::vector<Objective>{{after(Measure::attacked, 10)}});
  CHECK(objectives_of({}, odd_years).value() ==
        std::vector<Objective>{{after(Measure::attacked, 10.25)}});
  CHECK(objectives_of({}, war).value() == std::vector<Objective>{{after(Measure::lost, 10)}});
}

TEST_CASE("outcomes are measures, in their order and with their direction") {
  const auto found = objectives_of(with_outcomes({{"peace", Direction::maximise},
                                                  {"attacked_5y", Direction::minimise},
                                                  {"attacked", Direction::minimise}}),
                                   odd_years);
  REQUIRE(found);
  CHECK(*found == std::vector<Objective>{{key_of(Measure::peace), Direction::maximise},
                                         {after(Measure::attacked, 5), Direction::minimise},
                                         {after(Measure::attacked, 10.25), Direction::minimise}});
  CHECK(only("attacked_0.25y", ten_years).measure == after(Measure::attacked, 0.25));
  CHECK(only("at_war", ten_years).measure == key_of(Measure::at_war));
  CHECK(only("at_war_2y", ten_years).measure == after(Measure::at_war_path, 2));
  CHECK(only("lost", war).measure == after(Measure::lost, 10));
  CHECK(only("lost_10y", war).measure == after(Measure::lost, 10));
}

TEST_CASE("a name that is no measure is refused with the one that was meant (E281)") {
  const Diagnostic one = refused("atacked_10y", ten_years);
  CHECK(one.code == "E281");
  CHECK(one.hint == "did you mean 'attacked_10y'?");
  CHECK(refused("escallation", ten_years).hint == "did you mean 'escalation'?");
}

TEST_CASE("options are not compared by what is no event, nor by one of another start (E282)") {
  for (const char* name : {"pledged_eur_bn", "support_5y", "honoured_in_war", "adopted", "lost",
                           "ceasefire_5y", "share_best", "as_likely_adopted"}) {
    CAPTURE(name);
    CHECK(refused(name, ten_years).code == "E282");
  }
  CHECK(refused("attacked_10y", war).code == "E282");
  CHECK(refused("attacked", war).hint.find("lost_10y") != std::string::npos);
  CHECK(objectives_of(with_outcomes({{"ceasefire_5y", Direction::maximise}}), war));
}

TEST_CASE("an outcome lies at a period of the report (E283)") {
  CHECK(refused("attacked_11y", ten_years).code == "E283");
  CHECK(refused("attacked_0.1y", ten_years).code == "E283");
  CHECK(refused("lost_5y", war).code == "E283");
  const Diagnostic late = refused("attacked_10.5y", odd_years);
  CHECK(late.message.find("ends after 10.25 years") != std::string::npos);
  CHECK(late.hint.find("write 'attacked'") != std::string::npos);
}

TEST_CASE("all that is wrong with the outcomes is said at once") {
  const auto found = objectives_of(
      with_outcomes({{"atacked", {}, {0, 4, 9}}, {"adopted"}, {"escalation"}, {"attacked_99y"}}),
      ten_years);
  REQUIRE(!found);
  REQUIRE(found.error().size() == 3);
  CHECK(found.error()[0].where == Span{0, 4, 9});
}

TEST_CASE("an objective says which of two values is better, and by how much") {
  const Objective less{after(Measure::attacked, 10), Direction::minimise};
  const Objective more{key_of(Measure::peace), Direction::maximise};
  CHECK(less.better(0.1, 0.2));
  CHECK(!less.better(0.2, 0.2));
  CHECK(more.better(0.2, 0.1));
  CHECK(less.regret(0.5, 0.125) == 0.375);
  CHECK(more.regret(0.125, 0.5) == 0.375);
  CHECK(less.near(0.25, 0.125, 0.125));
  CHECK(!less.near(0.26, 0.125, 0.125));
  CHECK(less.near(0.0, 0.125, 0.125));
  CHECK(more.near(0.125, 0.25, 0.125));
  CHECK(!more.near(0.12, 0.25, 0.125));
}

}  // namespace casus
