#pragma once

#include <vector>

#include "law/clause_formulas.hpp"
#include "law/event_space.hpp"

namespace casus {

/// How much of a kind of attack a promise meets.
struct Share {
  double applies = 0.0;  ///< least over what the challenger can choose
  double mean = 0.0;     ///< plain mean over it
};

/// The weighted share of nature in which each promise is met, folded over the challenger's choices;
/// `met`: where that is. Both are 0 if every choice has weight 0. Attribution counts as met if it
/// can be. Source: tests/oracle/law/README.md, "promises".
std::vector<Share> promise_shares(const EventSpace& space, const ClauseTable& table,
                                  const std::vector<FormulaId>& met);

}  // namespace casus
