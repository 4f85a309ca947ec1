#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace casus {

/// Between which a number lies in nine of ten resamples.
struct Interval {
  double low = 0.0, high = 0.0;
};

/// Resamples of n futures with replacement: how often each future is in each of them. One set
/// serves all estimates of an explanation, so that their intervals can be compared.
/// Source: Efron (1979), Bootstrap Methods: Another Look at the Jackknife.
class Resamples {
 public:
  Resamples(std::size_t futures, int count, std::uint64_t seed);

  std::size_t count() const { return weights_.size(); }
  /// [future] how often it was drawn; they sum to the number of futures.
  const std::vector<double>& weights(std::size_t resample) const { return weights_[resample]; }

 private:
  std::vector<std::vector<double>> weights_{};
};

/// The interval of an unbiased estimate from what resamples gave, moved so that their mean is the
/// estimate: a future that is drawn twice looks like two that agree, which adds to what resamples
/// explain. Kept within `within`. Source: Davison & Hinkley (1997), section 5.2 (bias of
/// resamples).
Interval centred_interval(double estimate, const std::vector<double>& resampled, Interval within);

/// The 5 % and 95 % points of the values as they are.
Interval plain_interval(std::vector<double> resampled);

}  // namespace casus
