#pragma once

#include <cstdint>
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

/// The space of the events where `valid` holds. Fails (E401) if the formulas tell too many apart,
/// or (E403) if they could not be made.
Result<EventSpace> event_space(const Vocabulary& vocabulary, const Formulas& formulas,
                               FormulaId valid, const std::vector<FormulaId>& asked,
                               AllowedValues allowed);

/// Which class of a dimension a candidate has.
inline std::size_t class_of(const MergedDimension& dimension, std::uint64_t candidate) {
  return static_cast<std::size_t>(candidate / dimension.stride % dimension.classes.size());
}

}  // namespace casus
