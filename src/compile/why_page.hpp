#pragma once

#include <string>
#include <vector>

#include "base/text.hpp"
#include "compile/why.hpp"

namespace casus {

/// Where the numbers of a problem come from, for people: 80 columns wide, numbers that are computed
/// alike together, each group with formula, the values that it names, clause and reason.
std::string why_page(const std::vector<Origin>& origins, const Scenario& scenario);

/// The same for programs, complete:
///
///     {"why": [{"number": "aid[3..139]", "value", "unit", "meaning", "formula",
///               "inputs": {NAME: VALUE}, "clause", "note"}],
///      "named": [{"name", "value", "formula", "inputs"}],
///      "quantities": {NAME: {"path", "value", "range", "unit", "source", "assumed", "file",
///      "line"}}}
///
/// Neighbours in a list with equal value and origin are one entry. `named` are numbers that
/// formulas name and that have a formula; `quantities` are the scenario's. Values of quantities
/// that the scenario marks `sensitive` are withheld, and those of numbers that name one.
std::string why_json(const std::vector<Origin>& origins, const Scenario& scenario,
                     const Texts& texts);

}  // namespace casus
