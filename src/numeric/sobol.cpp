#include "numeric/sobol.hpp"

#include <array>
#include <boost/random/detail/sobol_table.hpp>

#include "base/expects.hpp"
#include "numeric/hash.hpp"

namespace casus {

namespace {

constexpr int digits_per_number = 32;
using Directions = std::array<std::uint32_t, digits_per_number>;
using Table = boost::random::detail::qrng_tables::sobol;
static_assert(sobol_dimensions == static_cast<int>(Table::max_dimension));

// Keeps the shift apart from other uses of the same seed.
constexpr std::uint64_t shift_stream = 0x50b01;

/// Direction numbers of one dimension, highest digit first.
/// Source: Bratley & Fox (1988), ACM TOMS 14, section 2.
Directions directions_of(int dimension) {
  Directions m{};
  if (dimension == 0) {
    m.fill(1);
  } else {
    const auto row = static_cast<std::size_t>(dimension - 1);
    const std::uint32_t polynomial = Table::polynomial(row);
    const int degree = 31 - __builtin_clz(polynomial);
    for (int k = 0; k < degree; ++k) m[k] = Table::minit(row, static_cast<std::size_t>(k));
    for (int j = degree; j < digits_per_number; ++j) {
      m[j] = m[j - degree];
      for (int k = 0; k < degree; ++k) {
        const int back = degree - k;
        if ((polynomial >> k) & 1U) m[j] ^= m[j - back] << back;
      }
    }
  }
  for (int j = 0; j < digits_per_number; ++j) m[j] <<= digits_per_number - 1 - j;
  return m;
}

}  // namespace

Sobol::Sobol(int count) : dimensions_(count) {
  expects(count >= 0 && count <= sobol_dimensions);
  directions_.reserve(static_cast<std::size_t>(count) * digits_per_number);
  for (int dimension = 0; dimension < count; ++dimension) {
    const Directions of = directions_of(dimension);
    directions_.insert(directions_.end(), of.begin(), of.end());
  }
}

std::uint32_t Sobol::digits(int dimension, std::uint32_t future) const {
  expects(dimension >= 0 && dimension < dimensions_);
  const std::uint32_t* direction =
      directions_.data() + static_cast<std::size_t>(dimension) * digits_per_number;
  std::uint32_t point = 0;
  for (std::uint32_t gray = future ^ (future >> 1); gray != 0; gray &= gray - 1) {
    point ^= direction[__builtin_ctz(gray)];
  }
  return point;
}

double Sobol::uniform(std::uint64_t seed, int dimension, std::uint32_t future) const {
  const auto point = static_cast<std::uint64_t>(digits(dimension, future)) << 32;
  const auto shift = hash(seed, shift_stream, static_cast<std::uint64_t>(dimension));
  return to_open_unit(point ^ shift);
}

}  // namespace casus
