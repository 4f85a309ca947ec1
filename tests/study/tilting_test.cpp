#include "study/tilting.hpp"

#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "study/statistics.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within exact{.abs = 1e-9, .why = "the slope of the dual ends below 1e-12"};
constexpr double far = 1e3;  // nats: no bound

double mean_of(const std::vector<double>& figure, const std::vector<double>& weights) {
  return std::inner_product(figure.begin(), figure.end(), weights.begin(), 0.0);
}

}  // namespace

TEST_CASE("two points: the weights, the multiplier and the entropy are in closed form") {
  // 3 of 10 futures at 1, the others at 0. A mean of s needs weight s on the three, so that
  // l = ln(s (1 - q) / ((1 - s) q)) and the entropy is s ln(s/q) + (1 - s) ln((1 - s)/(1 - q)).
  const std::vector<std::vector<double>> figures = {{1, 1, 1, 0, 0, 0, 0, 0, 0, 0}};
  const struct {
    double value, error, mean;
  } rows[] = {
      {0.5, 0.0, 0.5}, {0.5, 0.1, 0.4}, {0.9, 0.0, 0.9}, {0.1, 0.0, 0.1}, {0.1, 0.05, 0.15}};
  for (const auto& row : rows) {
    CAPTURE(row.value);
    const Moment moments[] = {{row.value, row.error}};
    const auto found = tilt(figures, moments, far);
    REQUIRE(found);
    const double q = 0.3, s = row.mean;
    CHECK(near(mean_of(figures[0], found->weights), s, exact));
    CHECK(near(found->weights[0], s / 3, exact));
    CHECK(near(found->weights[9], (1 - s) / 7, exact));
    CHECK(near(found->multipliers[0], std::log(s * (1 - q) / ((1 - s) * q)), exact));
    CHECK(near(found->entropy, s * std::log(s / q) + (1 - s) * std::log((1 - s) / (1 - q)), exact));
  }
}

TEST_CASE("where equal weights meet every moment within its error they stay equal") {
  const std::vector<std::vector<double>> figures = {{0.1, 0.2, 0.3, 0.6}, {1.0, 0.0, 0.0, 1.0}};
  const Moment moments[] = {{0.35, 0.05}, {0.5, 0.0}};  // means 0.3 and 0.5
  const auto found = tilt(figures, moments, far);
  REQUIRE(found);
  CHECK(found->weights == std::vector<double>(4, 0.25));
  CHECK(found->multipliers == std::vector<double>{0.0, 0.0});
  CHECK(found->entropy == 0.0);
}

TEST_CASE("moments that no weights meet, alone or together, or only few futures, are none") {
  const std::vector<std::vector<double>> one = {{0.1, 0.2, 0.3, 0.4}};
  const Moment above[] = {{0.5, 0.05}}, edge[] = {{0.5, 0.11}};
  CHECK(!tilt(one, above, far));  // the highest is 0.4
  CHECK(tilt(one, edge, far));
  CHECK(!tilt(one, edge, std::log(2.0)));  // it leaves less than half of the futures
  const std::vector<std::vector<double>> two = {{0.1, 0.2, 0.3, 0.4}, {0.1, 0.2, 0.3, 0.4}};
  const Moment apart[] = {{0.2, 0.02}, {0.3, 0.02}}, close[] = {{0.2, 0.05}, {0.3, 0.05}};
  CHECK(!tilt(two, apart, far));
  const auto found = tilt(two, close, far);
  REQUIRE(found);
  CHECK(near(mean_of(two[0], found->weights), 0.25, exact));
  const std::vector<std::vector<double>> constant = {{0.3, 0.3, 0.3}};
  const Moment other[] = {{0.4, 0.05}};
  CHECK(!tilt(constant, other, far));
}

TEST_CASE("several moments: each is met, and the weights are exponential in the figures") {
  // Paths that rise, as risks within 1, 2, 5 and 10 years do; drawn by a fixed rule.
  constexpr std::size_t futures = 200;
  std::vector<std::vector<double>> figures(4, std::vector<double>(futures));
  for (std::size_t f = 0; f < futures; ++f) {
    const double x = (static_cast<double>(f) + 0.5) / futures, y = std::fmod(7.31 * x, 1.0);
    for (std::size_t k = 0; k < 4; ++k) {
      figures[k][f] = 1.0 - std::exp(-(0.1 + x * x) * (0.3 + static_cast<double>(k)) - 0.2 * y);
    }
  }
  const Moment moments[] = {{0.23, 0.01}, {0.46, 0.03}, {0.58, 0.01}, {0.66, 0.02}};
  const auto found = tilt(figures, moments, far);
  REQUIRE(found);
  CHECK(near(std::accumulate(found->weights.begin(), found->weights.end(), 0.0), 1.0, exact));
  double bound = 0.0, entropy = 0.0;
  for (std::size_t k = 0; k < 4; ++k) {
    CAPTURE(k);
    const double mean = mean_of(figures[k], found->weights), l = found->multipliers[k];
    CHECK(std::abs(mean - moments[k].value) <= moments[k].error + 1e-9);
    // Complementary slackness: a multiplier presses only where the error is used up.
    if (l != 0.0) {
      CHECK(near(moments[k].value - mean, l > 0.0 ? moments[k].error : -moments[k].error, exact));
    }
    bound += std::abs(l);
  }
  CHECK(bound > 0.0);
  double shift = 0.0;
  for (std::size_t f = 0; f < futures; ++f) {
    double tilted = 0.0;
    for (std::size_t k = 0; k < 4; ++k) tilted += found->multipliers[k] * figures[k][f];
    const double rest = std::log(found->weights[f]) - tilted;
    if (f == 0) shift = rest;
    CHECK(near(rest, shift, exact));
    entropy += found->weights[f] * std::log(found->weights[f] * futures);
  }
  CHECK(near(entropy, found->entropy, exact));  // the dual has the value of the primal
}

TEST_CASE("the effective number of futures is that of equal weights that tell as much") {
  CHECK(effective_number(std::vector<double>(8, 0.125)) == 8.0);
  CHECK(effective_number(std::vector<double>{1.0, 0.0, 0.0}) == 1.0);
  CHECK(near(effective_number(std::vector<double>{0.5, 0.25, 0.25}), 1.0 / 0.375, exact));
}

}  // namespace casus
