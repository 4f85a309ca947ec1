#pragma once

#include <array>
#include <vector>

#include "base/result.hpp"
#include "law/duty_formulas.hpp"

namespace casus {

/// The chance, by the weights of nature, that nobody owes an action of some level or a higher one.
struct HoleShare {
  double worst = 0.0;  ///< at what the challenger can choose best
  double mean = 0.0;   ///< plain mean over what he can choose
};

/// Both under every reading and under some.
struct HoleShares {
  HoleShare under_every_reading{}, under_some_reading{};
};

/// Of one kind of attack, by level: consult, economic, arms, troops.
struct KindShares {
  AttackId attack{};
  std::array<HoleShares, level_count - 1> levels{};
};

/// By kind of attack, as promises are weighed: attribution counts as met if it can be. Fails where
/// nature's weights are missing (E404) and as `entail` does.
Result<std::vector<KindShares>> hole_shares(ClauseTable& table,
                                            const std::vector<HeldClause>& held);

}  // namespace casus
