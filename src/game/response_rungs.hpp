#pragma once

#include <vector>

#include "game/response_game.hpp"

namespace casus {

/// The levels of a game in rungs: levels of one rung bring the same force, troops and exposure, for
/// every guarantor, and differ only in what they cost and keep. Of the usual five, nothing,
/// consultation and economic pressure are one rung. What a guarantor does to others, and all that
/// changes with what others do, it does by rung.
struct Rungs {
  std::vector<int> of_level{};          ///< [level] rung
  std::vector<int> first_level{};       ///< [rung]
  std::vector<int> first_with_force{};  ///< [rung] the first one with equal force for everybody

  int count() const { return static_cast<int>(first_level.size()); }
  friend bool operator==(const Rungs&, const Rungs&) = default;
};

Rungs rungs(const ResponseGame& game);

}  // namespace casus
