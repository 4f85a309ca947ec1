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
///     {"package": P, "event": {DIMENSION: VALUE}, "level": LEVEL, "within_years": Y or null,
///      "open": true,
///      "mends": [{"clause": "INSTRUMENT/ID" or null, "edits": [WORDS],
///                 "second": {"clause", "edits"} or null, "closed": n, "reach": n}]}
std::string to_json(const MendAnswer& answer, const MendQuestion& question,
                    const Scenario& scenario);

/// "kind=invasion, scale=local".
std::string event_words(const Event& event, const Vocabulary& vocabulary);

}  // namespace casus
