#include <cmath>

#include <doctest/doctest.h>

#include "numeric/exp_log.hpp"
#include "numeric/hash.hpp"
#include "numeric/quantile.hpp"
#include "study/statistics.hpp"
#include "tests/support/near.hpp"

// Ratios of sums whose condition is as skewed as the mass of attacks is: lognormal. The share of a
// future is uniform, either apart from its condition or rising with it; then E[c r] / E[c] is
// Phi(spread / sqrt 2).

namespace casus {

namespace {

constexpr double log_spread = 1.5;
constexpr int samples = 500;

/// In how many samples of so many futures the 95 % interval holds the true ratio.
int intervals_that_hold(std::size_t futures, bool rising, double truth) {
  int found = 0;
  for (std::uint64_t s = 0; s < samples; ++s) {
    std::vector<double> event, condition;
    for (std::uint64_t f = 0; f < futures; ++f) {
      const double u = uniform(4711, 2 * s, f);
      condition.push_back(exp(log_spread * normal_quantile(u)));
      event.push_back(condition.back() * (rising ? u : uniform(4711, 2 * s + 1, f)));
    }
    const double margin =
        student_margin(error_of_ratio(event, condition), effective_number(condition));
    if (std::abs(*ratio_of_sums(event, condition) - truth) <= margin) ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("intervals of ratios of skewed sums hold the true ratio nearly as often as they say") {
  // With 1.96 linearised errors it is 82 and 85 of 100; a binomial of 92 of 100 has an error of 1.2
  CHECK(intervals_that_hold(32, false, 0.5) >= 455);
  CHECK(intervals_that_hold(64, true, 0.5 * std::erfc(-0.5 * log_spread)) >= 445);
}

TEST_CASE("what one future carries counts as one, whatever the others are") {
  constexpr Within rounded{.abs = 1e-12, .why = "a few operations"};
  CHECK(effective_number(std::vector<double>{0.0, 7.0, 0.0}) == 1.0);
  CHECK(near(effective_number(std::vector<double>{3.0, 1.0, 1.0}), 25.0 / 11.0, rounded));
  CHECK(effective_number(std::vector<double>(2, 0.0)) == 0.0);
  CHECK(std::isinf(student_margin(0.1, 1.9)));
  CHECK(near(student_margin(0.5, 31.0), 0.5 * 2.0422724563012373,
             Within{.relative = 1e-9, .why = "a quantile"}));
  // leaving out the one that carries all leaves nothing
  CHECK(error_of_ratio(std::vector<double>{0.3, 0.0}, std::vector<double>{0.4, 0.0}) == 0.0);
}

}  // namespace casus
