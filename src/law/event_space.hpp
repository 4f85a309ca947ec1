#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "law/formula.hpp"
#include "model/event_test.hpp"
#include "model/scenario.hpp"

namespace casus {

/// By DimensionId and value: true if the value may occur.
using AllowedValues = std::vector<std::vector<bool>>;

/// Every value of every dimension.
AllowedValues all_values(const Vocabulary& vocabulary);
/// Only the value that is given, where one is.
AllowedValues values_of(const OpenEvent& event, const Vocabulary& vocabulary);
/// What an attack leaves open: the protege always asks, so `yes` in his dimensions.
AllowedValues values_when_requested(const Vocabulary& vocabulary);

/// A dimension as far as the formulas tell its values apart.
struct MergedDimension {
  DimensionId dimension{};
  std::vector<std::vector<int>> classes{};  ///< values that no formula tells apart, ascending
  std::uint64_t stride = 1;                 ///< candidates from one class to the next
};

/// The events where a condition holds, projected on what is asked about them: dimensions that
/// nothing reads have one class, and so have values that nothing tells apart. A candidate is one
/// class of each dimension; it may still break the condition.
struct EventSpace {
  FormulaId valid{};                          ///< which candidates are events of this space
  std::vector<MergedDimension> dimensions{};  ///< outermost first: challenger, nature, the rest
  std::uint64_t candidates = 0;
  std::uint64_t rest = 1;    ///< candidates that differ in the rest only (attribution among it)
  std::uint64_t nature = 1;  ///< classes of what nature chooses, attribution left out
};

/// Events of one value each, so that answers stay exact; more than this many candidates is an
/// error, because the answer would take minutes.
inline constexpr std::uint64_t most_candidates = std::uint64_t{1} << 26U;

/// The space of the events where `valid` holds. Fails (E401) if the formulas tell too many apart.
Result<EventSpace> event_space(const Vocabulary& vocabulary, const Formulas& formulas,
                               FormulaId valid, const std::vector<FormulaId>& asked,
                               AllowedValues allowed);

/// One truth value per candidate of a block.
inline constexpr int block_size = 1024;
using Bits = std::array<std::uint64_t, block_size / 64>;

/// Consecutive candidates.
struct Block {
  std::uint64_t first = 0;
  int size = 0;
  const Bits* valid = nullptr;
  const std::vector<Bits>* truths = nullptr;  ///< of the formulas asked, in their order
};

/// Calls `visit` with each block, in order.
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

/// Which class of a dimension a candidate has.
inline std::size_t class_of(const MergedDimension& dimension, std::uint64_t candidate) {
  return static_cast<std::size_t>(candidate / dimension.stride % dimension.classes.size());
}

inline bool bit(const Bits& bits, int at) { return (bits[at / 64] >> (at % 64) & 1U) != 0; }

}  // namespace casus
