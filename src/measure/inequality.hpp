#pragma once

#include <optional>
#include <vector>

namespace casus {

/// Gini coefficient of non-negative numbers: 0 if all are equal, (n - 1)/n if one has all; none
/// without a positive number.
std::optional<double> gini(std::vector<double> values);

}  // namespace casus
