#pragma once

#include <vector>

#include "game/problem.hpp"

namespace casus {

// Outcomes of a crisis (model.md, section 4): 0 not recognised, else 1 + bitmask of the collective
// promises invoked, bit c for the c-th promise of the regime that has a vote.

/// Positions, in the regime's list, of the promises that are put to a vote.
std::vector<int> collective_promises(const RegimeData& regime);

/// 1 + 2^(number of collective promises).
int outcome_count(const RegimeData& regime);

/// The outcome in which every promise is owed.
int all_promises_owed(const RegimeData& regime);

/// [promise] 1 where the promise is owed in the outcome, else 0.
std::vector<char> promises_owed(const RegimeData& regime, int outcome);

/// [guarantor] the highest level owed under attack `kind`: by promises of positive strength after
/// `cap` and `applies`, and by the floor once recognised. 0: nothing is owed.
std::vector<int> levels_owed(const Problem& problem, int regime, int kind, int outcome);

/// [outcome of `from`] the outcome in which a war goes on under `to`: unrecognised stays so, and a
/// set of promises keeps those, by id, that `to` still puts to a vote.
std::vector<int> carried_over(const RegimeData& from, const RegimeData& to);

}  // namespace casus
