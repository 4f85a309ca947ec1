#include "compile/stream.hpp"

#include "numeric/hash.hpp"

namespace casus {

namespace {

constexpr int digits = 32;

std::uint32_t reverse_bits(std::uint32_t x) {
  std::uint32_t y = 0;
  for (int bit = 0; bit < digits; ++bit) y |= ((x >> bit) & 1u) << (digits - 1 - bit);
  return y;
}

// Nested uniform scrambling: each digit is flipped or not by a hash of the digits before it.
std::uint32_t owen_scramble(std::uint32_t x, std::uint64_t seed, std::uint64_t stream) {
  std::uint32_t y = 0;
  for (int digit = 0; digit < digits; ++digit) {
    const int bit = digits - 1 - digit;
    // the leading 1 tells prefixes of different lengths apart
    const std::uint64_t prefix = (std::uint64_t{1} << digit) | (std::uint64_t{x} >> (bit + 1));
    const auto flip = static_cast<std::uint32_t>(hash(seed, stream, prefix) & 1u);
    y |= (((x >> bit) & 1u) ^ flip) << bit;
  }
  return y;
}

std::uint64_t stream_of(const StreamKey& key) {
  const std::uint64_t place =
      hash(static_cast<std::uint64_t>(key.purpose), static_cast<std::uint64_t>(key.file),
           static_cast<std::uint64_t>(key.position));
  return hash(place, static_cast<std::uint64_t>(key.actor), 0);
}

}  // namespace

Uniforms::Uniforms(std::uint64_t seed) : seed_(seed), sobol_(sobol_first) {}

double Uniforms::at(const StreamKey& key, std::uint32_t future) const {
  if (key.purpose == Purpose::common && key.file == 0 && key.position < sobol_first) {
    return sobol_.uniform(seed_, key.position, future);
  }
  const std::uint64_t stream = stream_of(key);
  const std::uint32_t order = owen_scramble(future, seed_, stream);
  const std::uint32_t point = owen_scramble(reverse_bits(order), seed_, stream + 1);
  // digits beyond the 32 of the sequence, so that no two futures can tie
  const std::uint64_t low = hash(seed_, stream + 2, future) >> digits;
  return to_open_unit((std::uint64_t{point} << digits) | low);
}

}  // namespace casus
