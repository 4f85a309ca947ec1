#pragma once

#include "measure/outcome.hpp"

namespace casus {

/// The quantities of the dictionary that ask how guarantors respond when every promise is owed:
/// coordination gap, hangs on one, expected force, levels owed, and both Gini coefficients. The
/// games behind them are solved again here, so nobody else needs to know them.
void measure_response(const Numbers& numbers, const Inputs& inputs, const Problem& problem,
                      int kind, const SolveOptions& options, PackageOutcome& outcome);

}  // namespace casus
