#include "numeric/quantile.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "tests/support/near.hpp"
#include "tests/support/spread.hpp"

namespace casus {

TEST_CASE("the normal quantile has the digits of tables") {
  // Roots of Phi(x) = u in 60-digit arithmetic.
  const struct {
    double u, x;
  } rows[] = {{0.5, 0.0},
              {0.975, 1.959963984540054},
              {0.999, 3.090232306167813},
              {0.8413447460685429, 1.0},
              {1e-10, -6.361340902404056},
              {1e-300, -37.0470962993612}};
  for (const auto& row : rows) {
    CAPTURE(row.u);
    CHECK(near(normal_quantile(row.u), row.x,
               {.abs = 1e-15, .relative = 1e-15, .why = "digits of the table"}));
    if (row.u < 1.0 && row.u > 1e-3) {
      CHECK(near(normal_quantile(1.0 - row.u), -row.x, {.abs = 1e-13, .why = "1 - u is rounded"}));
    }
  }
}

TEST_CASE("the normal quantile undoes the distribution function") {
  for (int i = 0; i < 2'000; ++i) {
    const double u = spread(i, 1e-9, 1.0 - 1e-9);
    CAPTURE(u);
    REQUIRE(near(0.5 * std::erfc(-normal_quantile(u) * std::sqrt(0.5)), u,
                 {.abs = 4e-16, .why = "quantile.hpp"}));
  }
}

TEST_CASE("beta quantiles have their closed forms where one parameter is 1") {
  for (int i = 0; i < 200; ++i) {
    const double u = spread(i, 1e-6, 1.0 - 1e-6), a = spread(7 * i + 3, 0.3, 8.0);
    CAPTURE(u);
    CAPTURE(a);
    constexpr Within close{.abs = 1e-15, .relative = 1e-13, .why = "quantile.hpp"};
    CHECK(near(beta_quantile(1.0, 1.0, u), u, close));
    CHECK(near(beta_quantile(a, 1.0, u), std::pow(u, 1.0 / a), close));
    CHECK(near(beta_quantile(1.0, a, u), -std::expm1(std::log1p(-u) / a),
               {.abs = 1e-15, .relative = 1e-12, .why = "1 - u is rounded in the upper tail"}));
  }
}

TEST_CASE("beta quantiles undo the distribution function, in tails and for every shape") {
  for (const double alpha : {0.05, 0.7, 1.0, 2.5, 5.0, 80.0, 1000.0}) {
    for (const double beta : {0.05, 0.5, 1.0, 3.3, 5.0, 100.0, 1000.0}) {
      for (int i = 0; i < 60; ++i) {
        const double u = i == 0 ? 1e-250 : i == 1 ? 1.0 - 1e-12 : spread(i, 0.001, 0.999);
        CAPTURE(alpha);
        CAPTURE(beta);
        CAPTURE(u);
        const double x = beta_quantile(alpha, beta, u);
        // u lies between the values at the neighbours of x, but for the stated error.
        REQUIRE(beta_cdf(alpha, beta, x * (1.0 - 4e-16)) <= u + 1e-12);
        REQUIRE(beta_cdf(alpha, beta, std::fmin(1.0, x * (1.0 + 4e-16))) >= u - 1e-12);
      }
    }
  }
}

TEST_CASE("the distribution function of whole parameters is a binomial tail") {
  // I_x(a, b) = P(at least a of a + b - 1 successes): Abramowitz & Stegun 26.5.24.
  const double x = 0.37;
  double tail = 0.0, choose[] = {1, 7, 21, 35, 35, 21, 7, 1};
  for (int k = 3; k <= 7; ++k) tail += choose[k] * std::pow(x, k) * std::pow(1.0 - x, 7 - k);
  CHECK(near(beta_cdf(3.0, 5.0, x), tail, {.abs = 1e-14, .why = "quantile.hpp"}));
}

TEST_CASE("a PERT draw lies in its range, and is symmetric when the range is") {
  CHECK(pert_quantile({2.0, 2.0, 2.0}, 0.3) == 2.0);
  CHECK(near(pert_quantile({1.0, 2.0, 3.0}, 0.5), 2.0, {.abs = 1e-14, .why = "rounding"}));
  double sum = 0.0, last = 0.0;
  constexpr int count = 4'000;
  for (int i = 0; i < count; ++i) {
    const double x = pert_quantile({0.0, 1.0, 5.0}, (i + 0.5) / count);
    CHECK((x > last && x < 5.0));
    last = x;
    sum += x;
  }
  // Malcolm et al. (1959): the mean of PERT is (least + 4 most likely + most) / 6.
  CHECK(near(sum / count, 9.0 / 6.0, {.abs = 1e-5, .why = "midpoint rule with 4000 points"}));
}

TEST_CASE("ln Gamma and ln(1 + x) agree with libm") {
  for (int i = 0; i < 2'000; ++i) {
    const double x = spread(i, 0.01, 200.0), y = spread(i, -0.99, 3.0) * (i % 2 ? 1.0 : 1e-9);
    REQUIRE(near(log_gamma(x), std::lgamma(x), {.abs = 1e-14, .relative = 1e-14, .why = "header"}));
    REQUIRE(near(casus::log1p(y), std::log1p(y), {.relative = 1e-15, .why = "a few units"}));
  }
}

}  // namespace casus
