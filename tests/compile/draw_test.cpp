#include "compile/draw.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "numeric/normal.hpp"
#include "numeric/quantile.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

FutureValues drawn(const Scenario& scenario, std::uint32_t future) {
  return Sampler::make(scenario, scenario.seed).value().draw(future);
}

bool same(const FutureValues& a, const FutureValues& b) {
  bool equal = same_bits(a.common, b.common) && a.own.size() == b.own.size();
  for (std::size_t q = 0; equal && q < a.own.size(); ++q) equal = same_bits(a.own[q], b.own[q]);
  for (std::size_t i = 0; equal && i < a.clauses.size(); ++i) {
    for (std::size_t c = 0; c < a.clauses[i].size(); ++c) {
      equal = equal && a.clauses[i][c].reading == b.clauses[i][c].reading &&
              a.clauses[i][c].level == b.clauses[i][c].level;
    }
  }
  equal = equal && same_bits(a.questions, b.questions);
  return equal;
}

double mean(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double one : values) sum += one;
  return sum / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const double mean_x = mean(x), mean_y = mean(y);
  double xx = 0.0, yy = 0.0, xy = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean_x) * (x[i] - mean_x);
    yy += (y[i] - mean_y) * (y[i] - mean_y);
    xy += (x[i] - mean_x) * (y[i] - mean_y);
  }
  return xy / std::sqrt(xx * yy);
}

const StreamKey streams[] = {
    {Purpose::common, 0, 0, 0},         {Purpose::common, 0, 31, 0},  {Purpose::common, 0, 32, 0},
    {Purpose::common, 1, 0, 0},         {Purpose::common, 7, 3, 0},   {Purpose::own, 0, 70, 2},
    {Purpose::own, 0, 70, 3},           {Purpose::reading, 0, 0, 0},  {Purpose::reading, 1, 0, 0},
    {Purpose::expected_level, 1, 0, 0}, {Purpose::common, 0, 400, 0}, {Purpose::answer, 0, 0, 0},
    {Purpose::answer, 0, 1, 0},         {Purpose::renewal, 0, 0, 0},  {Purpose::renewal, 1, 0, 0},
    {Purpose::leaving, 1, 0, 0},        {Purpose::leaving, 1, 0, 1}};

}  // namespace

TEST_CASE("every stream alone fills the unit interval evenly at powers of two") {
  const Uniforms uniforms(7);
  for (const StreamKey& key : streams) {
    for (const int futures : {16, 64, 256}) {
      std::set<int> cells;
      for (int f = 0; f < futures; ++f) {
        const double u = uniforms.at(key, static_cast<std::uint32_t>(f));
        CHECK((u > 0.0 && u < 1.0));
        cells.insert(static_cast<int>(u * futures));
      }
      CHECK(static_cast<int>(cells.size()) == futures);
    }
  }
}

TEST_CASE("no two streams go together") {
  const Uniforms uniforms(7);
  constexpr int futures = 1024;
  std::vector<std::vector<double>> values;
  for (const StreamKey& key : streams) {
    auto& one = values.emplace_back();
    for (int f = 0; f < futures; ++f)
      one.push_back(uniforms.at(key, static_cast<std::uint32_t>(f)));
  }
  for (std::size_t a = 0; a < values.size(); ++a) {
    for (std::size_t b = a + 1; b < values.size(); ++b) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(std::abs(correlation(values[a], values[b])) < 0.13);  // 4 / sqrt(1024)
    }
  }
}

TEST_CASE("equal seeds draw equal bits, other seeds other ones") {
  const Scenario scenario = small_scenario();
  CHECK(same(drawn(scenario, 3), drawn(scenario, 3)));
  CHECK(!same(drawn(scenario, 3), drawn(scenario, 4)));
  const auto other = Sampler::make(scenario, scenario.seed + 1).value().draw(3);
  CHECK(!same(drawn(scenario, 3), other));
}

TEST_CASE("a quantity added at the end changes no earlier draw") {
  const Scenario before = small_scenario();
  Scenario after = before;
  after.quantities.push_back(
      {.path = "extra",
       .distribution = Uniform{0, 1},
       .stream = {.file = 0, .position = static_cast<int>(before.quantities.size())}});
  const FutureValues a = drawn(before, 5);
  FutureValues b = drawn(after, 5);
  b.common.pop_back();
  b.own.pop_back();
  CHECK(same(a, b));
}

TEST_CASE("neither the names of actors nor packages enter a draw") {
  const Scenario before = small_scenario();
  Scenario after = before;
  after.actors[2].id = "QZZ";
  after.packages.clear();
  CHECK(same(drawn(before, 5), drawn(after, 5)));
}

TEST_CASE("draws have the mean of their distribution") {
  // PERT: (least + 4 likely + most) / 6. Source: Malcolm et al. (1959).
  Scenario scenario = small_scenario();
  set_distribution(scenario, "challenger.defeat_cost", Uniform{1, 3});
  set_distribution(scenario, "challenger.audience", Normal{2, 0.5});
  set_distribution(scenario, "challenger.aftermath", Beta{2, 5});
  set_distribution(scenario, "protege.decay", Lognormal{0, 0.25});
  const struct {
    const char* path;
    double mean;
  } rows[] = {{"challenger.force", 660},
              {"challenger.growth", 140.0 / 6},
              {"aid.money", 172.0 / 6},
              {"challenger.defeat_cost", 2},
              {"challenger.audience", 2},
              {"challenger.aftermath", 2.0 / 7},
              {"protege.decay", std::exp(0.03125)}};
  constexpr int futures = 1024;
  const auto sampler = Sampler::make(scenario, 11).value();
  std::vector<double> sums(std::size(rows), 0.0);
  for (std::uint32_t f = 0; f < futures; ++f) {
    const FutureValues values = sampler.draw(f);
    for (std::size_t r = 0; r < std::size(rows); ++r) {
      sums[r] += values.common[index(quantity_at(scenario, rows[r].path))] / futures;
    }
  }
  for (std::size_t r = 0; r < std::size(rows); ++r) {
    CAPTURE(rows[r].path);
    CHECK(near(sums[r], rows[r].mean, {.relative = 2e-3, .why = "1,024 stratified draws"}));
  }
}

TEST_CASE("the logarithm of a log range is PERT and stays inside") {
  for (const double u : {1e-6, 0.1, 0.5, 0.9, 1 - 1e-6}) {
    const double x = quantile(LogPert{0.012, 0.05, 0.2}, u);
    CHECK((x >= 0.012 && x <= 0.2));
    const double logged = quantile(Pert{std::log(0.012), std::log(0.05), std::log(0.2)}, u);
    CHECK(near(std::log(x), logged, {.abs = 1e-12, .why = "log and exp of the tests are libm's"}));
  }
}

TEST_CASE("an own quantity has a draw for each actor, a common one has one") {
  const Scenario scenario = small_scenario();
  const FutureValues values = drawn(scenario, 0);
  const QuantityId own = quantity_at(scenario, "guarantor.stake");
  CHECK(values.own[index(own)].size() == scenario.actors.size());
  CHECK(values.of(own, static_cast<ActorId>(2)) != values.of(own, static_cast<ActorId>(3)));
  const QuantityId common = quantity_at(scenario, "challenger.force");
  CHECK(values.of(common, static_cast<ActorId>(2)) == values.of(common, static_cast<ActorId>(3)));
}

TEST_CASE("rank correlations are met, future by future, and leave the first draw alone") {
  Scenario scenario = small_scenario();
  const QuantityId a = quantity_at(scenario, "challenger.force");
  const QuantityId b = quantity_at(scenario, "protege.strength");
  const FutureValues before = drawn(scenario, 9);
  scenario.correlations = {{.first = a, .second = b, .rank = 0.6}};
  const auto sampler = Sampler::make(scenario, scenario.seed).value();
  CHECK(sampler.draw(9).common[index(a)] == before.common[index(a)]);
  std::vector<double> x, y;
  for (std::uint32_t f = 0; f < 2048; ++f) {
    const FutureValues values = sampler.draw(f);
    x.push_back(values.common[index(a)]);
    y.push_back(values.common[index(b)]);
  }
  const auto ranked = [](std::vector<double> values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    for (double& one : values) {
      one =
          static_cast<double>(std::lower_bound(sorted.begin(), sorted.end(), one) - sorted.begin());
    }
    return values;
  };
  CHECK(near(correlation(ranked(x), ranked(y)), 0.6, {.abs = 0.05, .why = "2,048 futures"}));
}

TEST_CASE("of three numbers that go together each pair has its rank correlation") {
  Scenario scenario = small_scenario();
  const QuantityId all[] = {quantity_at(scenario, "contest.premium"),
                            quantity_at(scenario, "contest.review_rate"),
                            quantity_at(scenario, "challenger.force")};
  for (const QuantityId one : all) scenario.quantities[index(one)].distribution = Uniform{0, 1};
  const double ranks[] = {0.6, 0.3, 0.5};
  scenario.correlations = {{.first = all[0], .second = all[1], .rank = ranks[0]},
                           {.first = all[0], .second = all[2], .rank = ranks[1]},
                           {.first = all[1], .second = all[2], .rank = ranks[2]}};
  const Sampler sampler = Sampler::make(scenario, 7).value();
  std::vector<double> values[3];
  for (std::uint32_t f = 0; f < 4096; ++f) {
    const FutureValues drawn = sampler.draw(f);
    for (std::size_t i = 0; i < 3; ++i) values[i].push_back(drawn.common[index(all[i])]);
  }
  // of uniform numbers the correlation is that of their ranks
  const Within near_enough{.abs = 0.05, .why = "4,096 futures"};
  CHECK(near(correlation(values[0], values[1]), ranks[0], near_enough));
  CHECK(near(correlation(values[0], values[2]), ranks[1], near_enough));
  CHECK(near(correlation(values[1], values[2]), ranks[2], near_enough));
}

TEST_CASE("a rank correlation becomes the correlation of normals that has it") {
  // Pearson (1907): r = 2 sin(pi rank / 6); the second of a pair is r z1 + sqrt(1 - r^2) z2.
  Scenario scenario = small_scenario();
  const QuantityId a = quantity_at(scenario, "contest.premium");
  const QuantityId b = quantity_at(scenario, "contest.review_rate");
  for (const QuantityId one : {a, b}) {
    scenario.quantities[index(one)].distribution = Uniform{0, 1};
  }
  const Sampler apart = Sampler::make(scenario, 7).value();
  for (const double rank : {-0.96, 0.3, 0.8, 0.999}) {
    scenario.correlations = {{.first = a, .second = b, .rank = rank}};
    const Sampler together = Sampler::make(scenario, 7).value();
    const double r = 2 * std::sin(std::acos(-1.0) * rank / 6);
    CHECK(std::abs(r) > std::abs(rank));
    for (std::uint32_t future = 0; future < 16; ++future) {
      const FutureValues free = apart.draw(future), bound = together.draw(future);
      const double z1 = normal_quantile(free.common[index(a)]);
      const double z2 = normal_quantile(free.common[index(b)]);
      const double expected = normal_cdf(r * z1 + std::sqrt(1 - r * r) * z2);
      CAPTURE(expected);
      CAPTURE(bound.common[index(b)]);
      CHECK(bound.common[index(a)] == free.common[index(a)]);
      CHECK(near(bound.common[index(b)], expected, {.abs = 1e-12, .why = "libm's sine"}));
    }
  }
}

TEST_CASE("correlations that cannot be are errors") {
  Scenario scenario = small_scenario();
  const QuantityId a = quantity_at(scenario, "challenger.force");
  const QuantityId b = quantity_at(scenario, "protege.strength");
  const QuantityId c = quantity_at(scenario, "challenger.growth");
  scenario.correlations = {{.first = a, .second = b, .rank = 0.95},
                           {.first = b, .second = c, .rank = 0.95},
                           {.first = a, .second = c, .rank = -0.95}};
  const auto contradictory = Sampler::make(scenario, 1);
  REQUIRE(!contradictory);
  CHECK(contradictory.error().front().code == "E211");
  scenario.correlations = {
      {.first = a, .second = quantity_at(scenario, "guarantor.stake"), .rank = 0.3}};
  const auto own = Sampler::make(scenario, 1);
  REQUIRE(!own);
  CHECK(own.error().front().code == "E210");
}

TEST_CASE("choices follow their weights, and the heaviest is found") {
  CHECK(choose({0.4, 0.6}, 0.39) == 0);
  CHECK(choose({0.4, 0.6}, 0.41) == 1);
  CHECK(choose({2, 0, 6}, 0.26) == 2);
  CHECK(choose({0.3, 0.5, 0.2}, heaviest({0.3, 0.5, 0.2})) == 1);
  CHECK(choose({0.5, 0.5}, heaviest({0.5, 0.5})) == 0);
}

}  // namespace casus
