#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

// What stands behind the numbers of a scenario.

/// "0.4 (from 0.3 to 0.6)". A number for sure, and nothing to doubt: 1 instead of 1..1..1.
std::string range_words(const Distribution& distribution);

/// All quantities by QuantityId; one without source and reason has where the text gives it.
std::vector<Quantity> with_evidence(const Scenario& scenario);

/// Of the quantities that have evidence, those whose most likely value lies outside of it, with
/// both: "\"tripwire\" 0.3 (from 0.03 to 2), evidence 0.04"; empty where there is none.
std::vector<std::string> beyond_evidence(const Scenario& scenario);

/// "Of 510 numbers, 200 have a source, 253 are assumed and 57 have neither." Sensitive ones are
/// counted apart.
std::string evidence_sentence(const std::vector<Quantity>& quantities);

}  // namespace casus
