#pragma once

#include <cstddef>
#include <vector>

#include "sensitivity/input_columns.hpp"

namespace casus {

/// Futures sorted by one input and cut into bins of about equal numbers; equal values stay
/// together, and each word is a bin of its own.
struct Bins {
  std::vector<std::size_t> of{};   ///< [future] its bin
  std::vector<double> position{};  ///< [bin] mean of the input, ascending; for words their place
  std::size_t count() const { return position.size(); }
};

/// At most `most_bins`, and at least 32 futures in each where that is possible.
Bins bins_of(const InputColumn& input);
inline constexpr std::size_t most_bins = 20;

/// Sums of an outcome by bin, each future as often as its weight says.
struct BinSums {
  std::vector<double> weight{}, sum{}, squares{};  ///< [bin]

  double mean(std::size_t bin) const { return sum[bin] / weight[bin]; }
};
BinSums sums_of(const Bins& bins, const std::vector<double>& outcome,
                const std::vector<double>& weights);

}  // namespace casus
