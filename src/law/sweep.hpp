#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "law/block_truth.hpp"

namespace casus {

inline bool bit(const Bits& bits, int at) { return (bits[at / 64] >> (at % 64) & 1U) != 0; }

/// Consecutive candidates.
struct Block {
  std::uint64_t first = 0;
  int size = 0;
  const Bits* valid = nullptr;            ///< which of them are events
  std::span<const Bits* const> truths{};  ///< of the formulas asked, in their order

  const Bits& truth(std::size_t asked) const { return *truths[asked]; }
};

/// Calls `visit` with each block that has an event, in order.
void sweep(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked,
           const std::function<void(const Block&)>& visit);

/// Where a formula holds in a space.
struct Extent {
  bool everywhere = true;
  bool somewhere = false;
};
std::vector<Extent> extents(const EventSpace& space, const Formulas& formulas,
                            const std::vector<FormulaId>& asked);

/// How many events there are where each formula holds, over all dimensions of the vocabulary.
std::vector<std::uint64_t> counts(const EventSpace& space, const Formulas& formulas,
                                  const std::vector<FormulaId>& asked);

/// The first event where the formula holds, each class standing for its first value; empty if none.
Event example(const EventSpace& space, const Formulas& formulas, FormulaId wanted);

/// The classes of each dimension that occur in some event, by position in `space.dimensions`.
std::vector<std::vector<bool>> classes_seen(const EventSpace& space, const Formulas& formulas);

}  // namespace casus
