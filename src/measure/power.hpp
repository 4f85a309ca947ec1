#pragma once

#include <vector>

#include "game/problem.hpp"

namespace casus {

/// Voting power of the members of a vote, in their order.
struct Power {
  std::vector<double> banzhaf{};         ///< normalised: sums to 1
  std::vector<double> shapley_shubik{};  ///< sums to 1
  std::vector<char> blocks_alone{};      ///< without it the vote fails whatever the others do
};

/// Exact, by counting coalitions by weight and size. All 0 if the vote can never pass.
/// Source: Banzhaf (1965); Shapley & Shubik (1954); counting as in Brams & Affuso (1976).
Power voting_power(const VoteData& vote);

}  // namespace casus
