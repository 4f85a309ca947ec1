#pragma once

#include "numeric/elementary.hpp"

namespace casus {

/// Seconds for one value of an elementary function over an array that stays in the cache.
double seconds_each(Elementary::Function function);

}  // namespace casus
