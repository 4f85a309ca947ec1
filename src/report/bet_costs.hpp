#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// What options cost, in sentences of the first page: sums of military aid, of economic assistance
/// where a price tells them, what has no sum there, and where single points are priced.
std::vector<std::string> bet_costs(const ReportInput& input);

}  // namespace casus
