#include "sensitivity/total_effects.hpp"

#include <doctest/doctest.h>

#include "tests/sensitivity/known_functions.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("total effects of Ishigami's function are those of the book" * doctest::skip(sanitized)) {
  constexpr std::size_t n = 8192;
  const Ishigami one = ishigami(n, 11), other = ishigami(n, 77);
  std::vector<std::vector<double>> again(3);
  for (std::size_t f = 0; f < n; ++f) {
    const auto x = [&](std::size_t input, std::size_t redrawn) {
      return (input == redrawn ? other : one).inputs[input].values[f];
    };
    for (std::size_t g = 0; g < 3; ++g)
      again[g].push_back(Ishigami::value(x(0, g), x(1, g), x(2, g)));
  }
  const auto found = total_effects(one.outcome, again, Resamples(n, 50, 5));
  for (std::size_t g = 0; g < 3; ++g) {
    CAPTURE(g);
    REQUIRE(found[g]);
    CHECK(found[g]->share == doctest::Approx(ishigami_total[g]).epsilon(0.05));
    CHECK(found[g]->interval.low < ishigami_total[g]);
    CHECK(found[g]->interval.high > ishigami_total[g]);
  }
}

TEST_CASE(
    "a group that changes nothing has no total effect; an outcome that is constant has none") {
  const std::vector<double> outcome = {1.0, 2.0, 3.0, 4.0};
  const auto found = total_effects(outcome, {outcome, {4.0, 3.0, 2.0, 1.0}}, Resamples(4, 10, 1));
  CHECK(found[0]->share == 0.0);
  // half the mean square of -3, -1, 1, 3 is 2.5; the variance of the twelve values is 1.25
  CHECK(found[1]->share == doctest::Approx(2.0));
  CHECK_FALSE(total_effects({1.0, 1.0}, {{1.0, 1.0}}, Resamples(2, 10, 1))[0]);
}

TEST_CASE("a group is taken from the other future, the rest is left") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "challenger.force", Uniform{500.0, 900.0});
  set_distribution(scenario, "guarantor.stake", Uniform{0.1, 0.9});
  const Sampler sampler = Sampler::make(scenario, 5).value();
  const FutureValues one = sampler.draw(0), other = sampler.draw(1);
  const QuantityId force = quantity_at(scenario, "challenger.force");
  const QuantityId stake = quantity_at(scenario, "guarantor.stake");

  const FutureValues mixed = with_group_of(scenario, one, other, InputGroup::challenger);
  CHECK(mixed.common[index(force)] == other.common[index(force)]);
  CHECK(mixed.common[index(stake)] == one.common[index(stake)]);
  CHECK_FALSE(mixed.future);

  const FutureValues law = with_group_of(scenario, one, other, InputGroup::law);
  CHECK(law.common[index(force)] == one.common[index(force)]);
  REQUIRE(!law.clauses.empty());
  CHECK(law.clauses[0][0].reading == other.clauses[0][0].reading);
}

TEST_CASE("the first word of a path says which group an input belongs to") {
  CHECK(group_of("challenger.force") == InputGroup::challenger);
  CHECK(group_of("actors.GBR.response.troops") == InputGroup::guarantors);
  CHECK(group_of("guarantor.stake") == InputGroup::guarantors);
  CHECK(group_of("protege.strength") == InputGroup::protege);
  CHECK(group_of("need.own_share") == InputGroup::protege);
  CHECK(group_of("contest.scale") == InputGroup::contest);
  CHECK(group_of("precision.challenger") == InputGroup::contest);
  CHECK(group_of("attacks.full.prize") == InputGroup::attacks);
  CHECK(group_of("opportunity.rate") == InputGroup::attacks);
  CHECK(group_of("strength.form.treaty") == InputGroup::law);
  CHECK(group_of("aid-2026.money") == InputGroup::instruments);
  CHECK(group_of(NamedDraw{.text = "answer:proxies", .what = NamedDraw::What::answer}) ==
        InputGroup::law);
}

}  // namespace casus
