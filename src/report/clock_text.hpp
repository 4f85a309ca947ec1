#pragma once

#include <string>

#include "law/clock.hpp"

namespace casus {

/// When help is due under a package, for a terminal of 80 columns: the longest lawful delay by kind
/// of attack and level with the chain that makes it, then the earliest and latest lawful day of
/// each duty. Days count from the attack, the protege asking at once.
std::string clock_page(const PackageClock& clock, const Scenario& scenario);

/// The same for programs; days, and null where there is no bound:
///
///     {"package": P,
///      "delays": [{"attack", "level", "days": [LEAST, MOST] or null, "by": CLAUSE or null,
///                  "chain": [WORDS], "may_wait": [CLAUSE]}],
///      "duties": [{"clause", "reading", "earliest": [LEAST, MOST], "latest": [..] or null,
///                  "chain": [WORDS]}]}
std::string clock_json(const PackageClock& clock, const Scenario& scenario);

}  // namespace casus
