#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// Guarantors on a map in the colour of the level that each takes most often once an attack is
/// pressed, with the protege outlined: a picture with its caption, or nothing where the protege or
/// all of its neighbours among the guarantors have no shape. Guarantors more than 45 degrees of
/// longitude or 30 of latitude away are named below it.
std::string response_map(const ReportInput& input, const PackageFindings& package);

}  // namespace casus
