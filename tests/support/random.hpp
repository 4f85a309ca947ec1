#pragma once

#include <cstddef>
#include <cstdint>

namespace casus {

/// A small generator, the same everywhere (Steele, Lea & Flood 2014, splitmix64).
struct Random {
  std::uint64_t state = 0;

  /// From 0 to n - 1; n is at least 1. Not exactly uniform where n is no power of two, which does
  /// not matter for spoiling files.
  std::size_t below(std::size_t n) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % n);
  }
};

}  // namespace casus
