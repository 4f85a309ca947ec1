#pragma once

#include <cstddef>

namespace casus {

// Positions in the lists of a Scenario. Each is a type of its own, so that they cannot be mixed up.
enum class ActorId : int {};
enum class DimensionId : int {};
enum class ActionId : int {};
enum class InstrumentId : int {};
enum class PackageId : int {};
enum class AttackId : int {};
enum class QuantityId : int {};
enum class BodyId : int {};
enum class QuestionId : int {};

/// A clause, by its instrument and its position there.
struct ClauseId {
  InstrumentId instrument{};
  int position = 0;

  friend auto operator<=>(const ClauseId&, const ClauseId&) = default;
};

/// The position that an id stands for.
template <class Id>
constexpr std::size_t index(Id id) {
  return static_cast<std::size_t>(id);
}

}  // namespace casus
