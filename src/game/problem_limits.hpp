#pragma once

#include "game/response_game.hpp"

namespace casus {

// How large a problem may be: what takes more would not be solved in reasonable time or memory.
// `most_levels` stands with the kernels that need it (game/response_game.hpp).

/// No number of a problem is larger; it keeps every intermediate result finite.
inline constexpr double largest_value = 1e7;
inline constexpr int most_guarantors = 200;
inline constexpr int most_kinds = 16;
inline constexpr int most_problem_regimes = 200;
inline constexpr int most_promises = 60;
inline constexpr int most_collective = 5;  ///< promises with a vote in one regime
inline constexpr int most_periods = 4'000;
inline constexpr int most_nodes = 2'001;
inline constexpr int most_support_levels = 100;
inline constexpr double most_fixed_points = 100'000;
inline constexpr double most_states = 4e8;  ///< states times periods
inline constexpr double most_tally = 2e6;   ///< members times quota times count

}  // namespace casus
