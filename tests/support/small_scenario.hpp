#pragma once

#include <string>

#include "law/duties.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A scenario built by hand, with numbers that are easy to check: challenger QMA, protege QMB,
/// guarantors QMC, QMD, QME (QME: economic help at most, no GDP); kinds grey, limited, full; a pact
/// with QMC, a collective guarantee of all three, aid, economic assistance and a deployment;
/// packages none, pact, collective, aid, all, all-without (QMC taken out). States are invented.
Scenario small_scenario();

/// What the law answers on it.
Duties duties_of(const Scenario& scenario);

/// Position of a quantity, which must exist.
QuantityId quantity_at(const Scenario& scenario, const char* path);

/// The same scenario with no two quantities alike: each is certain, and its central value times a
/// factor of its own between 0.9 and 1. Whoever reads one number for another computes another.
Scenario distinct_scenario();

/// Adds a quantity at the end of the scenario's file.
QuantityId add_quantity(Scenario& scenario, const std::string& path, Distribution distribution,
                        Draw draw = Draw::common);

/// Replaces its distribution.
void set_distribution(Scenario& scenario, const char* path, Distribution distribution);

}  // namespace casus
