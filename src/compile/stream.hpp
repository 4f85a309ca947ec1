#pragma once

#include <cstdint>

#include "model/quantity.hpp"
#include "numeric/sobol.hpp"

namespace casus {

/// What a random number is for. Numbers for different purposes never share a stream.
enum class Purpose : std::uint64_t {
  common = 1,
  own,
  reading,
  expected_level,
  answer,
  adoption,
  own_adoption,
  renewal,
  leaving
};

/// Names one sequence of random numbers over the futures. `file` and `position` are those of a
/// quantity (`Stream`) or of a clause (its instrument's place in `use`, its position there),
/// for a question of law 0 and its position in `Scenario::questions`, for the adoption of an
/// instrument its place in `use` and 0, for a group of terms 0 and its position among them, for the
/// renewal of an instrument in no group and for parties that leave its place in `use` plus 1 and 0;
/// `actor` is the actor's
/// position in the scenario, 0 for common numbers. Neither packages nor names enter.
struct StreamKey {
  Purpose purpose = Purpose::common;
  int file = 0;
  int position = 0;
  int actor = 0;
};

/// Uniform numbers over the futures. Common quantities among the first `sobol_first` of the
/// scenario file are the first dimensions of a Sobol sequence; every other stream is a van der
/// Corput sequence of its own, Owen-scrambled and visited in an Owen-scrambled order, so that each
/// stream alone fills (0, 1) evenly at every power of two and no two are related. (Plain Sobol
/// points in hundreds of dimensions are badly related in pairs at a few dozen futures.)
/// Source of the second: Burley (2020), Practical Hash-based Owen Scrambling, JCGT 9(4), section 5.
class Uniforms {
 public:
  static constexpr int sobol_first = 32;

  explicit Uniforms(std::uint64_t seed);

  /// In (0, 1); depends on the seed, the key and the future only.
  double at(const StreamKey& key, std::uint32_t future) const;

 private:
  std::uint64_t seed_;
  Sobol sobol_;
};

}  // namespace casus
