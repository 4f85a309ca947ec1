#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// What promises of a package are counted against when they are called honoured: the levels that
/// good faith expects of each duty that applies to the attack that responses are stated for, over
/// its readings. "consultation", "from consultation to soldiers", "nothing".
std::string good_faith_words(const ReportInput& input, PackageId package);

}  // namespace casus
