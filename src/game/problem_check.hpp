#pragma once

#include "base/diagnostic.hpp"
#include "game/problem.hpp"

namespace casus {

/// Everything that is wrong with a problem, each with its JSON path (`guarantors[2].cost[1]`);
/// empty if `solve` may be called. Source: model.md, section 8 and the ranges of sections 1 to 6.
Diagnostics check(const Problem& problem);

}  // namespace casus
