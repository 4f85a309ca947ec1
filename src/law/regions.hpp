#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/duty_formulas.hpp"
#include "law/event_space.hpp"

namespace casus {

/// The events of a kind of attack, the protege having asked for help.
struct Region {
  AttackId attack{};
  EventSpace space{};
};

/// Where the attack's condition holds and no constraint fails.
FormulaId region_formula(ClauseTable& table, AttackId attack);

/// The region as far as `asked` tells events apart. Fails if a dimension that nobody chooses has
/// several values there (E405), if it has no event (E406), or if it is too large (E401).
Result<Region> region_of(ClauseTable& table, AttackId attack, const std::vector<FormulaId>& asked);

/// The actors other than challenger and protege that hold one of the clauses in some region,
/// ascending. Source: tests/oracle/law/README.md, "Guarantors".
Result<std::vector<ActorId>> guarantors_of(ClauseTable& table, const std::vector<HeldClause>& held);

/// E404 for each dimension of nature that a clause, a region or a constraint reads and that has no
/// weights. Attribution needs none: the game has its own chances for it.
Diagnostics missing_weights(const Scenario& scenario);

}  // namespace casus
