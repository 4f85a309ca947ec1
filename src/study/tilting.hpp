#pragma once

#include <optional>
#include <span>
#include <vector>

namespace casus {

/// What the mean of a figure over the futures should be, within an error.
struct Moment {
  double value = 0.0;
  double error = 0.0;  ///< >= 0, in the unit of the value
};

/// Weights of least relative entropy from equal ones.
struct Tilt {
  std::vector<double> weights{};      ///< [future], sum 1
  std::vector<double> multipliers{};  ///< [moment]; 0 where equal weights would do
  double entropy = 0.0;               ///< relative to equal weights, nats
};

/// Exponential tilting: of all weights under which the mean of every figure is within the error of
/// its moment, those nearest to equal ones; w_f is proportional to exp(sum_k l_k figure_kf), and l
/// maximises the dual  sum_k (l_k value_k - error_k |l_k|) - ln mean_f exp(sum_k l_k figure_kf).
/// None if no weights within `most_entropy` nats of equal ones meet all moments. `figures` is
/// [moment][future]; there is at least one future.
///
/// Source: Csiszar (1975), "I-divergence geometry of probability distributions"; errors as in
/// Dudik, Phillips & Schapire (2007), "Maximum entropy density estimation with generalized
/// regularization". The value of the dual is a lower bound of the entropy, which is how moments
/// that cannot be met show.
std::optional<Tilt> tilt(std::span<const std::vector<double>> figures,
                         std::span<const Moment> moments, double most_entropy);

}  // namespace casus
