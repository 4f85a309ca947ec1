#include "sensitivity/first_order.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "tests/sensitivity/known_functions.hpp"
#include "tests/support/sanitized.hpp"

namespace casus {

namespace {

std::optional<FirstOrder> effect_of(const InputColumn& input, const std::vector<double>& outcome,
                                    int resamples = 50) {
  return first_order(input, bins_of(input), outcome, Resamples(outcome.size(), resamples, 7));
}

}  // namespace

TEST_CASE("first-order effects of Ishigami's function are those of the book" *
          doctest::skip(sanitized)) {
  const Ishigami known = ishigami(8192, 11);
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK(std::abs(effect_of(known.inputs[i], known.outcome)->share - ishigami_first[i]) < 0.025);
  }
}

TEST_CASE("nine of ten intervals hold the true effect" * doctest::skip(sanitized)) {
  int held = 0;
  constexpr int samples = 100;
  for (int s = 0; s < samples; ++s) {
    const Ishigami known = ishigami(512, 1000 + 10 * static_cast<std::uint64_t>(s));
    const auto effect = effect_of(known.inputs[0], known.outcome, 100);
    if (effect->interval.low <= ishigami_first[0] && ishigami_first[0] <= effect->interval.high)
      ++held;
  }
  // of 100 with chance 0.9 fewer than 81 hold it once in 500
  CHECK(held >= 81);
}

TEST_CASE("of inputs without effect only one in twenty studies lists one" *
          doctest::skip(sanitized)) {
  int listed = 0;
  constexpr int studies = 60, inputs = 20;
  for (int s = 0; s < studies; ++s) {
    const std::size_t n = 256;
    const auto seed = static_cast<std::uint64_t>(100 * s);
    const std::vector<double> outcome = uniform_input("y", n, seed).values;
    bool any = false;
    for (int i = 1; i <= inputs; ++i) {
      const InputColumn input = uniform_input("x", n, seed + static_cast<std::uint64_t>(i));
      any = any || effect_of(input, outcome, 0)->share >= chance_share(bins_of(input), inputs);
    }
    if (any) ++listed;
  }
  CHECK(listed <= 8);  // of 60 with chance 0.05 more than 8 do once in a thousand
}

TEST_CASE("the ends of an input are the means of its lowest and highest fifth") {
  InputColumn input{.name = "x"};
  std::vector<double> outcome;
  for (int f = 0; f < 160; ++f) {  // five bins of 32
    input.values.push_back(159 - f);
    outcome.push_back(f < 32 ? 10.0 : f < 128 ? 4.0 : 1.0);
  }
  const auto effect = effect_of(input, outcome);
  CHECK(effect->at_low == doctest::Approx(1.0));
  CHECK(effect->at_high == doctest::Approx(10.0));
  CHECK(effect->share == doctest::Approx(1.0));
}

TEST_CASE("the ends of words are those with the lowest and the highest mean") {
  InputColumn input{.name = "answer:x", .words = {"a", "b", "c"}};
  std::vector<double> outcome;
  for (int f = 0; f < 30; ++f) {
    input.values.push_back(f % 3);
    outcome.push_back(f % 3 == 0 ? 5.0 : f % 3 == 1 ? 9.0 : 2.0);
  }
  const auto effect = effect_of(input, outcome);
  CHECK(effect->at_low == doctest::Approx(2.0));
  CHECK(effect->at_high == doctest::Approx(9.0));
}

TEST_CASE("what does not vary has no effect and is given none") {
  const InputColumn input = uniform_input("x", 100, 3);
  CHECK_FALSE(effect_of(input, std::vector<double>(100, 0.3)));
  const InputColumn same{.name = "x", .values = std::vector<double>(100, 0.3)};
  CHECK_FALSE(effect_of(same, input.values));
  CHECK_FALSE(effect_of({.name = "x", .values = {1.0, 2.0}}, {1.0, 2.0}));
}

TEST_CASE("resamples hold as many futures as the study") {
  const Resamples resamples(50, 20, 9);
  REQUIRE(resamples.count() == 20);
  for (std::size_t r = 0; r < resamples.count(); ++r) {
    double sum = 0.0;
    for (const double weight : resamples.weights(r)) sum += weight;
    CHECK(sum == 50.0);
  }
  CHECK(resamples.weights(0) != resamples.weights(1));
}

TEST_CASE("equal values are in one bin, and every future is in a bin") {
  InputColumn input{.name = "x"};
  for (int f = 0; f < 320; ++f) input.values.push_back(f < 160 ? 0.0 : f);
  const Bins bins = bins_of(input);
  for (int f = 0; f < 160; ++f) CHECK(bins.of[static_cast<std::size_t>(f)] == 0);
  CHECK(bins.count() == 6);  // of ten, five begin within the equal half
  CHECK(bins.position.front() == 0.0);
  CHECK(bins.position.back() == doctest::Approx(303.5));
}

}  // namespace casus
