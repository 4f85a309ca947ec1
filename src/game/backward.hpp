#pragma once

#include <vector>

#include "game/period.hpp"
#include "game/problem.hpp"

namespace casus {

/// Lists over (m, k): [m * (N + 1) + k].
using ByState = std::vector<double>;

/// What challenger and protege do in one period, as probabilities.
struct Choices {
  std::vector<ByState> opens{};                 ///< [armed] given an occasion; the rest holds
  std::vector<std::vector<ByState>> presses{};  ///< [armed][outcome] given an attack
  std::vector<std::vector<ByState>> goes_on{};  ///< [armed][outcome] challenger, given a review
  std::vector<std::vector<ByState>> stands{};   ///< [armed][outcome] protege, if it goes on
};

/// The equilibrium given the guarantors' tables.
struct Strategies {
  std::vector<Choices> choices{};  ///< [t], reported periods only
  ByState challenger_in_peace{};   ///< value at t = 0
  ByState protege_in_peace{};
};

/// Backward induction (model.md, sections 4 to 6).
Strategies backward_induction(const Problem& problem, const Calendar& calendar);

}  // namespace casus
