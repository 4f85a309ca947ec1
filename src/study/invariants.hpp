#pragma once

#include <string>
#include <vector>

#include "base/debug.hpp"
#include "compile/draw.hpp"
#include "game/solve.hpp"
#include "law/duties.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// What does not hold of a value, each by its name and with the place: "Solution: attacked never
/// falls: [3] 0.31 after 0.42". Empty: its invariant holds.
using Broken = std::vector<std::string>;

// The invariants of what each pass gives. User input cannot break them: what it can break is a
// diagnostic of an earlier pass. That of a `Problem` is `check` (game/problem_check.hpp).

/// Ids lie within their lists; weights are shares that sum to 1; lists that stand for sets ascend.
Broken broken(const Scenario& scenario);

/// An answer for every package, in order, of the size that the scenario has; nothing is owed both
/// always and sometimes; shares lie in [0, 1].
Broken broken(const Duties& duties, const Scenario& scenario);

/// A finite value for every quantity, within the bounds of its distribution, one per actor where
/// each draws its own; draws of clauses in (0, 1).
Broken broken(const FutureValues& values, const Scenario& scenario);

/// Sizes; probabilities in [0, 1]; `attacked` never falls and `unchallenged` never rises; where the
/// mass is at the end sums to 1, and so do the responses of each guarantor. Source: model.md, 7.
Broken broken(const Solution& solution, const Problem& problem);

/// Sizes; quantiles in their order; paths of probabilities in [0, 1] and monotone; options share
/// the best of every future; powers of the members of a body sum to 1.
Broken broken(const Findings& findings);

/// Throws BrokenContract with all that is broken, if anything is.
void demand(const Broken& all);

/// In debug builds, demands that nothing of what `look` finds is broken; else does not look.
template <class Look>
void verify(const Look& look) {
  if constexpr (debug_build) demand(look());
}

}  // namespace casus
