#include "sensitivity/listed_inputs.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "numeric/hash.hpp"
#include "numeric/quantile.hpp"
#include "tests/sensitivity/known_functions.hpp"
#include "tests/support/sanitized.hpp"

// Linear functions of normal inputs: what each does by itself and apart is in closed form. Of
// y = sum a_i x_i with cov(x_i, x_j) = r_ij it is (sum_j a_j r_ij)^2 and a_i^2, over var y.

namespace casus {

namespace {

using Columns = std::vector<std::vector<double>>;

std::vector<double> normal(std::size_t futures, std::uint64_t stream) {
  std::vector<double> found;
  for (std::uint64_t f = 0; f < futures; ++f)
    found.push_back(normal_quantile(uniform(20260106, stream, f)));
  return found;
}

std::vector<double> sum(double a, const std::vector<double>& x, double b,
                        const std::vector<double>& y) {
  std::vector<double> found;
  for (std::size_t f = 0; f < x.size(); ++f) found.push_back(a * x[f] + b * y[f]);
  return found;
}

std::vector<InputColumn> inputs_of(const Columns& columns) {
  std::vector<InputColumn> found;
  for (const auto& one : columns) found.push_back({.name = "x", .values = one});
  return found;
}

std::vector<Bins> bins_of_all(const std::vector<InputColumn>& inputs) {
  std::vector<Bins> found;
  for (const InputColumn& one : inputs) found.push_back(bins_of(one));
  return found;
}

bool has(const std::vector<std::size_t>& listed, std::size_t input) {
  return std::find(listed.begin(), listed.end(), input) != listed.end();
}

/// What an input does by itself and apart; apart 0 if it is not listed.
struct Shares {
  double alone = 0.0, apart = 0.0;
};
std::vector<Shares> shares_of(const Columns& columns, const std::vector<double>& outcome) {
  const std::vector<InputColumn> inputs = inputs_of(columns);
  const std::vector<Bins> bins = bins_of_all(inputs);
  const AdditiveFit fit(bins, listed_inputs(bins, outcome), outcome);
  const Resamples none(outcome.size(), 0, 1);
  std::vector<Shares> found;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    Shares one{.alone = first_order(inputs[i], bins[i], outcome, none)->share};
    if (fit.fits(i))
      one.apart =
          first_order_apart(inputs[i], bins[i], outcome, fit.left(i), fit.freedom(i), none)->share;
    found.push_back(one);
  }
  return found;
}

}  // namespace

TEST_CASE("an input that goes with a strong one is not listed for what the strong one does" *
          doctest::skip(sanitized)) {
  int alone = 0, listed = 0, strong = 0;
  constexpr int studies = 60;
  for (int s = 0; s < studies; ++s) {
    const std::size_t n = 256;
    const auto stream = static_cast<std::uint64_t>(100 * s);
    const std::vector<double> x = normal(n, stream);
    // correlation -0.26, as two inputs of a study had by chance
    const std::vector<double> with_it =
        sum(-0.26, x, std::sqrt(1.0 - 0.26 * 0.26), normal(n, stream + 1));
    Columns columns = {with_it, x};
    for (std::uint64_t i = 2; i < 20; ++i) columns.push_back(normal(n, stream + i));
    const std::vector<double> outcome = sum(1.0, x, 0.5, normal(n, stream + 50));
    const std::vector<Bins> bins = bins_of_all(inputs_of(columns));
    const auto share = share_explained(bins[0], outcome, 0.0);
    if (share && *share >= chance_share(bins[0], bins.size())) ++alone;
    const auto found = listed_inputs(bins, outcome);
    if (has(found, 0)) ++listed;
    if (has(found, 1)) ++strong;
  }
  CHECK(strong == studies);
  CHECK(alone >= 10);  // so many list it for what it does by itself: 5 % of what varies, by chance
  CHECK(listed <= 3);  // of 60 with chance 0.05 / 20 more than 3 hardly ever do
}

TEST_CASE("inputs that do not go together keep their shares" * doctest::skip(sanitized)) {
  const std::size_t n = 4096;
  const Columns columns = {normal(n, 1), normal(n, 2), normal(n, 3), normal(n, 4)};
  const std::vector<double> outcome =
      sum(1.0, sum(2.0, columns[0], 1.0, columns[1]), 0.5, columns[2]);
  const std::vector<Shares> found = shares_of(columns, outcome);
  const double known[] = {4.0 / 5.25, 1.0 / 5.25, 0.25 / 5.25};
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK(std::abs(found[i].alone - known[i]) < 0.03);
    CHECK(std::abs(found[i].apart - known[i]) < 0.03);
  }
  CHECK(found[3].apart == 0.0);
}

TEST_CASE("of two inputs that go together each has apart what is its own" *
          doctest::skip(sanitized)) {
  const std::size_t n = 8192;
  const std::vector<double> first = normal(n, 5), second = sum(0.6, first, 0.8, normal(n, 6));
  const std::vector<Shares> found = shares_of({first, second}, sum(1.0, first, 1.0, second));
  for (const Shares& one : found) {  // of a variance of 3.2: (1 + 0.6)^2 and 1
    CHECK(std::abs(one.alone - 2.56 / 3.2) < 0.03);
    CHECK(std::abs(one.apart - 1.0 / 3.2) < 0.03);
  }
}

TEST_CASE("an input that was listed first for what two others do is taken back" *
          doctest::skip(sanitized)) {
  const std::size_t n = 4096;
  const std::vector<double> a = normal(n, 7), b = normal(n, 8);
  const std::vector<double> both = sum(0.9, sum(0.7071, a, 0.7071, b), 0.4359, normal(n, 9));
  const std::vector<Bins> bins = bins_of_all(inputs_of({a, b, both}));
  const std::vector<double> outcome = sum(1.0, sum(1.0, a, 1.0, b), 1.0, normal(n, 10));
  CHECK(*share_explained(bins[2], outcome, 0.0) > *share_explained(bins[0], outcome, 0.0));
  const auto listed = listed_inputs(bins, outcome);
  CHECK(has(listed, 0));
  CHECK(has(listed, 1));
  CHECK_FALSE(has(listed, 2));
}

TEST_CASE(
    "Ishigami's function: the two inputs that do something alone are listed, with their share" *
    doctest::skip(sanitized)) {
  const Ishigami known = ishigami(8192, 11);
  Columns columns;
  for (const InputColumn& one : known.inputs) columns.push_back(one.values);
  const std::vector<Shares> found = shares_of(columns, known.outcome);
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK(std::abs(found[i].apart - ishigami_first[i]) < 0.025);
  }
}

TEST_CASE("a sum of steps is fitted to the digit, and its inputs leave nothing") {
  InputColumn across{.name = "x", .words = {"a", "b"}}, down{.name = "y", .words = {"c", "d", "e"}};
  std::vector<double> outcome;
  for (int f = 0; f < 60; ++f) {  // not balanced: each word of one goes with some of the other
    across.values.push_back(f < 35 ? 0 : 1);
    down.values.push_back(f % 7 == 0 ? 0 : f % 2 == 0 || f > 40 ? 1 : 2);
    outcome.push_back(3.0 + 2.0 * across.values.back() - down.values.back());
  }
  const std::vector<Bins> bins = {bins_of(across), bins_of(down)};
  const AdditiveFit fit(bins, {0, 1}, outcome);
  CHECK(fit.freedom() == 3.0);
  CHECK(fit.freedom(1) == 1.0);
  const std::vector<double> left = fit.left(), of_down = fit.left(1);
  double mean = 0.0;
  for (const double one : outcome) mean += one / 60.0;
  for (std::size_t f = 0; f < outcome.size(); ++f) {
    CHECK(left[f] == doctest::Approx(mean));
    CHECK(of_down[f] - of_down[0] == doctest::Approx(down.values[0] - down.values[f]));
  }
  CHECK(listed_inputs(bins, outcome).size() == 2);
  CHECK(listed_inputs(bins, std::vector<double>(60, 0.25)).empty());
}

}  // namespace casus
