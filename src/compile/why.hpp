#pragma once

#include <string>
#include <vector>

#include "compile/compile.hpp"
#include "compile/traced.hpp"

namespace casus {

/// How one number of a compiled problem was computed.
struct Origin {
  std::string number{};  ///< as in the problem file: "guarantors[3].audience"
  double value = 0.0;
  std::string unit{};
  std::string meaning{};
  std::string formula{};              ///< "guarantor.promise_effect / precision.guarantor"
  std::vector<TracedInput> inputs{};  ///< what the formula names
  std::string clause{};               ///< full name, if a clause gave it
  std::string note{};                 ///< why this formula and not another
};

/// How every number of the problem of a package was computed, in the order of the problem file:
/// the formulas of `compile` themselves, run on numbers that remember (compile/real.hpp).
std::vector<Origin> why(const Numbers& numbers, const Inputs& inputs, const Package& package,
                        const PackageDuties& duties);

/// The numbers that formulas name and that have a formula of their own, each once, those that
/// others need first.
std::vector<TracedInput> named_numbers(const std::vector<Origin>& origins);

}  // namespace casus
