#pragma once

#include "lang/draft.hpp"

namespace casus {

/// What only shows when the parts of a scenario are held against each other: attacks on somebody
/// else than the protege or troops deployed there, or by somebody else than the challenger (E058),
/// aid for somebody else (E059), days out of order (E048, E049), and as lints tests, instruments,
/// holders and packages that do not fit (L012, L016 to L021) and attacks on troops that no package
/// deploys (L027). It speaks of the dimensions named `victim` and `perpetrator`, where the
/// vocabulary has them. Says of attacks on deployed troops whose these can be.
void check_sense(Draft& draft);

}  // namespace casus
