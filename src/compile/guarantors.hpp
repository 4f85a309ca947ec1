#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// [guarantor][level]
template <class Real>
using ByLevel = std::vector<std::vector<Real>>;

/// What guarantors are and can do, without costs (`costs.hpp`), in the order of `inputs`.
///   troops at the top level = deployable share x min(active, active cap) x quality       FU
///   arms at the upper two levels = FU per EUR bn x surge x best year of military aid     FU
///   sanctions from the third level = total x share of GDP                          stake/year
///   exposure at the top level = min(cap, exposure per share x share of personnel)
///   audience = promise effect / precision x own factor                                 payoff
/// The best year counts as at least `least_aid_share` of GDP. Without `gdp` an actor has no share
/// of sanctions (the EU: its members are counted), without `active` no troops; above its ceiling
/// nothing. Source: compile.md, "Guarantors".
template <class Real>
std::vector<GuarantorDataOf<Real>> guarantors(const NumbersOf<Real>& numbers, const Inputs& inputs);

/// Response at the reference attack without any promise, [guarantor][level]; rows sum to 1. What
/// none, arms and troops leave is split between consulting (`consult_share` of it) and economic
/// help, unless these are given too. Levels above a ceiling have probability 0, every other at
/// least 1e-4.
template <class Real>
ByLevel<Real> stated_profiles(const NumbersOf<Real>& numbers, const Inputs& inputs);

/// A number of all guarantors together; "active", "gdp".
template <class Real>
Real sum_over(const NumbersOf<Real>& numbers, const Inputs& inputs, const char* key);

/// Exposure that personnel in the country bring: exposure per share x thousand / all personnel.
template <class Real>
Real exposure_of(const NumbersOf<Real>& numbers, const Real& personnel_thousand,
                 const Real& all_thousand);

}  // namespace casus
