#pragma once

#include <cstddef>
#include <vector>

#include "sensitivity/input_columns.hpp"

namespace casus {

/// A side of a box: an input kept to part of what it can be.
struct BoxSide {
  std::size_t input = 0;           ///< in the list of columns
  double least = 0.0, most = 0.0;  ///< of a number
  bool bounded_below = false, bounded_above = false;
  std::vector<std::size_t> words{};  ///< that are left, of words
  double chance = 0.0;  ///< that a side without any meaning would raise the density as much
};

/// Where a package fails: few conditions under which failures are dense.
struct FailureBox {
  std::vector<BoxSide> sides{};  ///< none: no conditions were found that tell failures apart
  int failures = 0;              ///< over all futures
  double base_rate = 0.0;        ///< share of all futures that fail
  double coverage = 0.0;         ///< share of the failures that lie in the box
  double density = 0.0;          ///< share of the futures in the box that fail
  int futures = 0;               ///< in the box
};

/// The patient rule induction method: a twentieth of the futures is peeled off the side, of any
/// input, whose loss raises the density most, as long as at least half of the failures are left.
/// Sides that chance may explain (above 5 %) are dropped again, the weakest first and, of equals,
/// the last: inputs should come with those first that do most. Sources: Friedman & Fisher (1999);
/// Bryant & Lempert (2010), coverage, density and the test.
FailureBox failure_box(const std::vector<InputColumn>& inputs, const std::vector<bool>& fails);

}  // namespace casus
