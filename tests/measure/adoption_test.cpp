#include "measure/adoption.hpp"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "compile/stream.hpp"
#include "numeric/quantile.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within digits{.abs = 1e-13, .why = "Phi"};

double phi(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

/// A decision of two guarantors, who are the actors 5 and 3.
struct Bench {
  explicit Bench(double correlation) {
    package.precision.vote = 1.5;
    package.guarantors = {{.stake = 2.0}, {.stake = 1.0}};
    about.vote = {.members = {0, 1},
                  .pull = {normal_quantile(0.85), normal_quantile(0.9)},
                  .correlation = correlation};
    about.members = {ActorId{5}, ActorId{3}};
  }
  Decision decision(const Measures& with, const Measures& rest) const {
    return decision_on(about, package, with, rest);
  }
  /// Nothing changes: the members' own chances, 0.85 and 0.9.
  Decision even() const { return decision(same, same); }

  Problem package{};
  Adoption about{};
  Measures same{.response_cost = {0.1, 0.1}, .value_protege_at_start = -0.3};
};

Measures valued(double value, double cost) {
  return {.response_cost = {cost, cost}, .value_protege_at_start = value};
}

AdoptionDraw drawn(double common, double third, double fifth) {
  return {common, {0.5, 0.5, 0.5, third, 0.5, fifth}};
}

}  // namespace

TEST_CASE("an instrument that changes nothing is adopted with the members' own chances") {
  CHECK(near(chance_of_all(Bench(0.0).even()), 0.85 * 0.9, digits));
}

TEST_CASE("members vote for what it gains the protege and against what it costs them") {
  // score = 1.5 (stake 0.1 - 0.04) + pull. Source: compile.md, "Measures that need a rule".
  const double expected = phi(1.5 * (0.2 - 0.04) + normal_quantile(0.85)) *
                          phi(1.5 * (0.1 - 0.04) + normal_quantile(0.9));
  const Bench bench(0.0);
  CHECK(
      near(chance_of_all(bench.decision(valued(-0.2, 0.14), valued(-0.3, 0.1))), expected, digits));
}

TEST_CASE("votes that follow each other adopt more often under consensus") {
  CHECK(chance_of_all(Bench(0.6).even()) > chance_of_all(Bench(0.0).even()));
}

TEST_CASE("what can never pass is refused, whatever is drawn") {
  Bench bench(0.0);
  bench.about.hopeless = true;
  CHECK(chance_of_all(bench.even()) == 0.0);
  CHECK(mean_share(bench.even()) == 0.0);
  CHECK(refused(bench.even(), drawn(0.01, 0.01, 0.01)).all);
}

TEST_CASE("of what each gives, the mean share comes, and one who refuses takes only its own") {
  Bench bench(0.3);
  bench.about.shares = {0.6, 0.2};
  // 0.6 with 0.85 and 0.2 with 0.9, of 0.8
  CHECK(near(mean_share(bench.even()), (0.6 * 0.85 + 0.2 * 0.9) / 0.8, digits));
  CHECK(chance_of_all(bench.even()) < mean_share(bench.even()));
  CHECK(refused(bench.even(), drawn(0.5, 0.5, 0.5)).each.empty());
  const Refused one = refused(bench.even(), drawn(0.5, 0.5, 0.999));
  CHECK(!one.all);
  CHECK(one.each == std::vector{ActorId{5}});
  CHECK(refused(bench.even(), drawn(0.5, 0.999, 0.999)).all);  // nobody is left

  bench.about.shares.clear();  // together: one no is enough
  CHECK(refused(bench.even(), drawn(0.5, 0.5, 0.999)).all);
  CHECK(refused(bench.even(), drawn(0.5, 0.5, 0.999)).each.empty());
  CHECK(mean_share(bench.even()) == chance_of_all(bench.even()));
}

TEST_CASE("what moves all of them moves each, by the root of their correlation") {
  // yes if 1.0364 >= sqrt(0.36) z + sqrt(0.64) eps; z = 2: 0.6 x 2 = 1.2 refuses alone
  const auto first_refuses = [](double correlation, double common) {
    Bench bench(correlation);
    bench.about.shares = {0.6, 0.2};
    const Refused said = refused(bench.even(), drawn(common, 0.01, 0.5));
    return !said.each.empty();
  };
  CHECK(first_refuses(0.36, phi(2.0)));
  CHECK(!first_refuses(0.36, phi(1.7)));  // 1.02
  CHECK(!first_refuses(0.0, phi(2.0)));
}

TEST_CASE("a protege that loses by troops does not consent") {
  Bench bench(0.0);
  bench.about.consent = true;
  bench.about.shares = {0.6, 0.2};
  const Decision loss = bench.decision(valued(-0.31, 0.1), bench.same);
  CHECK(chance_of_all(loss) == 0.0);
  CHECK(mean_share(loss) == 0.0);
  CHECK(refused(loss, drawn(0.5, 0.5, 0.5)).all);
  CHECK(!refused(bench.even(), drawn(0.5, 0.5, 0.5)).all);  // at no loss it does
}

TEST_CASE("rules count the votes: over many draws an instrument is adopted as often as it may") {
  // Two keys: 2 of 3 members with 6 of 10 people. 4,096 draws, four standard errors.
  Bench bench(0.5);
  bench.package.guarantors.push_back({.stake = 1.0});
  bench.same.response_cost = {0.1, 0.1, 0.1};
  bench.about.vote = {.members = {0, 1, 2},
                      .type = VoteRule::two_key,
                      .pull = {0.2, -0.3, 0.1},
                      .correlation = 0.5,
                      .weights = {5, 3, 2},
                      .quota = 6,
                      .count = 2};
  bench.about.members = {ActorId{0}, ActorId{1}, ActorId{2}};
  const Decision decision = bench.even();
  const Uniforms uniforms(7);
  constexpr std::uint32_t count = 4096;
  double adopted = 0.0;
  for (std::uint32_t f = 0; f < count; ++f) {
    const auto number = [&](int actor) {
      return uniforms.at({Purpose::own_adoption, 0, 0, actor}, f);
    };
    const AdoptionDraw draw{uniforms.at({Purpose::adoption, 0, 0, 0}, f),
                            {number(0), number(1), number(2)}};
    adopted += refused(decision, draw).all ? 0.0 : 1.0 / count;
  }
  const double chance = chance_of_all(decision);
  CHECK((chance > 0.2 && chance < 0.7));
  CHECK(near(adopted, chance,
             {.abs = 4 * std::sqrt(chance * (1 - chance) / count), .why = "four errors"}));
}

}  // namespace casus
