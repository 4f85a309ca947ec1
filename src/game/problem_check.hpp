#pragma once

#include "base/first_errors.hpp"
#include "game/problem.hpp"

namespace casus {

/// Everything that is wrong with a problem, each with its JSON path (`guarantors[2].cost[1]`);
/// empty if `solve` may be called. Ranges and lengths are those of `game/problem_fields.hpp`; rules
/// that join fields are those of model.md, sections 1 to 6 and 8. Of very many errors the first.
Diagnostics check(const Problem& problem);

/// The same with the count of what was left out.
FirstErrors first_errors(const Problem& problem);

}  // namespace casus
