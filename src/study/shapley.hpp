#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// A coalition of at most 32 players, one bit for each.
using Players = std::uint32_t;

/// What each player adds to those before it, averaged over all orders of joining: Shapley (1953).
/// `worth` holds that of every coalition, by its bits: 2^n numbers for n players, the empty one
/// first. The values add up to the worth of all minus that of nobody.
std::vector<double> shapley_values(std::span<const double> worth);

/// The same averaged over the given orders only, of n players each; the worth of other coalitions
/// than those along the orders is not looked at.
std::vector<double> shapley_values(std::span<const double> worth,
                                   const std::vector<std::vector<int>>& orders);

/// 2n orders of n players drawn with the seed: the turns of one drawn circle, in both directions,
/// so that each player stands once in each place of either. They pass n(n - 1) + 2 coalitions.
std::vector<std::vector<int>> circle_orders(int players, std::uint64_t seed);

/// The coalitions along the orders, ascending, without doubles, nobody and all among them.
std::vector<Players> coalitions_along(const std::vector<std::vector<int>>& orders);

}  // namespace casus
