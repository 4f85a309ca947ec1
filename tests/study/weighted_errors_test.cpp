#include "study/weighted_errors.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "numeric/hash.hpp"
#include "numeric/quantile.hpp"
#include "study/statistics.hpp"
#include "study/tilting.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within operations{.abs = 1e-12, .why = "a few operations"};
using Values = std::vector<std::optional<double>>;

std::vector<double> normal(std::size_t futures, std::uint64_t stream) {
  std::vector<double> found;
  for (std::uint64_t f = 0; f < futures; ++f)
    found.push_back(normal_quantile(uniform(815, stream, f)));
  return found;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double one : values) sum += one;
  return sum / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("errors of weighted means, on paper") {
  const Values values = {1.0, 2.0, 6.0};
  const std::vector<double> alike(3, 1.0 / 3);
  // off by -2, -1, 3: sqrt(14) / (3 - 1)
  CHECK(near(WeightedErrors(alike, {}).of_mean(values), std::sqrt(14.0) / 2.0, operations));
  // weights 1/2, 1/4, 1/4: mean 2.5, off by -1.5, -0.5, 3.5; each times w / (1 - w)
  const std::vector<double> weights = {0.5, 0.25, 0.25};
  CHECK(near(WeightedErrors(weights, {}).of_mean(values),
             std::sqrt(1.5 * 1.5 + 0.25 / 9.0 + 12.25 / 9.0), operations));
  // of what is there: mean 8/3 with weights 2/3, 1/3
  CHECK(near(WeightedErrors(weights, {}).of_mean(Values{1.0, std::nullopt, 6.0}),
             std::sqrt(std::pow((1.0 - 8.0 / 3) / 0.75, 2) + std::pow((6.0 - 8.0 / 3) / 2.25, 2)),
             operations));
  CHECK(WeightedErrors(weights, {}).of_mean(Values{1.0, std::nullopt, std::nullopt}) == 0.0);
}

TEST_CASE("what the weights hold does not err, nor what follows from it, however often held") {
  const std::vector<double> held = normal(50, 1), other = normal(50, 2);
  Values line, rest;
  for (std::size_t f = 0; f < 50; ++f) {
    line.emplace_back(3.0 - 2.0 * held[f]);
    rest.emplace_back(other[f] + 5.0 * held[f]);
  }
  const std::vector<std::vector<double>> twice = {held, held};
  const WeightedErrors errors(std::vector<double>(50, 0.02), twice);
  CHECK(near(errors.of_mean(line), 0.0, operations));
  CHECK(errors.of_mean(rest) > 0.1);  // what is its own: 1 / sqrt(50)
  CHECK(errors.of_mean(rest) < 0.2);
}

TEST_CASE("means by weights err as much as the error says: 400 studies of one known answer") {
  // x is standard normal and tilted to the mean 1/2, where it is normal(1/2, 1): the mean of x^2 is
  // 1.25. The other figure goes along with x by 0.8, so its mean is 0.4.
  constexpr int studies = 400;
  constexpr std::size_t n = 256;
  std::vector<double> squares, along, error_of_squares, error_of_along, naive;
  for (std::uint64_t s = 0; s < studies; ++s) {
    const std::vector<double> x = normal(n, 10 + 2 * s), noise = normal(n, 11 + 2 * s);
    const std::vector<std::vector<double>> figures = {x};
    const std::vector<Moment> moments = {{.value = 0.5, .error = 0.0}};
    const auto found = tilt(figures, moments, 5.0);
    REQUIRE(found);
    Values square, other;
    for (std::size_t f = 0; f < n; ++f) {
      square.emplace_back(x[f] * x[f]);
      other.emplace_back(0.8 * x[f] + 0.6 * noise[f]);
    }
    const WeightedErrors errors(found->weights, figures), apart(found->weights, {});
    squares.push_back(range_of(square, found->weights).mean);
    along.push_back(range_of(other, found->weights).mean);
    error_of_squares.push_back(errors.of_mean(square));
    error_of_along.push_back(errors.of_mean(other));
    naive.push_back(apart.of_mean(other));
  }
  const auto spread = [&](const std::vector<double>& values) {
    double sum = 0.0;
    for (const double one : values) sum += std::pow(one - mean_of(values), 2);
    return std::sqrt(sum / (studies - 1));
  };
  CHECK(std::abs(mean_of(squares) - 1.25) < 0.03);
  CHECK(std::abs(mean_of(along) - 0.4) < 0.01);
  // a spread of 400 has an error of 3.5 %
  CHECK(std::abs(mean_of(error_of_squares) / spread(squares) - 1.0) < 0.12);
  CHECK(std::abs(mean_of(error_of_along) / spread(along) - 1.0) < 0.12);
  CHECK(mean_of(naive) > 1.4 * spread(along));  // weights as if given: far too much
}

}  // namespace casus
