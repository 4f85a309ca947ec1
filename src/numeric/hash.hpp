#pragma once

#include <cstdint>

namespace casus {

/// 64 well-mixed bits of (seed, stream, index): random numbers without a state.
/// Source: the finaliser of splitmix64, Steele, Lea & Flood (2014), applied to each key in turn.
std::uint64_t hash(std::uint64_t seed, std::uint64_t stream, std::uint64_t index);

/// Uniform in the open interval (0, 1), a multiple of 2^-53.
double uniform(std::uint64_t seed, std::uint64_t stream, std::uint64_t index);

/// The middle of one of 2^52 equal cells of (0, 1), by the upper 52 bits.
double to_open_unit(std::uint64_t bits);

}  // namespace casus
