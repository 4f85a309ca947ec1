#pragma once

#include "tests/report/synthetic.hpp"

namespace casus {

/// Findings, texts and duties of `base`, of which some things were changed at random to what is
/// rare: nothing, one, a tie, a threshold met exactly, another word of a list. The same for equal
/// seeds.
Synthetic with_random_changes(const Synthetic& base, int seed);

}  // namespace casus
