#pragma once

#include <nlohmann/json.hpp>

#include "report/report.hpp"

namespace casus {

/// What packages change by channel, as `--json` has it; null where it was not asked.
nlohmann::ordered_json channels_object(const ReportInput& input);

/// What a point costs, without what holds a sensitive number.
nlohmann::ordered_json prices_array(const ReportInput& input);

}  // namespace casus
