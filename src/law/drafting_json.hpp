#pragma once

#include <string>
#include <vector>

#include "law/mend.hpp"
#include "law/redraft.hpp"

namespace casus {

/// What a redraft loses and gains:
///
///     {"before": P, "after": Q, "events": N,
///      "levels": {LEVEL: {"lost": {"events": n, "witness": {DIMENSION: VALUE}}, "gained": {...}}},
///      "guarantors": {ACTOR: {ACTION: {"lost": {...}, "gained": {...}}}}}
std::string to_json(const Redraft& redraft, const Scenario& scenario, const std::string& before,
                    const std::string& after);

/// Changes that close a hole, as they are ranked:
///
///     {"package": P, "event": {DIMENSION: VALUE}, "level": LEVEL, "open": true,
///      "mends": [{"clause": "INSTRUMENT/ID" or null, "edits": [WORDS], "closed": n, "reach": n}]}
std::string to_json(const std::vector<Mend>& mends, const MendQuestion& question, bool open,
                    const Scenario& scenario);

/// {DIMENSION: VALUE}, "kind=invasion, scale=local".
std::string event_words(const Event& event, const Vocabulary& vocabulary);

}  // namespace casus
