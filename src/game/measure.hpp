#pragma once

#include "game/backward.hpp"
#include "game/forward.hpp"
#include "game/measures.hpp"
#include "game/problem.hpp"
#include "game/tables.hpp"

namespace casus {

/// The quantities of model.md, section 7, but for the extreme forces.
Measures measure(const Problem& problem, const GuarantorTables& tables,
                 const Strategies& strategies, const Flows& flows);

}  // namespace casus
