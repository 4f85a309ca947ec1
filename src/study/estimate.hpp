#pragma once

namespace casus {

/// A mean over futures with half of its 95 % interval.
struct Estimate {
  double mean = 0.0;
  double margin = 0.0;

  double low() const { return mean - margin; }
  double high() const { return mean + margin; }
};

/// A ratio with its 95 % interval, which need not lie evenly about it.
struct RatioInterval {
  double value = 0.0;
  double low = 0.0, high = 0.0;
};

}  // namespace casus
