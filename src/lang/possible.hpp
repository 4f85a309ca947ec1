#pragma once

#include <optional>
#include <vector>

#include "model/condition.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// What is fixed of an event: the position of the value of each dimension, or nothing.
using FixedEvent = std::vector<std::optional<int>>;

/// False only if the condition fails in every event with these values, whatever the others are. A
/// condition that fails for another reason than one of its comparisons with a fixed dimension may
/// still count as possible: this looks at each comparison alone and counts no events.
bool possible(const Condition& condition, const FixedEvent& fixed);

/// A dimension of which no value makes the condition possible, so that it can never hold; none if
/// there is none, or if looking would take too long.
std::optional<DimensionId> never_for(const Condition& condition, const Vocabulary& vocabulary);

}  // namespace casus
