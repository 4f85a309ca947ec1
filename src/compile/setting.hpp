#pragma once

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// The horizon in periods, at least one.
template <class Real = double>
ProblemTimeOf<Real> time_of(const Horizon& horizon);

/// Everything that is the same in every package: time, challenger, protege, contest, precisions,
/// support, grids, and one regime in which nothing is in force. Guarantors and kinds are empty.
template <class Real>
ProblemOf<Real> setting(const NumbersOf<Real>& numbers, const Inputs& inputs);

/// The kinds of attack, one per region, with what arrives in time where nothing is in force.
template <class Real>
std::vector<KindDataOf<Real>> kinds(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                    const std::vector<GuarantorDataOf<Real>>& guarantors);

}  // namespace casus
