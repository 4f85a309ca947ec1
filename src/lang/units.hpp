#pragma once

#include <optional>
#include <string_view>

namespace casus {

/// The factor from the unit that was written to the unit that is wanted; none if they measure
/// different things. Spelling is forgiven: "FU per EUR bn", "FU/(EUR bn)", "EUR billion a year".
std::optional<double> unit_factor(std::string_view written, std::string_view wanted);

}  // namespace casus
