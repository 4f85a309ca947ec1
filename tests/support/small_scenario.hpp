#pragma once

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

/// Replaces its distribution.
void set_distribution(Scenario& scenario, const char* path, Distribution distribution);

}  // namespace casus
