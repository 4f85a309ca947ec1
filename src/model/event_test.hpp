#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/ids.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// An event of which some dimensions may be open: the position of the value, by DimensionId.
using OpenEvent = std::vector<std::optional<int>>;

/// What an actor is expected to owe, or not to owe.
struct ExpectedActions {
  ActorId actor{};
  std::vector<ActionId> actions{};
};

/// A test inside a file: an event and what is expected in every completion of it.
struct EventTest {
  std::string name{};
  OpenEvent event{};
  std::optional<PackageId> package{};  ///< of a scenario's test; an instrument's asks itself alone
  std::vector<ClauseId> triggered{}, not_triggered{};
  std::vector<ExpectedActions> owed{}, not_owed{};
  /// Somebody other than challenger and protege owes an action of this level or a higher one,
  /// perhaps not the same in each completion and reading.
  std::optional<Level> somebody_owes{};
  Span where{};
};

}  // namespace casus
