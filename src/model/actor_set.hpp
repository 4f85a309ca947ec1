#pragma once

#include <string>
#include <vector>

#include "model/condition.hpp"
#include "model/ids.hpp"

namespace casus {

/// A part of a set expression: actors, and dimensions of actors (`victim`), added or taken away.
struct SetTerm {
  enum class Sign { plus, minus };
  Sign sign = Sign::plus;
  std::vector<ActorId> actors{};          ///< groups are written out, on the day `as_of`
  std::vector<DimensionId> dimensions{};  ///< stand for the actor that is their value
};

/// `allies - {victim} + {XGD}`: terms from left to right.
using SetExpression = std::vector<SetTerm>;

/// A set of actors that may depend on the event: the union of its entries.
struct ActorSet {
  std::vector<SetExpression> entries{};
  std::string text{};  ///< as written
};

/// The members in this event, ascending. `actors`: how many there are; a dimension whose value is
/// no actor stands for nobody.
std::vector<ActorId> members_in(const ActorSet& set, const Event& event, int actors);

/// The actors that the set names, ascending; those that only an event brings in or takes out
/// (`victim`) are left aside.
std::vector<ActorId> actors_named(const ActorSet& set, int actors);

/// The dimensions that the set reads, ascending and without repetition.
std::vector<DimensionId> dimensions_read(const ActorSet& set);

}  // namespace casus
