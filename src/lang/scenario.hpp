#pragma once

#include "lang/draft.hpp"

namespace casus {

/// The parts of a scenario file, in the order in which they need each other. The vocabulary must
/// have been read.
void read_quantities(Draft& draft, const Node& scenario);
void read_strengths(Draft& draft, const Node& root);
void read_actor_numbers(Draft& draft, const Node& scenario);
void read_attacks(Draft& draft, const Node& scenario);
void read_incidents(Draft& draft, const Node& scenario);
void read_nature(Draft& draft, const Node& node);
/// What the record says of measures, under `bands`.
void read_bands(Draft& draft, const Node& node);
/// What the record says of the package without instruments, under `calibration`.
void read_calibration(Draft& draft, const Node& node);
/// What happened before, under `history`, and the `alliance` that readers ask about: words for
/// people. Packages must have been read.
void read_history(Draft& draft, const Node& node);
void read_alliance(Draft& draft, const Node& node);
/// When instruments end, under `terms`. Packages must have been read.
void read_terms(Draft& draft, const Node& node);
/// Everything after the instruments: correlations, horizon, grid, fallback, futures, outcomes,
/// judgement, bands.
void read_questions(Draft& draft, const Node& scenario);

}  // namespace casus
