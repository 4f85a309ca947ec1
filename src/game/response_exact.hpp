#pragma once

#include <vector>

#include "game/response.hpp"
#include "game/response_game.hpp"

namespace casus {

// Exact mode (model.md, section 3), for verification: payoffs are expectations over the others'
// independent levels, not taken at pooled means. Always by the definition, in double.

/// Sums over the others' forces are limited to this many terms, over all guarantors.
inline constexpr double most_exact_combinations = 2e6;

/// How many combinations of the others' forces there are, summed over guarantors.
double exact_combinations(const ResponseGame& game);

/// u_i(l) given everybody's choices: [guarantor * levels + level].
std::vector<double> exact_payoffs(const ResponseGame& game, double balance_fu,
                                  const std::vector<double>& p);

/// The fixed point of a query whose game is `exact`.
ResponseFixedPoint exact_fixed_point(const ResponseQuery& query);

}  // namespace casus
