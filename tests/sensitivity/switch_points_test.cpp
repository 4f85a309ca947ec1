#include "sensitivity/switch_points.hpp"

#include <doctest/doctest.h>

#include "numeric/hash.hpp"
#include "tests/sensitivity/known_functions.hpp"

namespace casus {

namespace {

/// Outcome a + b x + noise of mean 0 on [-0.2, 0.2].
std::vector<double> line(const InputColumn& input, double a, double b) {
  std::vector<double> outcome;
  for (std::size_t f = 0; f < input.values.size(); ++f)
    outcome.push_back(a + b * input.values[f] + 0.4 * (uniform(99, 5, f) - 0.5));
  return outcome;
}

}  // namespace

TEST_CASE("a line passes a level where the line does") {
  const InputColumn input = uniform_input("x", 2048, 21);
  const Resamples resamples(2048, 100, 3);
  for (const double slope : {0.6, -0.6}) {
    CAPTURE(slope);
    const auto found =
        switch_points(bins_of(input), line(input, 0.4, slope), {0.4 + 0.3 * slope, 3.0}, resamples);
    REQUIRE(found.size() == 2);
    CHECK(found[0].rises == (slope > 0.0));
    REQUIRE(found[0].at);
    CHECK(*found[0].at == doctest::Approx(0.3).epsilon(0.08));
    CHECK(found[0].interval.low < 0.3);
    CHECK(found[0].interval.high > 0.3);
    CHECK(found[0].interval.high - found[0].interval.low < 0.12);
    CHECK(found[0].share_of_resamples == 1.0);
    CHECK(found[0].in_each_half);
    CHECK_FALSE(found[1].in_each_half);
    CHECK_FALSE(found[1].at);
    CHECK(found[1].share_of_resamples == 0.0);
  }
}

TEST_CASE("what passes a level in one half of the futures only is told") {
  const InputColumn input = uniform_input("x", 2048, 22);
  const std::vector<double> rises = line(input, 0.0, 1.0), falls = line(input, 1.0, -0.6);
  std::vector<double> one_half = rises, other_way = rises;
  for (std::size_t f = 1024; f < 2048; ++f) {
    one_half[f] = 0.9 + 0.1 * rises[f];
    other_way[f] = falls[f];
  }
  const Resamples none(2048, 0, 1);
  const Bins bins = bins_of(input);
  const auto flat = switch_points(bins, one_half, {0.6}, none),
             turned = switch_points(bins, other_way, {0.6}, none);
  REQUIRE(flat[0].at);  // (x + 0.9 + 0.1 x) / 2
  CHECK(*flat[0].at == doctest::Approx(0.3 / 1.1).epsilon(0.1));
  CHECK_FALSE(flat[0].in_each_half);  // above it throughout in the second
  REQUIRE(turned[0].at);              // (x + 1 - 0.6 x) / 2
  CHECK(turned[0].rises);
  CHECK_FALSE(turned[0].in_each_half);
  CHECK(switch_points(bins, rises, {0.6}, none)[0].in_each_half);
}

TEST_CASE("noise does not make a mean pass a level twice") {
  InputColumn input{.name = "x"};
  std::vector<double> outcome;
  for (int f = 0; f < 160; ++f) {  // five bins of 32 with means 0, 4, 2, 5, 8
    input.values.push_back(f);
    outcome.push_back(
        std::vector<double>{0.0, 4.0, 2.0, 5.0, 8.0}[static_cast<std::size_t>(f / 32)]);
  }
  const auto found = switch_points(bins_of(input), outcome, {1.5, 4.0}, Resamples(160, 0, 1));
  // pooled to 0, 3, 3, 5, 8 at 15.5, 47.5, 79.5, 111.5, 143.5
  CHECK(*found[0].at == doctest::Approx(31.5));
  CHECK(*found[1].at == doctest::Approx(95.5));
}

TEST_CASE("the mean under each word") {
  const InputColumn input{.name = "answer:x", .words = {"a", "b", "c"}, .values = {0, 1, 0, 1}};
  const auto means = means_by_word(input, {1.0, 5.0, 2.0, 7.0});
  REQUIRE(means.size() == 3);
  CHECK(means[0] == 1.5);
  CHECK(means[1] == 6.0);
  CHECK_FALSE(means[2]);
}

}  // namespace casus
