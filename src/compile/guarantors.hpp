#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"
#include "game/response_point.hpp"

namespace casus {

/// What guarantors are and can do, without costs (`costs.hpp`), in the order of `inputs`.
///   troops at the top level = deployable share x min(active, active cap) x quality       FU
///   arms at the upper two levels = FU per EUR bn x surge x best year of military aid     FU
///   sanctions from the third level = total x share of GDP                          stake/year
///   exposure at the top level = min(cap, exposure per share x share of personnel)
///   audience = promise effect / precision x own factor                                 payoff
/// The best year counts as at least `least_aid_share` of GDP. Without `gdp` an actor has no share
/// of sanctions (the EU: its members are counted), without `active` no troops; above its ceiling
/// nothing. Source: compile.md, "Guarantors".
std::vector<GuarantorData> guarantors(const Numbers& numbers, const Inputs& inputs);

/// Response at the reference attack without any promise, [guarantor][level]; rows sum to 1. What
/// none, arms and troops leave is split between consulting (`consult_share` of it) and economic
/// help, unless these are given too. Levels above a ceiling have probability 0, every other at
/// least 1e-4.
ByGuarantorAndLevel stated_profiles(const Numbers& numbers, const Inputs& inputs);

/// Exposure that personnel in the country bring: exposure per share x thousand / all personnel.
double exposure_of(const Numbers& numbers, const Inputs& inputs, double personnel_thousand);

}  // namespace casus
