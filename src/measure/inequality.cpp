#include "measure/inequality.hpp"

#include <algorithm>

namespace casus {

std::optional<double> gini(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  double sum = 0.0, weighted = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    weighted += static_cast<double>(i + 1) * values[i];
  }
  if (sum <= 0.0) return std::nullopt;
  const auto n = static_cast<double>(values.size());
  return std::max(0.0, (2.0 * weighted / sum - (n + 1.0)) / n);
}

}  // namespace casus
