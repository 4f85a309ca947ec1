#pragma once

#include <cstddef>
#include <vector>

#include "game/problem.hpp"
#include "numeric/aligned.hpp"
#include "numeric/lanes.hpp"

namespace casus {

/// Numbers of states (m, k): [state], or by strength alone: [m], padded as a row of states is.
using ByState = Aligned<double>;
using ByStrength = Aligned<double>;
/// [armed][class of outcomes][state]
using ByWar = std::vector<std::vector<ByState>>;

/// How the states of peace or of one war lie in arrays: one row of strengths m for each level of
/// support k, padded for kernels. What stands in the padding is finite and counts nowhere.
struct StateSpace {
  int strengths = 1;
  int supports = 2;  ///< N + 1

  int row() const { return (strengths + padding - 1) / padding * padding; }
  std::size_t size() const { return static_cast<std::size_t>(row()) * supports; }
  std::size_t at(int m, int k) const { return static_cast<std::size_t>(k) * row() + m; }
  friend bool operator==(const StateSpace&, const StateSpace&) = default;
};

inline StateSpace state_space(const Problem& problem) {
  return {.strengths = problem.grid.strength.points, .supports = problem.support.levels + 1};
}

}  // namespace casus
