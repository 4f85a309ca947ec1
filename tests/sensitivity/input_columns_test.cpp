#include "sensitivity/input_columns.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

struct Drawn {
  Scenario scenario = small_scenario();
  std::vector<FutureValues> futures{};
  std::vector<InputColumn> columns{};

  void draw(int count) {
    const Sampler sampler = Sampler::make(scenario, 5).value();
    for (int f = 0; f < count; ++f) futures.push_back(sampler.draw(static_cast<std::uint32_t>(f)));
    columns = input_columns(scenario, futures);
  }
  const InputColumn* find(const char* name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const InputColumn& one) { return one.name == name; });
    return found == columns.end() ? nullptr : &*found;
  }
};

}  // namespace

TEST_CASE("a quantity that varies is a column with its unit") {
  Drawn drawn;
  set_distribution(drawn.scenario, "challenger.force", Uniform{500.0, 900.0});
  drawn.draw(4);
  const InputColumn* force = drawn.find("challenger.force");
  REQUIRE(force != nullptr);
  CHECK(force->unit == "FU");
  CHECK(force->words.empty());
  CHECK_FALSE(force->mean_of_draws);
  REQUIRE(force->values.size() == 4);
  const QuantityId id = quantity_at(drawn.scenario, "challenger.force");
  CHECK(force->values[3] == drawn.futures[3].common[index(id)]);
}

TEST_CASE("what each guarantor draws for itself is one column, the mean of the draws") {
  Drawn drawn;
  const QuantityId id = quantity_at(drawn.scenario, "guarantor.stake");
  drawn.scenario.quantities[index(id)].distribution = Uniform{0.1, 0.9};
  drawn.scenario.quantities[index(id)].draw = Draw::own;
  drawn.draw(3);
  const InputColumn* stake = drawn.find("guarantor.stake");
  REQUIRE(stake != nullptr);
  CHECK(stake->mean_of_draws);
  double sum = 0.0;
  int guarantors = 0;
  for (std::size_t a = 0; a < drawn.scenario.actors.size(); ++a) {
    if (!drawn.scenario.actors[a].guarantor) continue;
    sum += drawn.futures[2].own[index(id)][a];
    ++guarantors;
  }
  REQUIRE(guarantors == 3);
  CHECK(stake->values[2] == doctest::Approx(sum / 3.0));
}

TEST_CASE("quantities of single actors stand alone and as a mean") {
  Drawn drawn;
  set_distribution(drawn.scenario, "actors.QMC.response.none", Uniform{0.2, 0.4});
  set_distribution(drawn.scenario, "actors.QMD.response.none", Uniform{0.4, 0.6});
  drawn.draw(2);
  const InputColumn *one = drawn.find("actors.QMC.response.none"),
                    *other = drawn.find("actors.QMD.response.none"),
                    *mean = drawn.find("actors.*.response.none");
  REQUIRE(one != nullptr);
  REQUIRE(other != nullptr);
  REQUIRE(mean != nullptr);
  CHECK(mean->mean_of_draws);
  CHECK(mean->values[1] == doctest::Approx(0.5 * (one->values[1] + other->values[1])));
}

TEST_CASE("what is sensitive, or the same in all futures, is no column") {
  Drawn drawn;
  const QuantityId id = quantity_at(drawn.scenario, "challenger.force");
  set_distribution(drawn.scenario, "challenger.force", Uniform{500.0, 900.0});
  drawn.scenario.quantities[index(id)].sensitive = true;
  set_distribution(drawn.scenario, "challenger.war_cost", Certain{0.3});
  drawn.draw(2);
  CHECK(drawn.find("challenger.force") == nullptr);
  CHECK(drawn.find("challenger.war_cost") == nullptr);
}

}  // namespace casus
