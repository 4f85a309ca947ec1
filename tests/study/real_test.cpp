#include <cmath>

#include <doctest/doctest.h>

#include "game/problem_check.hpp"
#include "measure/catalogue.hpp"
#include "report/check_words.hpp"
#include "study/changed.hpp"
#include "study/checks.hpp"
#include "study/ranking.hpp"
#include "tests/study/real_scenario.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

SolveOptions fast() { return {.instruction_set = instruction_sets().back()}; }

double mean_at_horizon(const std::vector<FutureOutcome>& futures, std::size_t package) {
  double sum = 0.0;
  for (const FutureOutcome& one : futures) sum += one.packages[package].measures.attacked.back();
  return sum / static_cast<double>(futures.size());
}

}  // namespace

TEST_CASE("every package of the reference scenario compiles at the central values") {
  const Scenario scenario = real_scenario();
  const Duties duties = duties_of(scenario);
  const auto inputs = inputs_of(scenario);
  REQUIRE(inputs);
  const FutureValues values = central_future(scenario);
  const Numbers numbers(scenario, values);
  const FutureBase base = future_base(numbers, *inputs);
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    CAPTURE(scenario.packages[p].id);
    const auto compiled = compile(numbers, *inputs, base, scenario.packages[p], duties.packages[p]);
    REQUIRE(compiled);
    CHECK(check(compiled->problem).empty());
  }
  CHECK(profile_distance(base.none, base.reference_kind, base.profiles, fast()).largest < 0.01);
}

TEST_CASE("the fast response agrees with the definition on the reference scenario" *
          doctest::test_suite("large")) {
  constexpr Within agreement{.abs = 1e-9, .relative = 1e-9, .why = "tolerance of the fixed point"};
  const Scenario scenario = real_scenario();
  SolveOptions by_definition = fast();
  by_definition.response = ResponseMethod::reference;
  const auto a = first_futures(scenario, scenario.seed, fast(), 1).value();
  const auto b = first_futures(scenario, scenario.seed, by_definition, 1).value();
  const MeasureScale scale{.time = {.step = 0.25, .solve = 140, .report = 40}, .reference_kind = 2};
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    for (const MeasureKey& key : keys_of(scale)) {
      CAPTURE(to_text(key));
      const Value x = value_of(key, {.outcome = a[0].packages[p], .scale = scale});
      const Value y = value_of(key, {.outcome = b[0].packages[p], .scale = scale});
      REQUIRE(x.has_value() == y.has_value());
      if (x) CHECK(near(*x, *y, agreement));
    }
  }
}

TEST_CASE("without anything to win the reference scenario is quiet, with twice as much it is not" *
          doctest::test_suite("large")) {
  Scenario scenario = real_scenario();
  const auto incidents = scenario.find("incidents.rate");  // nobody orders them, for any prize
  REQUIRE(incidents);
  scenario.quantities[index(*incidents)].distribution = Certain{0.0};
  constexpr int futures = 6;
  const auto as_is = first_futures(scenario, scenario.seed, fast(), futures).value();
  const auto zero =
      first_futures(with_prizes(scenario, 0.0), scenario.seed, fast(), futures).value();
  const auto twice =
      first_futures(with_prizes(scenario, 2.0), scenario.seed, fast(), futures).value();
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    CAPTURE(scenario.packages[p].id);
    CHECK(mean_at_horizon(zero, p) < 0.05);
    CHECK(mean_at_horizon(twice, p) > mean_at_horizon(as_is, p));
  }
}

TEST_CASE("with promises, forces and aid at zero every package of the reference scenario is none" *
          doctest::test_suite("large")) {
  const Scenario scenario = with_nothing(real_scenario());
  const auto futures = first_futures(scenario, scenario.seed, fast(), 4).value();
  for (const FutureOutcome& future : futures) {
    for (const PackageOutcome& one : future.packages) {
      CHECK(near(one.measures.attacked.back(), future.packages[0].measures.attacked.back(),
                 {.abs = 1e-12, .why = "promises of no strength round alike"}));
    }
  }
}

TEST_CASE(
    "renaming an actor or turning the packages round changes no bit of the reference scenario" *
    doctest::test_suite("large")) {
  const Scenario scenario = real_scenario();
  const auto as_is = first_futures(scenario, scenario.seed, fast(), 2).value();
  const auto usa = scenario.actor("USA");
  REQUIRE(usa);
  const auto renamed =
      first_futures(with_actor_renamed(scenario, *usa, "QZZ"), scenario.seed, fast(), 2).value();
  const auto reversed =
      first_futures(with_packages_reversed(scenario), scenario.seed, fast(), 2).value();
  const std::size_t last = scenario.packages.size() - 1;
  for (std::size_t f = 0; f < 2; ++f) {
    for (std::size_t p = 0; p <= last; ++p) {
      const auto& attacked = as_is[f].packages[p].measures.attacked;
      CHECK(same_bits(attacked, renamed[f].packages[p].measures.attacked));
      CHECK(same_bits(attacked, reversed[f].packages[last - p].measures.attacked));
    }
  }
}

TEST_CASE("the cheap checks of the reference scenario have figures" *
          doctest::test_suite("large")) {
  const Scenario scenario = real_scenario();
  const auto found = run_study(scenario, duties_of(scenario), {.futures = 8, .threads = 2}, {});
  REQUIRE(found);
  CHECK(found->not_converged == 0);
  CHECK(found->mass_at_grid_ends < 0.01);
  CHECK(found->checks.size() >= 5);
  for (const Check& one : found->checks) CHECK(!check_figure(one, scenario, *found).empty());
}

}  // namespace casus
