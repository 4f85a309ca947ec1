#pragma once

#include "lang/draft.hpp"

namespace casus {

/// What only shows when the parts of a scenario are held against each other: attacks on somebody
/// else than the protege or by somebody else than the challenger (E058), aid for somebody else
/// (E059), days out of order (E048, E049), and as lints tests, instruments, holders and packages
/// that do not fit (L012, L016 to L021). It speaks of the dimensions named `victim` and
/// `perpetrator`, where the vocabulary has them.
void check_sense(Draft& draft);

}  // namespace casus
