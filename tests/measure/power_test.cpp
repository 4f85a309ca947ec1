#include "measure/power.hpp"

#include <doctest/doctest.h>

#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within ratio_digits{.abs = 1e-14, .why = "ratios of small whole numbers"};

VoteData quota(std::vector<int> weights, int needed) {
  VoteData vote{.type = VoteRule::quota, .weights = std::move(weights), .quota = needed};
  for (int i = 0; i < static_cast<int>(vote.weights.size()); ++i) vote.members.push_back(i);
  return vote;
}

}  // namespace

TEST_CASE("voting power in the Council of the Six is that of the literature") {
  // Source: Brams & Affuso (1976), table of the EEC of 1958: weights 4 4 4 2 2 1, quota 12.
  const Power power = voting_power(quota({4, 4, 4, 2, 2, 1}, 12));
  const double banzhaf[] = {5.0 / 21, 5.0 / 21, 5.0 / 21, 3.0 / 21, 3.0 / 21, 0};
  const double shapley[] = {14.0 / 60, 14.0 / 60, 14.0 / 60, 9.0 / 60, 9.0 / 60, 0};
  for (std::size_t i = 0; i < 6; ++i) {
    CAPTURE(i);
    CHECK(near(power.banzhaf[i], banzhaf[i], ratio_digits));
    CHECK(near(power.shapley_shubik[i], shapley[i], ratio_digits));
    CHECK(power.blocks_alone[i] == 0);  // 17 - 4 is still 13
  }
}

TEST_CASE("in a consensus everyone has the same power and a veto") {
  VoteData vote = quota({1, 1, 1, 1}, 1);
  vote.type = VoteRule::consensus;
  vote.weights.clear();
  const Power power = voting_power(vote);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(near(power.banzhaf[i], 0.25, ratio_digits));
    CHECK(near(power.shapley_shubik[i], 0.25, ratio_digits));
    CHECK(power.blocks_alone[i] != 0);
  }
}

TEST_CASE("one with two of four votes outweighs two with one, quota 3") {
  // Orders of A(2) B(1) C(1): A is pivotal in 4 of 6. Swings: A 3, B 1, C 1.
  const Power power = voting_power(quota({2, 1, 1}, 3));
  CHECK(near(power.shapley_shubik[0], 4.0 / 6, ratio_digits));
  CHECK(near(power.banzhaf[0], 3.0 / 5, ratio_digits));
  CHECK(power.blocks_alone[0] != 0);
  CHECK(power.blocks_alone[1] == 0);
}

TEST_CASE("with two keys both weight and number count") {
  // Weights 3 1 1, quota 3, at least 2 members: A with B or C; all. B and C alone weigh 2.
  VoteData vote = quota({3, 1, 1}, 3);
  vote.type = VoteRule::two_key;
  vote.count = 2;
  const Power power = voting_power(vote);
  CHECK(near(power.banzhaf[0], 3.0 / 5, ratio_digits));
  CHECK(near(power.shapley_shubik[0], 4.0 / 6, ratio_digits));
}

namespace {

void check_sums(const std::vector<int>& weights, int needed) {
  const Power power = voting_power(quota(weights, needed));
  double banzhaf = 0.0, shapley = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    banzhaf += power.banzhaf[i];
    shapley += power.shapley_shubik[i];
  }
  CHECK(near(banzhaf, 1.0, {.abs = 1e-12, .why = "27 sums"}));
  CHECK(near(shapley, 1.0, {.abs = 1e-12, .why = "27 sums"}));
}

}  // namespace

TEST_CASE("indices of many members sum to 1") {
  std::vector<int> weights;
  for (int i = 0; i < 27; ++i) weights.push_back(1 + i * i / 8);
  check_sums(weights, 400);
}

TEST_CASE("indices of many members of great weights sum to 1" * doctest::test_suite("large")) {
  std::vector<int> weights;
  for (int i = 0; i < 27; ++i) weights.push_back(30 + 170 * i * i);
  check_sums(weights, 700'00);
}

}  // namespace casus
