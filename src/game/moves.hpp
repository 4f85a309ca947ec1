#pragma once

#include <vector>

#include "game/problem.hpp"

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

/// Moves of (strength, support) in one period, for every node: `strength[m * (N + 1) + k]` and
/// `support[k]`. The drift uses the support at the start of the period.
struct Moves {
  int strengths = 0;
  int supports = 0;  ///< N + 1
  std::vector<Move> strength{};
  std::vector<Move> support{};
};

/// `attrition` in FU a year, 0 in peace.
Moves moves(const Problem& problem, int period, double attrition);

/// result[m, k] = E[value[m', k'] | m, k]: over k first, then over m. Arrays [m * (N + 1) + k].
void expectation(const Moves& by, const std::vector<double>& value, std::vector<double>& result);

/// The exact adjoint: adds to result[m', k'] the mass that (m, k) sends there.
void send(const Moves& by, const std::vector<double>& mass, std::vector<double>& result);

}  // namespace casus
