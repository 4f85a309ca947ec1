#pragma once

#include "base/result.hpp"
#include "law/hole_map.hpp"

namespace casus {

/// An event of an armed kind, help requested, in which the least is owed for sure.
struct WorstEvent {
  Event event{};
  OwedMost owed{};  ///< under every reading
};

/// Among the events of armed kinds in which the least is owed under every reading, the gravest:
/// ordered dimensions that the challenger chooses as high as they go, in the order of the
/// vocabulary; then what nature chooses as likely as it can be; then the first value of the rest.
/// Fails (E406) if no armed kind has an event.
Result<WorstEvent> worst_event(ClauseTable& table, const std::vector<HeldClause>& held);

}  // namespace casus
