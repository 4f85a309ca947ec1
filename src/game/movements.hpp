#pragma once

#include <vector>

#include "game/moves.hpp"
#include "game/problem.hpp"

namespace casus {

/// The moves of strength and support in every period, in peace and in a war over each armed kind;
/// periods that move alike share them.
class Movements {
 public:
  explicit Movements(const Problem& problem);

  const Moves& peace(int period) const { return moves_[like_[period]].front(); }
  const Moves& war(int period, int armed) const { return moves_[like_[period]][armed + 1]; }
  /// Peace, then a war over each armed kind.
  const std::vector<Moves>& all(int period) const { return moves_[like_[period]]; }
  /// Equal for two periods that move alike.
  int like(int period) const { return like_[period]; }

 private:
  std::vector<std::vector<Moves>> moves_;  // [distinct][peace, then each armed kind]
  std::vector<int> like_;                  // [t]
};

}  // namespace casus
