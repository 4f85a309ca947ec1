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

/// Most regimes of a problem in which nothing ends.
inline constexpr int most_regimes = 6;
/// Most where instruments end: some fifteen are needed for thirty texts, and six would put off the
/// entry of one text because others end soon after each other (docs/design/0028-terms.md).
inline constexpr int most_regimes_with_ends = 48;

/// Regimes by the dates at which instruments enter into force, end and lose a party; what never
/// differs shares one. Where more than that many would be needed, the two changes closest in
/// time become one, at the later date. Source: language.md, sections 5 and 6.
template <class Real>
RegimesOf<Real> regimes(const NumbersOf<Real>& numbers, const Inputs& inputs,
                        const Package& package, const PackageDuties& duties,
                        const ProblemOf<Real>& none);

}  // namespace casus
