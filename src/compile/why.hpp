#pragma once

#include <string>
#include <vector>

#include "compile/compile.hpp"

namespace casus {

/// What a compiled number came from.
struct Origin {
  std::string number{};  ///< "guarantors[3].audience"
  double value = 0.0;    ///< in this problem; of a path its first period
  /// "guarantor.promise_effect x guarantor.promise_factor / precision.guarantor"
  std::string from{};
  std::string clause{};  ///< full name, if a clause gave it
};

/// Where every number of a compiled problem came from, in the order of the problem file.
std::vector<Origin> why(const Numbers& numbers, const Inputs& inputs, const Compiled& compiled,
                        const Package& package);

}  // namespace casus
