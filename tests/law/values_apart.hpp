#pragma once

#include <vector>

#include "law/event_space.hpp"

namespace casus {

/// The same events with each value a class of its own, whether a statement tells it from others or
/// not: a sweep then looks at every event, one by one. What most statements read comes innermost,
/// then outermost; `rest` and `nature` mean nothing here.
EventSpace values_apart(const EventSpace& merged, const Formulas& formulas,
                        const std::vector<FormulaId>& asked);

}  // namespace casus
