#include "study/shapley.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include <doctest/doctest.h>

#include "numeric/hash.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within sums{.abs = 1e-12, .why = "a few hundred additions"};

/// A game in which every player brings what it brings, whoever is there.
std::vector<double> additive(const std::vector<double>& parts) {
  std::vector<double> worth(std::size_t{1} << parts.size(), 0.25);  // of nobody
  for (Players set = 0; set < worth.size(); ++set) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if ((set >> p & 1U) != 0) worth[set] += parts[p];
    }
  }
  return worth;
}

/// A game without any rule.
std::vector<double> drawn(int players) {
  std::vector<double> worth;
  for (std::uint64_t set = 0; set < std::uint64_t{1} << static_cast<unsigned>(players); ++set) {
    worth.push_back(uniform(11, 3, set));
  }
  return worth;
}

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("in an additive game the values are the parts, whichever orders are looked at") {
  const std::vector<double> parts = {0.3, -0.1, 0.0, 0.07, 0.2, -0.45, 0.01};
  const auto every = shapley_values(additive(parts));
  const auto some = shapley_values(additive(parts), circle_orders(7, 5));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    CHECK(near(every[p], parts[p], sums));
    CHECK(near(some[p], parts[p], sums));
  }
}

TEST_CASE("values known from the literature") {
  // gloves: the first player has a left one, the others a right one each; a pair is worth 1
  const auto gloves = shapley_values(std::vector<double>{0, 0, 0, 1, 0, 1, 0, 1});
  CHECK(near(gloves[0], 2.0 / 3, sums));
  CHECK(near(gloves[1], 1.0 / 6, sums));
  CHECK(near(gloves[2], 1.0 / 6, sums));
  // runways that cost 8, 11, 13 (Littlechild & Owen 1973): 8/3, 8/3 + 3/2, 8/3 + 3/2 + 2
  const auto runways = shapley_values(std::vector<double>{0, 8, 11, 11, 13, 13, 13, 13});
  CHECK(near(runways[0], 8.0 / 3, sums));
  CHECK(near(runways[1], 25.0 / 6, sums));
  CHECK(near(runways[2], 37.0 / 6, sums));
}

TEST_CASE("the values add up to the whole, in every game and over some orders too") {
  for (int players : {1, 2, 5, 6}) {
    CAPTURE(players);
    const std::vector<double> worth = drawn(players);
    CHECK(near(total(shapley_values(worth)), worth.back() - worth.front(), sums));
    CHECK(near(total(shapley_values(worth, circle_orders(players, 9))),
               worth.back() - worth.front(), sums));
  }
}

TEST_CASE("every order by every permutation is the same as by weights") {
  const std::vector<double> worth = drawn(5);
  std::vector<int> order = {0, 1, 2, 3, 4};
  std::vector<std::vector<int>> all;
  do all.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  REQUIRE(all.size() == 120);
  const auto by_orders = shapley_values(worth, all), by_weights = shapley_values(worth);
  for (std::size_t p = 0; p < 5; ++p) CHECK(near(by_orders[p], by_weights[p], sums));
}

TEST_CASE("on a circle each player stands in each place once in each direction") {
  const auto orders = circle_orders(8, 20260106);
  REQUIRE(orders.size() == 16);
  for (std::size_t place = 0; place < 8; ++place) {
    std::vector<int> times(8, 0);
    for (const auto& order : orders) ++times[static_cast<std::size_t>(order[place])];
    CHECK(times == std::vector<int>(8, 2));
  }
  CHECK(circle_orders(8, 20260106) == orders);
  CHECK(circle_orders(8, 20260107) != orders);
  const auto coalitions = coalitions_along(orders);
  CHECK(coalitions.size() == 8 * 7 + 2);
  CHECK(coalitions.front() == 0);
  CHECK(coalitions.back() == 255);
  CHECK(std::count_if(coalitions.begin(), coalitions.end(),
                      [](Players set) { return std::popcount(set) == 7; }) == 8);
}

}  // namespace casus
