#pragma once

#include <optional>
#include <span>
#include <vector>

namespace casus {

/// Standard errors of means over weighted futures, futures being drawn alike. The weights are found
/// from the same futures: what holds the means of some figures to a record holds every other mean
/// as far as it goes with them. So a mean errs by what the figures that are held do not explain of
/// it: the delta method of the mean and the multipliers together. A future that is left out takes
/// its weight along, which matters where one holds much.
/// Sources: Huber (1967), estimates that solve equations; Deville & Sarndal (1992), "Calibration
/// estimators in survey sampling", residuals; the factor: the jackknife, Tukey (1958).
class WeightedErrors {
 public:
  /// `weights`: [future], sum 1. `held`: the figures whose means the weights hold,
  /// [figure][future].
  WeightedErrors(std::vector<double> weights, std::span<const std::vector<double>> held);

  /// Of the mean over the futures in which there is a value; 0 with fewer than two.
  double of_mean(std::span<const std::optional<double>> values) const;

 private:
  std::vector<double> without_what_is_held(std::vector<double> figure) const;

  std::vector<double> weights_{};
  std::vector<std::vector<double>> basis_{};  ///< of `held`: mean 0, variance 1, uncorrelated
};

}  // namespace casus
