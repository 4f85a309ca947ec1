#pragma once

#include "model/scenario.hpp"

namespace casus {

/// The small scenario with a smaller aid and a larger force, based on those that it has: 5 choices,
/// 72 candidates. Two years are reported, on coarse grids.
Scenario with_drafts();

}  // namespace casus
