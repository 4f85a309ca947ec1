#pragma once

#include <vector>

#include "compile/promises.hpp"

namespace casus {

/// What is in force when, in one package and future.
struct Regimes {
  std::vector<RegimeData> regimes{};
  std::vector<int> regime_of{};     ///< [t]
  std::vector<Promise> promises{};  ///< every promise that is ever in force, in order of `use`
};

/// Most regimes of a problem.
inline constexpr int most_regimes = 6;

/// Regimes by date of entry into force; what never differs shares one. Where more than
/// `most_regimes` would be needed, the two changes closest in time become one, at the later date.
/// Instruments do not expire in this version. Source: language.md, section 5.
Regimes regimes(const Numbers& numbers, const Inputs& inputs, const Package& package,
                const PackageDuties& duties, const Problem& none);

}  // namespace casus
