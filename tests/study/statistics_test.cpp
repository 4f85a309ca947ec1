#include "study/statistics.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "study/study.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {
constexpr Within digits{.abs = 1e-14, .why = "a few operations"};
using Values = std::vector<std::optional<double>>;
}  // namespace

TEST_CASE("a range takes mean, median and 5, 10, 90 and 95 % points of what is there") {
  const Range range = range_of(Values{4.0, std::nullopt, 1.0, 3.0, 2.0, 5.0});
  CHECK(range.n == 5);
  CHECK(near(range.mean, 3.0, digits));
  CHECK(near(range.median, 3.0, digits));
  CHECK(near(range.p05, 1.2, digits));  // 0.05 x 4 places above the least
  CHECK(near(range.p95, 4.8, digits));
  CHECK(near(range.p10, 1.4, digits));
  CHECK(near(range.p90, 4.6, digits));
  CHECK(range_of(Values{std::nullopt}).n == 0);
}

TEST_CASE("by weights a value stands in the middle of its weight") {
  // Sorted 1, 2, 4 with weights 0.5, 0.3, 0.2: 2 stands at 0.4 / 0.65, 4 at the end.
  const std::vector<double> weights = {0.3, 0.5, 0.2};
  const Range range = range_of(Values{2.0, 1.0, 4.0}, weights);
  CHECK(range.n == 3);
  CHECK(near(range.mean, 1.9, digits));
  CHECK(near(range.median, 1.0 + 0.5 * 0.65 / 0.4, digits));
  CHECK(near(range.p10, 1.0 + 0.1 * 0.65 / 0.4, digits));
  CHECK(near(range.p90, 4.0 - 2.0 * 0.1 * 0.65 / 0.25, digits));
  CHECK(near(range.p95, 4.0 - 2.0 * 0.05 * 0.65 / 0.25, digits));

  const Values some = {4.0, std::nullopt, 1.0, 3.0, 2.0, 5.0};
  const Range alike = range_of(some), weighted = range_of(some, std::vector<double>(6, 1.0 / 6));
  for (const auto at :
       {&Range::mean, &Range::p05, &Range::p10, &Range::median, &Range::p90, &Range::p95}) {
    CHECK(near(weighted.*at, alike.*at, digits));
  }
  const Range one = range_of(Values{7.0, std::nullopt}, std::vector<double>{0.1, 0.9});
  CHECK(one.n == 1);
  CHECK(one.mean == 7.0);
  CHECK(one.p05 == 7.0);
  CHECK(count_of({}, 3) == 1.0);
  CHECK(count_of(weights, 1) == 1.5);
}

TEST_CASE("rank correlation is 1 for any rising function, and counts ties at their mean") {
  CHECK(near(*rank_correlation(Values{1.0, 2.0, 3.0}, Values{1.0, 8.0, 27.0}), 1.0, digits));
  CHECK(near(*rank_correlation(Values{1.0, 2.0, 3.0}, Values{9.0, 8.0, 7.0}), -1.0, digits));
  // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 x 5)
  CHECK(near(*rank_correlation(Values{1.0, 2.0, 2.0, 3.0}, Values{1.0, 2.0, 3.0, 4.0}),
             0.94868329805051381, digits));
  CHECK(!rank_correlation(Values{1.0, 1.0, 1.0}, Values{1.0, 2.0, 3.0}));
}

TEST_CASE("a ratio of sums weighs futures by how often the condition holds") {
  const std::vector<double> event = {0.1, 0.0}, condition = {0.2, 0.6};
  CHECK(near(*ratio_of_sums(event, condition), 0.125, digits));
  CHECK(!ratio_of_sums(std::vector<double>{0.0}, std::vector<double>{0.0}));
}

TEST_CASE("the hash of files depends on every byte, name and border") {
  const std::string first = hash_of({{"a", "bc"}, {"d", ""}});
  CHECK(first.size() == 16);
  CHECK(first == hash_of({{"a", "bc"}, {"d", ""}}));
  CHECK(first == hash_of({{"folder/a", "bc"}, {"../d", ""}}));
  CHECK(first != hash_of({{"ab", "c"}, {"d", ""}}));
  CHECK(first != hash_of({{"a", "bd"}, {"d", ""}}));
  CHECK(first != hash_of({{"d", ""}, {"a", "bc"}}));
}

TEST_CASE("errors of a mean and of a ratio of sums, on paper") {
  const std::vector<std::optional<double>> values = {1.0, std::nullopt, 2.0, 6.0};
  // mean 3, squares 4, 1, 9: 14 / 2 / 3
  CHECK(near(error_of_mean(values), 1.5275252316519468, Within{.abs = 1e-12, .why = "a root"}));
  CHECK(error_of_mean(std::vector<std::optional<double>>{1.0}) == 0.0);
  // Student's t of 2, 7 and 2047 degrees of freedom: 4.302653, 2.364624, and nearly the normal one
  const auto reach = [](int n) {
    std::vector<std::optional<double>> alternate;
    for (int f = 0; f < n; ++f) alternate.emplace_back(f % 2);
    alternate.emplace_back();
    return margin_of_mean(alternate) / error_of_mean(alternate);
  };
  CHECK(near(reach(2), 12.706204736174705, Within{.relative = 1e-9, .why = "a quantile"}));
  CHECK(near(reach(3), 4.302652729749464, Within{.relative = 1e-9, .why = "a quantile"}));
  CHECK(near(reach(8), 2.364624251592785, Within{.relative = 1e-9, .why = "a quantile"}));
  CHECK(near(reach(2048), normal_interval, digits));
  CHECK(std::isinf(margin_of_mean(std::vector<std::optional<double>>{1.0, {}})));
  const std::vector<double> event = {1.0, 0.0, 2.0}, condition = {2.0, 1.0, 3.0};
  // ratio 1/2; leaving one out moves it by 0, 0.5 / 5 and 0.5 / 3
  CHECK(near(error_of_ratio(event, condition), 0.15869840952317443,
             Within{.abs = 1e-12, .why = "a root"}));
  CHECK(error_of_ratio(std::vector<double>{1.0}, std::vector<double>{2.0}) == 0.0);
}

}  // namespace casus
