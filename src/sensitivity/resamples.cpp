#include "sensitivity/resamples.hpp"

#include <algorithm>
#include <numeric>

#include "base/expects.hpp"
#include "numeric/hash.hpp"

namespace casus {

Resamples::Resamples(std::size_t futures, int count, std::uint64_t seed) {
  for (int r = 0; r < count; ++r) {
    std::vector<double> weights(futures, 0.0);
    for (std::size_t i = 0; i < futures; ++i) {
      const double u = uniform(seed, static_cast<std::uint64_t>(r), i);
      weights[static_cast<std::size_t>(u * static_cast<double>(futures))] += 1.0;
    }
    weights_.push_back(std::move(weights));
  }
}

Interval plain_interval(std::vector<double> resampled) {
  expects(!resampled.empty());
  std::sort(resampled.begin(), resampled.end());
  const auto last = static_cast<double>(resampled.size() - 1);
  return {resampled[static_cast<std::size_t>(0.05 * last)],
          resampled[static_cast<std::size_t>(0.95 * last + 0.5)]};
}

Interval centred_interval(double estimate, const std::vector<double>& resampled, Interval within) {
  const double mean = std::accumulate(resampled.begin(), resampled.end(), 0.0) /
                      static_cast<double>(resampled.size());
  const Interval plain = plain_interval(resampled);
  return {std::clamp(plain.low + estimate - mean, within.low, within.high),
          std::clamp(plain.high + estimate - mean, within.low, within.high)};
}

}  // namespace casus
