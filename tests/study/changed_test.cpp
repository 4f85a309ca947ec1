#include "study/changed.hpp"

#include <doctest/doctest.h>

#include "tests/support/small_scenario.hpp"

// What the checks change in a scenario before they solve it again.

namespace casus {

namespace {

void check_grid(const std::optional<Grid>& grid, const Grid& expected) {
  REQUIRE(grid.has_value());
  CHECK(grid->least == expected.least);
  CHECK(grid->most == expected.most);
  CHECK(grid->points == expected.points);
}

/// The distribution of the first prize after all prizes were multiplied by 3, as files write it.
std::string tripled(Distribution distribution) {
  Scenario scenario = small_scenario();
  const QuantityId prize = scenario.attacks[0].numbers.at("prize");
  scenario.quantities[index(prize)].distribution = distribution;
  return to_text(with_prizes(scenario, 3.0).quantity(prize).distribution);
}

}  // namespace

TEST_CASE("grids twice as fine keep their ends, and the points that they had") {
  const Scenario fine = with_finer_grids(small_scenario());
  check_grid(fine.strength_grid, {100, 1000, 61});
  check_grid(fine.balance_grid, {-900, 1100, 41});
  Scenario silent = small_scenario();  // the grids that nobody gave are those of the model
  silent.strength_grid.reset();
  silent.balance_grid.reset();
  const Grid strength = Inputs{}.strength_grid, balance = Inputs{}.balance_grid;
  const Scenario usual = with_finer_grids(silent);
  check_grid(usual.strength_grid, {strength.least, strength.most, 2 * strength.points - 1});
  check_grid(usual.balance_grid, {balance.least, balance.most, 2 * balance.points - 1});
}

TEST_CASE("half the step has a grid of strength twice as fine, and the same horizon") {
  const Scenario scenario = small_scenario(), half = with_half_step(scenario);
  CHECK(half.horizon->step_years == 0.125);
  CHECK(half.horizon->solve_years == 5.0);
  check_grid(half.strength_grid, {100, 1000, 61});
  check_grid(half.balance_grid, {-900, 1100, 21});
}

TEST_CASE("a longer horizon is solved for longer and reported as before") {
  const Scenario longer = with_longer_horizon(small_scenario(), 4.0);
  CHECK(longer.horizon->solve_years == 9.0);
  CHECK(longer.horizon->report_years == 3.0);
  CHECK(longer.horizon->step_years == 0.25);
}

TEST_CASE("prizes are multiplied, however they are drawn, and nothing else is") {
  CHECK(tripled(Certain{0.5}) == to_text(Certain{1.5}));
  CHECK(tripled(Pert{1, 2, 4}) == to_text(Pert{3, 6, 12}));
  CHECK(tripled(LogPert{1, 2, 4}) == to_text(LogPert{3, 6, 12}));
  CHECK(tripled(Uniform{1, 5}) == to_text(Uniform{3, 15}));
  CHECK(tripled(Normal{2, 0.5}) == to_text(Normal{6, 1.5}));
  CHECK(tripled(Lognormal{0.0, 0.7}) == to_text(Certain{3.0}));  // three times its median, 1
  CHECK(tripled(Beta{1, 3}) == to_text(Certain{0.75}));          // three times its mean
  const Scenario scenario = small_scenario(), none = with_prizes(scenario, 0.0);
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity &before = scenario.quantities[q], &after = none.quantities[q];
    CAPTURE(before.path);
    const bool prize =
        before.path.size() > 6 && before.path.substr(before.path.size() - 6) == ".prize";
    CHECK(to_text(after.distribution) == to_text(prize ? Certain{0.0} : before.distribution));
  }
}

TEST_CASE(
    "with nothing the strength of every form, money and troops are zero, and all else is not") {
  const Scenario scenario = small_scenario(), nothing = with_nothing(scenario);
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const std::string& path = scenario.quantities[q].path;
    CAPTURE(path);
    const bool zero = path.rfind("strength.form.", 0) == 0 || path == "aid.money" ||
                      path == "economic.money" || path == "force.troops" ||
                      path == "force.garrison" || path == "force.tripwire";
    CHECK(to_text(nothing.quantities[q].distribution) ==
          to_text(zero ? Certain{0.0} : scenario.quantities[q].distribution));
  }
}

TEST_CASE("every actor gets an id of its own that none had, and the alphabet is turned round") {
  const Scenario scenario = small_scenario(), others = with_actors_renamed(scenario);
  REQUIRE(others.actors.size() == scenario.actors.size());
  for (std::size_t a = 0; a < others.actors.size(); ++a) {
    CHECK(!scenario.actor(others.actors[a].id));
    CHECK(others.actor(others.actors[a].id) == static_cast<ActorId>(a));
    for (std::size_t b = 0; b < a; ++b)
      CHECK((others.actors[a].id < others.actors[b].id) ==
            (scenario.actors[a].id > scenario.actors[b].id));
  }
}

TEST_CASE("twin texts stand in every package in the place of those that they are based on") {
  const Scenario scenario = small_scenario(), twins = with_twin_texts(scenario);
  REQUIRE(twins.instruments.size() == 10);
  CHECK(twins.instruments[6].id == "guarantee-twin");
  CHECK(twins.instruments[6].draws_of == InstrumentId{1});
  REQUIRE(twins.packages[2].entries.size() == 2);
  CHECK(twins.packages[2].entries[0].instrument == InstrumentId{6});
  CHECK(twins.packages[5].entries[0].without == std::vector{ActorId{2}});
}

TEST_CASE("packages turned round keep their fallback, and one more stands at the end") {
  const Scenario scenario = small_scenario();
  const Scenario turned = with_packages_reversed(scenario);
  CHECK(turned.packages.front().id == "all-without");
  CHECK(turned.packages.back().id == "none");
  CHECK(turned.fallback == static_cast<PackageId>(5));  // still "none"
  const Scenario again = with_package_again(scenario, static_cast<PackageId>(3));
  REQUIRE(again.packages.size() == 7);
  CHECK(again.packages.back().id == "aid-again");
  CHECK(again.packages.back().entries.size() == 1);
}

}  // namespace casus
