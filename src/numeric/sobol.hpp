#pragma once

#include <cstdint>
#include <vector>

namespace casus {

/// Dimensions for which direction numbers exist.
inline constexpr int sobol_dimensions = 3667;

/// Quasi-random numbers with a digital shift: points that fill the unit cube more evenly than
/// random ones, moved by a seed. A number depends on (seed, dimension, future) only, never on the
/// order of calls or on how many dimensions there are.
/// Source: Joe & Kuo (2008), SIAM J. Sci. Comput. 30, by way of Boost's table; the shift is ours.
class Sobol {
 public:
  /// Direction numbers for dimensions 0..count-1, `count` at most `sobol_dimensions`.
  explicit Sobol(int count);

  int dimensions() const { return dimensions_; }

  /// In the open interval (0, 1), a multiple of 2^-53. `future` is below 2^32.
  double uniform(std::uint64_t seed, int dimension, std::uint32_t future) const;

  /// Without the shift: the 32 binary digits of the point, in Gray-code order, 0 for future 0.
  std::uint32_t digits(int dimension, std::uint32_t future) const;

 private:
  int dimensions_;
  std::vector<std::uint32_t> directions_;  // [dimension][32]
};

}  // namespace casus
