#pragma once

#include "tests/report/synthetic.hpp"
#include "tests/support/chance.hpp"

namespace casus {

/// What may stand beside findings, drawn at random, some of it left out: when help is due, an
/// alliance and a past, a calibration with findings by weights, more questions of law.
void add_random_beside(Synthetic& all, Chance& chance);

/// What the texts of such a scenario said of each past event.
std::vector<std::optional<EventAnswer>> random_history(const Scenario& scenario, Chance& chance);

/// What a package leaves uncovered, with holes and what closes them.
Coverage random_coverage(const Scenario& scenario, Chance& chance);

}  // namespace casus
