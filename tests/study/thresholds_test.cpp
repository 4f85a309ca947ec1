// Values on paper exactly at the thresholds of the study, of nothing, of one and of two.
#include <limits>

#include <doctest/doctest.h>

#include "report/check_words.hpp"
#include "study/statistics.hpp"
#include "study/verdicts.hpp"
#include "tests/study/hand_made.hpp"

namespace casus {

namespace {

using Series = std::vector<std::optional<double>>;

/// One package, attacked so often at the end of half a year, in as many futures.
std::vector<FutureOutcome> one_package(const std::vector<double>& attacked) {
  std::vector<FutureOutcome> futures;
  for (const double one : attacked) {
    futures.emplace_back().packages.push_back({.measures = {.attacked = {one, one}}});
  }
  return futures;
}

/// One future of two packages.
std::vector<FutureOutcome> two_packages(double first, double second) {
  std::vector<FutureOutcome> futures = one_package({first});
  futures[0].packages.push_back({.measures = {.attacked = {second, second}}});
  return futures;
}

const MeasureScale half_year{.time = {.step = 0.25, .solve = 4, .report = 2},
                             .objectives = {{after(Measure::attacked, 0.5)}}};

/// Of two kinds of attack: one that begins a war, pressed, and a short one, opened.
bool nobody_attacks_for_nothing(double war, double short_one) {
  FutureOutcome one;
  one.packages.push_back(
      {.measures = {.attacked_by = {{war}, {0.9}}}, .challenges = {0.9, short_one}});
  return without_prizes({1}, std::nullopt, {one, one}).verdict == CheckVerdict::holds;
}

bool profiles_hold(double p95, std::vector<double> distances) {
  std::vector<FutureOutcome> futures(distances.size());
  for (std::size_t f = 0; f < futures.size(); ++f) futures[f].distance.largest = distances[f];
  Findings found;
  found.futures = 3;
  found.profile_distance = {.p95 = p95, .n = static_cast<int>(futures.size())};
  return stated_profiles(futures, found).verdict == CheckVerdict::holds;
}

}  // namespace

TEST_CASE("a range of one value is that value, of two what lies between them") {
  const Range one = range_of(Series{7.0});
  CHECK(one.n == 1);
  CHECK(one.mean == 7.0);
  CHECK(one.p05 == 7.0);
  CHECK(one.median == 7.0);
  CHECK(one.p95 == 7.0);
  const Range two = range_of(Series{30.0, 10.0});
  CHECK(two.mean == 20.0);
  CHECK(two.median == 20.0);
  CHECK(near(two.p05, 11.0, on_paper));
  CHECK(near(two.p95, 29.0, on_paper));
  const Range none = range_of(Series{});
  CHECK(none.n == 0);
  CHECK(none.mean == 0.0);
  CHECK(none.p95 == 0.0);
}

TEST_CASE("a rank correlation takes three futures in which both are known, and both must vary") {
  CHECK(!rank_correlation(Series{1.0, 2.0}, Series{1.0, 2.0}));
  CHECK(!rank_correlation(Series{1.0, 2.0, {}}, Series{1.0, 2.0, 3.0}));
  CHECK(!rank_correlation(Series{1.0, 2.0, 3.0}, Series{5.0, 5.0, 5.0}));
  CHECK(!rank_correlation(Series{5.0, 5.0, 5.0}, Series{1.0, 2.0, 3.0}));
  // the unknown one is left out: 1 2 3 against 2 1 3, 1 - 6 x 2 / 24
  CHECK(near(*rank_correlation(Series{1.0, 9.0, 2.0, 3.0}, Series{20.0, {}, 10.0, 30.0}), 0.5,
             on_paper));
  // the shorter of the two counts
  CHECK(near(*rank_correlation(Series{1.0, 2.0, 3.0, 0.0}, Series{4.0, 5.0, 6.0}), 1.0, on_paper));
  // three equal at the end share ranks 2, 3, 4: 1 3 3 3 against 1 2 3 4, 3 / sqrt(3 x 5)
  CHECK(near(*rank_correlation(Series{1.0, 2.0, 2.0, 2.0}, Series{1.0, 2.0, 3.0, 4.0}),
             0.77459666924148338, on_paper));
}

TEST_CASE("a ratio of sums is not defined without mass, and sums all of both") {
  CHECK(!ratio_of_sums(std::vector<double>{}, std::vector<double>{}));
  CHECK(!ratio_of_sums(std::vector<double>{1.0}, std::vector<double>{-1.0}));
  CHECK(*ratio_of_sums(std::vector<double>{1.0, 2.0}, std::vector<double>{4.0, 0.0}) == 0.75);
}

TEST_CASE("what a check allows is allowed exactly at its limit") {
  CHECK(ends_of_grids({.mass_at_grid_ends = 0.01}).verdict == CheckVerdict::holds);
  CHECK(ends_of_grids({.mass_at_grid_ends = 0.010001}).verdict == CheckVerdict::fails);
  CHECK(profiles_hold(0.01, {0.01}));
  CHECK(!profiles_hold(0.010001, {0.01}));
  CHECK(nobody_attacks_for_nothing(0.0099, 0.0199));
  CHECK(!nobody_attacks_for_nothing(0.01, 0.0));
  CHECK(!nobody_attacks_for_nothing(0.0, 0.02));
  CHECK(nothing_is_none(two_packages(0.5, 0.5 + 9e-13)).verdict == CheckVerdict::holds);
  CHECK(nothing_is_none(two_packages(0.5, 0.5 + 2e-12)).verdict == CheckVerdict::fails);
  CHECK(nothing_is_none(two_packages(0.5 + 2e-12, 0.5)).verdict == CheckVerdict::fails);
}

TEST_CASE("a distance of exactly 0.01 is not off, and each that is off is counted") {
  std::vector<FutureOutcome> futures(3);
  futures[0].distance.largest = 0.01;
  futures[1].distance.largest = 0.0101;
  futures[2].distance.largest = 0.5;
  Findings found;
  found.futures = 3;
  found.profile_distance = {.mean = 0.17, .median = 0.0101, .p95 = 0.45, .n = 3};
  CHECK(check_figure(stated_profiles(futures, found), {}, found) ==
        "off by more than 0.01 in 2 of 3 futures; distance: median 0.01, 95 % 0.45, mean 0.17");
}

TEST_CASE("packages exactly 0.01 apart may change places, those further apart may not be equal") {
  const auto stays = [](const std::vector<FutureOutcome>& before,
                        const std::vector<FutureOutcome>& changed) {
    return order_stays(Refinement::half_step, {half_year, before}, {half_year, changed}).verdict ==
           CheckVerdict::holds;
  };
  CHECK(stays(two_packages(0.0, 0.01), two_packages(0.02, 0.01)));
  CHECK(!stays(two_packages(0.0, 0.0101), two_packages(0.02, 0.01)));
  CHECK(!stays(two_packages(0.0101, 0.0), two_packages(0.01, 0.02)));
  CHECK(!stays(two_packages(0.0, 0.02), two_packages(0.3, 0.3)));
  CHECK(stays(two_packages(0.0, 0.02), two_packages(0.3, 0.300001)));
}

TEST_CASE("twice the prizes must raise the mean of every package, also of the last") {
  const auto twice = [](double before, double after) {
    const auto rows = [](double first, double last) {
      std::vector<FutureOutcome> two = two_packages(first, last);
      two.push_back(two.front());
      return two;
    };
    return prizes_doubled(half_year, rows(0.1, before), rows(0.2, after));
  };
  CHECK(check_figure(twice(0.1, 0.3), {}, {}) ==
        "rise of the mean, where its interval reaches lowest, 0.1000 (95 %: 0.1000 to 0.1000), "
        "over 2 futures");
  CHECK(twice(0.1, 0.3).verdict == CheckVerdict::holds);
  CHECK(twice(0.3, 0.3).verdict == CheckVerdict::fails);
  CHECK(prizes_doubled(half_year, two_packages(0.2, 0.1), two_packages(0.1, 0.2)).verdict ==
        CheckVerdict::open);
}

}  // namespace casus
