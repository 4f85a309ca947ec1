#pragma once

#include <string>
#include <string_view>

#include "model/scenario.hpp"

namespace casus {

// What stands in a clause, in plain words; those of closed lists are in model/names.hpp.

/// "by consensus", "two thirds ...", ...
std::string rule_words(const Rule& rule);

/// "24 hours", "30 days", "1.5 years": a duration that is a range in years.
std::string duration_words(const Distribution& years);

/// The same of a number of the scenario; what is sensitive is not told.
std::string duration_words(const Scenario& scenario, QuantityId years);

/// The heaviest answer to each question that a clause hangs on, the first of equals.
Answers likeliest_answers(const Scenario& scenario, const Clause& clause);

/// A condition as people read it: `kind in {cyber}` -> "kind is cyber"; kept short.
std::string condition_words(std::string_view canonical);

}  // namespace casus
