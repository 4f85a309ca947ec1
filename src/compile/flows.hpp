#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// Money and what it buys, by period.
template <class Real>
struct AidFlowsOf {
  std::vector<Real> pledged_eur_bn{};  ///< military aid at full support, a year
  std::vector<Real> aid{};             ///< FU per year at full support, after its lag
  std::vector<Real> domestic{};        ///< FU per year, economic assistance included
  Real largest_donor_share = 0.0;      ///< of the military aid; 0 without aid
};
using AidFlows = AidFlowsOf<double>;

/// What the aid instruments of a package give: money, less the shares of donors that the package
/// takes out, from entry into force until its end; force after the lag, money x FU per EUR bn
/// (economic assistance: x the share that the state turns into defence).
template <class Real>
AidFlowsOf<Real> aid_flows(const NumbersOf<Real>& numbers, const Inputs& inputs,
                           const Package& package, const ProblemTimeOf<Real>& time);

/// Factor of fatigue of the military aid in force in period t: factors of the ways of funding,
/// weighted by donors' shares and money; 1 without aid. Donors taken out or not named do not count.
template <class Real>
Real funding_factor(const NumbersOf<Real>& numbers, const Inputs& inputs, const Package& package,
                    const ProblemTimeOf<Real>& time, int t);

}  // namespace casus
