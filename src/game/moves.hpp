#pragma once

#include <vector>

#include "game/dynamics_arrays.hpp"
#include "game/problem.hpp"
#include "game/state_space.hpp"

namespace casus {

/// Where one node of a grid moves in a period: to three nodes. Two of them may be the same one.
struct Move {
  int down = 0, stay = 0, up = 0;
  double p_down = 0.0, p_stay = 1.0, p_up = 0.0;
};

/// One period of strength with the given drift in FU (already times the step): mean and variance
/// are matched exactly on the grid. Source: model.md, section 6.
Move strength_move(const Problem& problem, int node, double drift_fu);

/// One period of support: down with fatigue k, up with renewal (N - k).
Move support_move(const Problem& problem, const RegimeData& regime, int k);

/// Moves of (strength, support) in one period, for every state. The drift uses the support at the
/// start of the period. Expectations take k first, then m; sending mass is the exact adjoint.
struct Moves {
  StateSpace states{};
  struct OneWay {
    ByState p{};                       ///< [state] probability
    std::vector<int> to{};             ///< [state] m'
    std::vector<char> side_by_side{};  ///< [state], see OneWayArrays

    OneWayArrays arrays() const {
      return {.p = p.data(), .to = to.data(), .side_by_side = side_by_side.data()};
    }
  };
  OneWay down{}, stay{}, up{};                      ///< of strength
  std::vector<double> lapses{}, stays{}, renews{};  ///< [k] probabilities of support

  MovesArrays arrays() const;
};

/// `attrition` in FU a year, 0 in peace.
Moves moves(const Problem& problem, int period, double attrition);

}  // namespace casus
