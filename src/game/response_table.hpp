#pragma once

#include <vector>

#include "game/problem.hpp"
#include "game/response.hpp"
#include "game/response_game.hpp"

namespace casus {

/// Where a balance lies on a grid: between `node` and `node + 1`, clamped at the ends.
struct Place1d {
  int node = 0;
  double share = 0.0;  ///< of node + 1
};

Place1d place_on(const GridAxis& axis, double x);

/// The response to one game on the balance grid (one node, at balance 0, for kinds that are not
/// armed): what every later stage reads, interpolated linearly. Nodes that were not filled are 0,
/// and their lists empty.
struct ResponseTable {
  explicit ResponseTable(int nodes);

  std::vector<double> arms{};                ///< [node] mean, FU
  std::vector<double> troops{};              ///< [node] mean, FU
  std::vector<double> variance{};            ///< [node] of the total force, FU^2
  std::vector<double> sanctions{};           ///< [node] mean
  std::vector<double> exposure{};            ///< [node] mean
  std::vector<std::vector<double>> p{};      ///< [node][guarantor * levels + level]
  std::vector<std::vector<double>> value{};  ///< [node][guarantor] expected payoff
};

/// u_i(l) given everybody's choices: [guarantor * levels + level].
std::vector<double> payoffs_given(const ResponseGame& game, double balance_fu,
                                  const std::vector<double>& p);

/// [guarantor] sum over levels of p u.
std::vector<double> values_given(const ResponseGame& game, double balance_fu,
                                 const std::vector<double>& p);

/// Mean of arms and troops over all, FU.
double mean_force(const ResponseGame& game, const std::vector<double>& p);

/// Writes one node of the table.
void fill(ResponseTable& table, int node, const ResponseGame& game, ResponseFixedPoint point);

}  // namespace casus
