#pragma once

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// The horizon in periods, at least one.
ProblemTime time_of(const Horizon& horizon);

/// Everything that is the same in every package: time, challenger, protege, contest, precisions,
/// support, grids, and one regime in which nothing is in force. Guarantors and kinds are empty.
Problem setting(const Numbers& numbers, const Inputs& inputs);

/// The kinds of attack, one per region. `timely` of the level arms is that of arms, of the level
/// troops the mean of both weighted by force, so that the force that arrives is exact.
std::vector<KindData> kinds(const Numbers& numbers, const Inputs& inputs,
                            const std::vector<GuarantorData>& guarantors);

/// K_t = K_0 + growth t, at most `growth_cap` above K_0 (nor below it by more), FU.
std::vector<double> challenger_force(const Numbers& numbers, const ProblemTime& time);

}  // namespace casus
