#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// One sheet of A4 for an office that has to decide, from the same sentences as the first page of
/// the report: tables and lists that paste into a word processor, no script, no picture. Says so
/// where nothing is compared.
std::string brief_html(const ReportInput& input);

}  // namespace casus
