#pragma once

#include <vector>

#include "game/problem.hpp"

namespace casus {

/// Probability that a vote passes, when member j (in the order of `members`) has the given score
/// and says yes if score >= sqrt(rho) z + sqrt(1 - rho) eps, z common and eps its own, both
/// standard normal. Source: model.md, section 4; the common shock by 64-point Gauss-Hermite.
double vote_passes(const VoteData& vote, const std::vector<double>& score);

}  // namespace casus
