#pragma once

#include <string>

#include "model/scenario.hpp"

namespace casus {

/// Every number of a scenario with its range, unit and evidence, then the readings and levels that
/// are drawn and the rank correlations: what another program must know to make futures of its own.
/// `tests/compile/named_draws_test.cpp` holds its shape; `docs/other-programs.md` explains it. The
/// values of sensitive quantities are withheld.
std::string inputs_json(const Scenario& scenario);

/// The same for people, 80 columns wide: what differs between futures, or `all` numbers.
std::string inputs_page(const Scenario& scenario, bool all);

}  // namespace casus
