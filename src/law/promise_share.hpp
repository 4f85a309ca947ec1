#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/clause_formulas.hpp"
#include "law/event_space.hpp"

namespace casus {

/// Where a promise is met, with the chance that this is how its exceptions are read.
struct MetWhere {
  FormulaId formula{};
  double chance = 1.0;
};

/// Where a duty is met: `when` holds and no exception takes effect. Several entries only if an
/// exception can be read in more than one way. Fails (E403) if that gives too many combinations.
Result<std::vector<MetWhere>> met_where(ClauseTable& table, std::size_t clause,
                                        std::size_t reading);

/// How much of a kind of attack a promise meets.
struct Share {
  double applies = 0.0;  ///< least over what the challenger can choose
  double mean = 0.0;     ///< plain mean over it
};

/// The weighted share of nature in which each promise is met, folded over the challenger's choices.
/// Both are 0 if every choice has weight 0. Attribution counts as met if it can be.
/// Source: cases/law/README.md, "promises".
std::vector<Share> promise_shares(const EventSpace& space, const ClauseTable& table,
                                  const std::vector<std::vector<MetWhere>>& promises);

}  // namespace casus
