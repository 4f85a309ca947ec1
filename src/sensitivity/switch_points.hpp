#pragma once

#include <optional>
#include <vector>

#include "sensitivity/bins.hpp"
#include "sensitivity/resamples.hpp"

namespace casus {

/// The value of an input at which the mean of an outcome, all else drawn, passes a level.
struct SwitchPoint {
  double level = 0.0;             ///< of the outcome: 0.25; 0 where two packages change places
  bool rises = true;              ///< the outcome goes up with the input
  std::optional<double> at{};     ///< none: it stays on one side within the range of the input
  Interval interval{};            ///< of `at`, over the resamples in which there is one
  double share_of_resamples = 0;  ///< in which there is one
  /// The mean passes the level, the same way, in each half of the futures: else so may chance.
  bool in_each_half = false;
};

/// Switch points of an input that is a number. The mean of the outcome by bin is made to rise or
/// fall throughout (the nearest such means, by least squares), so that it passes a level once, and
/// is read linearly between the means of bins.
/// Source: Barlow, Bartholomew, Bremner & Brunk (1972), pool adjacent violators.
std::vector<SwitchPoint> switch_points(const Bins& bins, const std::vector<double>& outcome,
                                       const std::vector<double>& levels,
                                       const Resamples& resamples);

/// The mean of an outcome under each word of an input, in the order of its words; none where no
/// future has it.
std::vector<std::optional<double>> means_by_word(const InputColumn& input,
                                                 const std::vector<double>& outcome);

}  // namespace casus
