#pragma once

#include "compile/compile.hpp"
#include "game/measures.hpp"

namespace casus {

/// Probability that the members who must adopt the instruments of a package do, against the
/// fallback: each votes by
///   score = lambda_V (stake_i (v_P(package) - v_P(fallback))
///                     - (response_cost_i(package) - response_cost_i(fallback))) + pull_i
/// with v_P the protege's value at the start; several instruments: the product; none: 1.
/// Source: compile.md, "Measures that need a rule".
double adopted(const Compiled& package, const Measures& with_package, const Measures& fallback);

}  // namespace casus
