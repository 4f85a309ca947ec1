#pragma once

#include <vector>

#include "compile/promises.hpp"

namespace casus {

/// What is in force when, in one package and future.
template <class Real>
struct RegimesOf {
  std::vector<RegimeDataOf<Real>> regimes{};
  std::vector<Whole<Real>> regime_of{};     ///< [t]
  std::vector<PromiseOf<Real>> promises{};  ///< every one that is ever in force, in order of `use`
};

/// Most regimes of a problem.
inline constexpr int most_regimes = 6;

/// Regimes by date of entry into force; what never differs shares one. Where more than
/// `most_regimes` would be needed, the two changes closest in time become one, at the later date.
/// Instruments do not expire in this version. Source: language.md, section 5.
template <class Real>
RegimesOf<Real> regimes(const NumbersOf<Real>& numbers, const Inputs& inputs,
                        const Package& package, const PackageDuties& duties,
                        const ProblemOf<Real>& none);

}  // namespace casus
