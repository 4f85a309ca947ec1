#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// A mean chance of adoption above this is called no doubt.
inline constexpr double nearly_sure = 0.995;

/// What of a package is still to be decided on and how likely it is adopted; what is concluded, and
/// what the risk is of what comes into force. Empty where that was not found.
std::vector<std::string> adoption_points(const ReportInput& input, const PackageFindings& of);

/// The same of another package, in short.
std::string adoption_in_short(const ReportInput& input, const PackageFindings& of);

/// Every instrument of every package on which somebody must still decide, as a table of HTML;
/// empty: none is.
std::string adoption_table(const ReportInput& input);

}  // namespace casus
