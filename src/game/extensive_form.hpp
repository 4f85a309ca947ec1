#pragma once

#include <string>

#include "base/result.hpp"
#include "game/problem.hpp"
#include "game/solve.hpp"

namespace casus {

/// Most terminal nodes of an extensive form.
inline constexpr long most_terminal_nodes = 200'000;

/// The response to an attack of `kind` in `period` of an exact problem as a game in extensive form,
/// in Gambit's format .efg. Chance draws the outcome of the crisis (not recognised; which promises
/// are invoked), with its probability at the balance of that period, the protege as strong as at
/// the start; then every guarantor chooses a level without seeing the others. Payoffs are those of
/// model.md, section 3, exact mode. The logit agent quantal response equilibrium at lambda =
/// precision.guarantor, on the principal branch, is the response that `solve` finds.
///
/// Fails where the problem is not exact (E911) and where there are more terminal nodes than
/// `most_terminal_nodes` (E912).
Result<std::string> extensive_form(const Problem& problem, int kind, int period,
                                   const SolveOptions& options);

}  // namespace casus
