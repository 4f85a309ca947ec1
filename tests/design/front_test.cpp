#include "design/front.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace casus {

namespace {

const std::vector<DesignGoal> two_goals = {{GoalKind::risk, Direction::minimise, 0.01},
                                           {GoalKind::adoption, Direction::maximise, 0.05}};
const std::vector<DesignGoal> three_goals = {{GoalKind::risk, Direction::minimise, 0.01},
                                             {GoalKind::money, Direction::minimise, 1.0},
                                             {GoalKind::troops, Direction::minimise, 1.0}};

/// A candidate by a number of its own, with means that every future has alike.
Evaluated made(int number, std::vector<double> means, int texts = 1) {
  Evaluated one{.candidate = {number}, .texts = texts};
  for (const double mean : means) one.values.push_back({mean, mean});
  return one;
}

std::vector<int> front_numbers(const std::vector<DesignGoal>& goals,
                               const std::vector<Evaluated>& all) {
  std::vector<int> found;
  for (const std::size_t one : front_of(goals, all)) found.push_back(all[one].candidate.front());
  return found;
}

}  // namespace

TEST_CASE("the front is what nobody betters, the best by the first goal first") {
  const std::vector<Evaluated> all = {made(1, {0.50, 0.90}), made(2, {0.20, 0.30}),
                                      made(3, {0.30, 0.60}), made(4, {0.40, 0.50}),
                                      made(5, {0.30, 0.20})};
  CHECK(front_numbers(two_goals, all) == std::vector{2, 3, 1});
}

TEST_CASE("half a point of risk does not weigh against sixty points of adoption") {
  const std::vector<Evaluated> all = {made(1, {0.220, 0.30}, 3), made(2, {0.225, 0.90}, 2)};
  CHECK(front_numbers(two_goals, all) == std::vector{2});
  const std::vector<Evaluated> dearer = {made(1, {0.220, 0.30}, 3), made(2, {0.235, 0.90}, 2)};
  CHECK(front_numbers(two_goals, dearer) == std::vector{1, 2});
}

TEST_CASE("a difference within its interval makes nobody better") {
  Evaluated first = made(1, {0.0, 0.5}), second = made(2, {0.0, 0.6});
  first.values[0] = {0.10, 0.50, 0.10, 0.50};
  second.values[0] = {0.50, 0.10, 0.20, 0.56};  // 4 points more, give or take 56
  first.values[1] = second.values[1] = {0.5, 0.5, 0.5, 0.5};
  CHECK(held_against(two_goals, first, second).alike());
  second.values[0] = {0.13, 0.55, 0.14, 0.54};  // 4 points more in each
  CHECK(held_against(two_goals, first, second).first_dominates());
  CHECK(held_against(two_goals, second, first).second_dominates());
}

TEST_CASE("of those that are alike the simplest stays") {
  const std::vector<Evaluated> all = {made(1, {0.301, 0.50}, 4), made(2, {0.305, 0.52}, 2),
                                      made(3, {0.308, 0.51}, 2)};
  CHECK(front_numbers(two_goals, all) == std::vector{2});
}

TEST_CASE("who betters each other in a circle stays, and falls with what betters one of them") {
  // 1 betters 2 in the first goal, 2 betters 3 in the second, 3 betters 1 in the third.
  std::vector<Evaluated> all = {made(1, {0.300, 10.5, 10.9}), made(2, {0.312, 9.9, 10.5}),
                                made(3, {0.306, 11.1, 9.8})};
  REQUIRE(held_against(three_goals, all[0], all[1]).first_dominates());
  REQUIRE(held_against(three_goals, all[1], all[2]).first_dominates());
  REQUIRE(held_against(three_goals, all[2], all[0]).first_dominates());
  CHECK(front_numbers(three_goals, all) == std::vector{1, 3, 2});
  all.push_back(made(4, {0.200, 10.5, 10.9}));
  REQUIRE(held_against(three_goals, all[3], all[0]).first_dominates());
  CHECK(front_numbers(three_goals, all) == std::vector{4});
}

TEST_CASE("the order in which candidates were found does not matter") {
  std::vector<Evaluated> all;
  for (int c = 0; c < 6; ++c) all.push_back(made(c, {0.1 + 0.004 * c, 0.5 + 0.03 * c}, c % 3));
  const std::vector<int> front = front_numbers(two_goals, all);
  std::reverse(all.begin(), all.end());
  CHECK(front_numbers(two_goals, all) == front);
  std::rotate(all.begin(), all.begin() + 2, all.end());
  CHECK(front_numbers(two_goals, all) == front);
  CHECK(front_of(two_goals, {}).empty());
}

TEST_CASE("where more of the deciding measure is better the front begins with most of it") {
  const std::vector<DesignGoal> goals = {{GoalKind::risk, Direction::maximise, 0.01},
                                         {GoalKind::money, Direction::minimise, 1.0}};
  const std::vector<Evaluated> all = {made(1, {0.2, 0.0}), made(2, {0.8, 30.0}),
                                      made(3, {0.1, 10.0})};
  CHECK(front_numbers(goals, all) == std::vector{2, 1});
}

}  // namespace casus
