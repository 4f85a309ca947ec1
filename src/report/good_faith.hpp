#pragma once

#include <optional>
#include <string>

#include "report/report.hpp"

namespace casus {

/// The least and the most that a promise can come to.
struct PromisedLevels {
  Level least = Level::none, most = Level::none;
};

/// What promises of a package are counted against when they are called honoured: the levels that
/// good faith expects of each duty that applies to the attack that responses are stated for, over
/// its readings. None where nothing is owed then.
std::optional<PromisedLevels> good_faith_levels(const ReportInput& input, PackageId package);

/// "consultation", "from consultation to soldiers", "nothing".
std::string good_faith_words(const ReportInput& input, PackageId package);

}  // namespace casus
