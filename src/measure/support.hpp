#pragma once

#include <optional>
#include <vector>

#include "game/problem.hpp"

namespace casus {

/// The chain of the support level in peace (model.md, section 6) from the problem's start, alone:
/// distribution over 0..N at the start of each period, [t][k].
std::vector<std::vector<double>> support_chain(const Problem& problem);

/// Probability that sigma_k(t) pledged(t) >= need(t) in every reported period: the chain stops
/// where it falls short. Flows in EUR bn a year, [t].
double covers_the_need(const Problem& problem, const std::vector<double>& pledged,
                       const std::vector<double>& need);

/// The first time, in years, at which mean sigma is half of the start or less; none within H.
std::optional<double> halving(const Problem& problem);

}  // namespace casus
