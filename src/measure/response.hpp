#pragma once

#include <vector>

#include "measure/outcome.hpp"

namespace casus {

/// The quantities of the dictionary that ask how guarantors respond when every promise is owed:
/// coordination gap, hangs on one, expected force, levels owed, and both Gini coefficients, for
/// each problem of one future into its outcome. The games behind them are solved again here, all at
/// once and equal ones once, so nobody else needs to know them.
void measure_responses(const Numbers& numbers, const Inputs& inputs,
                       const std::vector<const Problem*>& problems, int kind, AskedAgain again,
                       const SolveOptions& options, std::vector<PackageOutcome>& outcomes);

}  // namespace casus
