#include "measure/support.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within exp_digits{.abs = 1e-13, .why = "exp of the tests is libm's"};

/// One level of support, one regime, quarters.
Problem one_level(double fatigue, double renewal) {
  Problem problem;
  problem.time = {.step = 0.25, .solve = 80, .report = 12};
  problem.support = {.levels = 1, .start = 1};
  problem.regimes = {{.fatigue = fatigue, .renewal = renewal}};
  problem.regime_of.assign(80, 0);
  return problem;
}

}  // namespace

TEST_CASE("with one level and no renewal support lasts with probability exp(-fatigue t)") {
  const Problem problem = one_level(0.2, 0.0);
  const auto chain = support_chain(problem);
  CHECK(near(chain[8][1], std::exp(-0.2 * 2.0), exp_digits));
  CHECK(near(chain[8][0] + chain[8][1], 1.0, exp_digits));
}

TEST_CASE("support is halved when exp(-fatigue t) is") {
  // ln 2 / 0.2 = 3.466 years: the first period that begins after it
  CHECK(*halving(one_level(0.2, 0.0)) == 3.5);
  CHECK(!halving(one_level(0.0, 0.0)));
}

TEST_CASE("the need is covered while support lasts, and lost once it falls short") {
  const Problem problem = one_level(0.2, 1.0);
  const std::vector<double> pledged(80, 30.0), need(80, 20.0), more(80, 31.0);
  // twelve periods are looked at, eleven moves between them; coming back does not count
  CHECK(near(covers_the_need(problem, pledged, need), std::exp(-0.2 * 11 * 0.25), exp_digits));
  CHECK(covers_the_need(problem, pledged, more) == 0.0);
  CHECK(covers_the_need(problem, pledged, std::vector<double>(80, 0.0)) == 1.0);
}

TEST_CASE("aid that begins late leaves an early need uncovered") {
  const Problem problem = one_level(0.0, 0.0);
  std::vector<double> pledged(80, 30.0), need(80, 20.0);
  pledged[0] = 0.0;
  CHECK(covers_the_need(problem, pledged, need) == 0.0);
  need[0] = 0.0;
  CHECK(covers_the_need(problem, pledged, need) == 1.0);
}

TEST_CASE("support that begins below its highest level is halved from where it begins") {
  Problem problem = one_level(0.2, 0.0);
  problem.support = {.levels = 2, .start = 1};
  const auto chain = support_chain(problem);
  REQUIRE(chain.size() == 80);
  CHECK(chain[0] == std::vector<double>{0.0, 1.0, 0.0});
  // half of the means is left once exp(-0.2 t) is half, as with one level
  CHECK(*halving(problem) == 3.5);
  // half of what is pledged must be enough: 15 of 30
  const std::vector<double> pledged(80, 30.0);
  CHECK(covers_the_need(problem, pledged, std::vector<double>(80, 15.1)) == 0.0);
  CHECK(near(covers_the_need(problem, pledged, std::vector<double>(80, 15.0)),
             std::exp(-0.2 * 11 * 0.25), exp_digits));
}

TEST_CASE(
    "a need that is met exactly is covered, and one in the last period of the report counts") {
  const Problem problem = one_level(0.0, 0.0);
  const std::vector<double> pledged(80, 30.0);
  std::vector<double> need(80, 30.0);
  CHECK(covers_the_need(problem, pledged, need) == 1.0);
  need[12] = 99.0;  // after the report
  CHECK(covers_the_need(problem, pledged, need) == 1.0);
  need[11] = 30.1;
  CHECK(covers_the_need(problem, pledged, need) == 0.0);
}

TEST_CASE("support that is lost at once is halved in the period after") {
  Problem problem = one_level(1e9, 0.0);
  CHECK(*halving(problem) == 0.25);
  problem.regime_of.assign(80, 1);  // another regime, in which nothing is lost, from the start
  problem.regimes.push_back({.fatigue = 0.0, .renewal = 0.0});
  CHECK(!halving(problem));
  problem.regime_of[3] = 0;  // and is in the fourth period
  CHECK(*halving(problem) == 1.0);
}

}  // namespace casus
