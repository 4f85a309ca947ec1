#include "study/shapley.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/expects.hpp"
#include "numeric/hash.hpp"

namespace casus {

namespace {

Players with(Players set, int player) {
  return set | (Players{1} << static_cast<unsigned>(player));
}

}  // namespace

std::vector<double> shapley_values(std::span<const double> worth) {
  expects(std::has_single_bit(worth.size()));
  const int players = std::countr_zero(worth.size());
  // orders in which exactly `size` given players come before one: size! (n - size - 1)! / n!
  std::vector<double> weight(static_cast<std::size_t>(players), 0.0);
  double share = 1.0 / std::max(players, 1);
  for (int size = 0; size < players; ++size) {
    weight[static_cast<std::size_t>(size)] = share;
    share *= static_cast<double>(size + 1) / std::max(players - size - 1, 1);
  }
  std::vector<double> values(static_cast<std::size_t>(players), 0.0);
  for (Players set = 0; set < worth.size(); ++set) {
    for (int player = 0; player < players; ++player) {
      const Players joined = with(set, player);
      if (joined == set) continue;
      values[static_cast<std::size_t>(player)] +=
          weight[static_cast<std::size_t>(std::popcount(set))] * (worth[joined] - worth[set]);
    }
  }
  return values;
}

std::vector<double> shapley_values(std::span<const double> worth,
                                   const std::vector<std::vector<int>>& orders) {
  expects(!orders.empty());
  std::vector<double> values(orders.front().size(), 0.0);
  for (const std::vector<int>& order : orders) {
    Players set = 0;
    for (const int player : order) {
      const Players joined = with(set, player);
      values[static_cast<std::size_t>(player)] += worth[joined] - worth[set];
      set = joined;
    }
  }
  for (double& one : values) one /= static_cast<double>(orders.size());
  return values;
}

std::vector<std::vector<int>> circle_orders(int players, std::uint64_t seed) {
  constexpr std::uint64_t stream = 0x5348'4150;  // of its own
  std::vector<int> circle(static_cast<std::size_t>(players));
  std::iota(circle.begin(), circle.end(), 0);
  std::ranges::sort(circle, {}, [seed](int player) {
    return hash(seed, stream, static_cast<std::uint64_t>(player));
  });
  std::vector<std::vector<int>> orders;
  for (int turn = 0; turn < players; ++turn) {
    std::vector<int> order = circle;
    std::rotate(order.begin(), order.begin() + turn, order.end());
    orders.push_back(order);
    std::reverse(order.begin(), order.end());
    orders.push_back(std::move(order));
  }
  return orders;
}

std::vector<Players> coalitions_along(const std::vector<std::vector<int>>& orders) {
  std::vector<Players> all{0};
  for (const std::vector<int>& order : orders) {
    Players set = 0;
    for (const int player : order) all.push_back(set = with(set, player));
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace casus
