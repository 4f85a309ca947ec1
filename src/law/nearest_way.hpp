#pragma once

#include <vector>

#include "law/event_space.hpp"

namespace casus {

/// What an event lacks so that a condition holds: the comparisons that would have to hold in
/// addition, and how far away they are. Each comparison is looked at alone, so that two that
/// exclude each other are not noticed.
struct Nearest {
  int steps = 0;
  std::vector<Condition> missing{};
};

/// The nearest way: of alternatives the nearest, of what must hold together all that is missing. A
/// comparison of an ordered dimension is as far as the values between, any other 1; what is negated
/// is not taken apart.
Nearest nearest_way(const Condition& condition, const AllowedValues& allowed,
                    const Vocabulary& vocabulary);

}  // namespace casus
