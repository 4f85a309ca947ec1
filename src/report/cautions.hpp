#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// Futures below which a share of them is called uncertain.
inline constexpr int few_futures = 200;

/// What was laid over the scenario; empty: it is as written.
std::string what_if(const ReportInput& input);

/// That the study was stopped, has few futures, or fails checks: what every page says.
std::vector<std::string> cautions_in_short(const ReportInput& input);

/// The same with the checks that do not hold by name, lines of the record that are missed, and what
/// did not converge.
std::vector<std::string> cautions(const ReportInput& input);

/// The same beside a first page, which says what does not fit the record, and a list of checks,
/// which says what is open.
std::vector<std::string> cautions_without_the_record(const ReportInput& input);

}  // namespace casus
