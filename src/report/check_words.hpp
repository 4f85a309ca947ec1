#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "study/findings.hpp"

namespace casus {

/// "against the record", "calibrated to it, so no test": what a check of this kind can show.
std::string_view check_words(CheckKind kind);

/// "holds", "does not hold", "open".
std::string_view check_words(CheckVerdict verdict);

/// "mass at the ends of the grids below 0.01": what was checked.
std::string check_name(const Check& check, const Scenario& scenario, const Findings& findings);
/// "at most 0.0044": what came out.
std::string check_figure(const Check& check, const Scenario& scenario, const Findings& findings);

/// Checks of a kind, and how many of them hold.
struct HeldChecks {
  std::ptrdiff_t all = 0, hold = 0;
};
HeldChecks held_checks(const std::vector<Check>& checks, CheckKind kind);

/// How many checks hold, by what they can show, and whether null checks were made; without any
/// checks nothing.
std::string checks_sentence(const std::vector<Check>& checks);

/// What did not converge, and how the measure that decides moves with other numerics.
std::vector<std::string> numerics_lines(const Findings& found);

}  // namespace casus
