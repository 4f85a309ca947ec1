#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/study.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

// Numbers of a run that follow from a few inputs on paper, and inputs that must move something.

namespace casus {

namespace {

constexpr Within few_operations{.abs = 1e-12, .why = "a few operations"};

Findings run_of(const Scenario& scenario, StudyOptions options) {
  return run_study(scenario, duties_of(scenario), options, {}).value();
}

std::vector<double> drawn(const Findings& found, const Scenario& scenario, const char* path) {
  const auto& inputs = found.table.inputs;
  const auto at = std::find(inputs.begin(), inputs.end(), quantity_at(scenario, path));
  REQUIRE(at != inputs.end());
  return found.table.input_values[static_cast<std::size_t>(at - inputs.begin())];
}

const PackageOutcome only_outcome(const Scenario& scenario, int package) {
  const auto futures = first_futures(scenario, 1, {}, 1).value();
  return futures.front().packages[static_cast<std::size_t>(package)];
}

}  // namespace

TEST_CASE("the seed of the scenario draws the futures, one of the options goes before it") {
  Scenario scenario = small_scenario();
  const Findings of_file = run_of(scenario, {.futures = 2, .threads = 1});
  const Findings of_option = run_of(scenario, {.futures = 2, .seed = 99, .threads = 1});
  CHECK(of_file.seed == 20260106);
  CHECK(of_option.seed == 99);
  const std::vector<double> forces = drawn(of_file, scenario, "challenger.force");
  CHECK(forces != drawn(of_option, scenario, "challenger.force"));
  scenario.seed = 99;
  CHECK(drawn(run_of(scenario, {.futures = 2, .threads = 1}), scenario, "challenger.force") ==
        drawn(of_option, scenario, "challenger.force"));
}

TEST_CASE("pledged money is money a year less who was taken out, times the years of the report") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "aid.money", Certain{28});
  CHECK(near(only_outcome(scenario, 3).pledged_eur_bn, 28.0 * 3, few_operations));
  // without QMC, who gives 60 %
  CHECK(near(only_outcome(scenario, 5).pledged_eur_bn, 28.0 * 3 * 0.4, few_operations));
  CHECK(only_outcome(scenario, 1).pledged_eur_bn == 0.0);
  CHECK(near(*only_outcome(scenario, 3).largest_donor, 0.6, few_operations));
  CHECK(!only_outcome(scenario, 1).largest_donor);
}

TEST_CASE("the Gini of force is that of force for each guarantor's GDP") {
  const PackageOutcome one = only_outcome(small_scenario(), 2);
  // QMC 3000, QMD 1000, QME without: |a - b| / (2 (a + b))
  const double a = one.expected_force[0] / 3000, b = one.expected_force[1] / 1000;
  REQUIRE((a > 0.0 && b > 0.0));
  REQUIRE(one.gini_force);
  CHECK(near(*one.gini_force, std::abs(a - b) / (2 * (a + b)), few_operations));
  // levels owed: talks by all three, or arms by one of them
  CHECK(near(*only_outcome(small_scenario(), 1).gini_owed, 2.0 / 3, few_operations));
}

}  // namespace casus
