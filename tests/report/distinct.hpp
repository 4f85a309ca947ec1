#pragma once

#include "tests/report/synthetic.hpp"

namespace casus {

/// A made-up question in which no two numbers and no two words are alike, so that whatever is shown
/// in the place of something else changes a page. Six packages: `void` (without instruments) and
/// `letter` are yardsticks; `pact`, `blend` (of the three others), `alliance` and `convoy` are
/// options, in the ranking blend, alliance, pact, convoy.
Synthetic distinct();

/// Scenario, duties and checks of it.
void add_distinct_scenario(Scenario& scenario);
void add_distinct_duties(Synthetic& all);
void add_distinct_checks(Synthetic& all);

/// The mission, the part of the alliance that matters most, with a monitoring that is a guess.
void guess_monitoring(Synthetic& all);

}  // namespace casus
