#pragma once

#include <cstdint>
#include <vector>

#include "sensitivity/input_columns.hpp"

namespace casus {

/// Three inputs, uniform on (-pi, pi), and the function of Ishigami & Homma (1990) with a = 7,
/// b = 0.1: sin x1 + a sin^2 x2 + b x3^4 sin x1.
struct Ishigami {
  std::vector<InputColumn> inputs{};
  std::vector<double> outcome{};

  static double value(double x1, double x2, double x3);
};
Ishigami ishigami(std::size_t futures, std::uint64_t seed);

// Its indices. Source: Saltelli et al. (2008), Global Sensitivity Analysis, section 4.6, from
// V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
inline constexpr double ishigami_first[] = {0.3139, 0.4424, 0.0};
inline constexpr double ishigami_total[] = {0.5576, 0.4424, 0.2437};

/// A number that is uniform on (0, 1).
InputColumn uniform_input(const char* name, std::size_t futures, std::uint64_t seed);

}  // namespace casus
