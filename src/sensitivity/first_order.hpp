#pragma once

#include <optional>
#include <vector>

#include "sensitivity/bins.hpp"
#include "sensitivity/resamples.hpp"

namespace casus {

/// How far an input alone moves an outcome, all else drawn.
struct FirstOrder {
  double share = 0.0;   ///< of the variance of the outcome: the first-order Sobol index
  Interval interval{};  ///< of `share`
  /// Mean outcome in the fifth of futures in which the input is lowest and highest; of words, under
  /// the one with the lowest and with the highest mean.
  double at_low = 0.0, at_high = 0.0;
};

/// Estimated from the futures at hand: the variance of the means of bins (`bins_of`) over the whole
/// variance, less what chance adds to it. None if the outcome or the input does not vary.
/// Sources: Sobol (1993); Kelley (1935), an unbiased correlation ratio measure (the correction).
/// Inputs that go together share what they explain: each is given all of it. `used`: degrees of
/// freedom that the outcome has lost, if something was taken out of it.
std::optional<FirstOrder> first_order(const InputColumn& input, const Bins& bins,
                                      const std::vector<double>& outcome,
                                      const Resamples& resamples, double used = 0.0);

/// That share alone, which chance may make negative.
std::optional<double> share_explained(const Bins& bins, const std::vector<double>& outcome,
                                      double used);

/// A share below this may be chance. Of so many inputs without any effect the largest share exceeds
/// it once in twenty (Bonferroni; the chi squared of the bins by Wilson & Hilferty 1931). `used` as
/// above.
double chance_share(const Bins& bins, std::size_t inputs, double used = 0.0);

}  // namespace casus
