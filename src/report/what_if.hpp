#pragma once

#include <string>
#include <vector>

#include "report/variants.hpp"

namespace casus {

/// What each variant does to each package, for a terminal of 80 columns: the mean of the paired
/// differences from the scenario as it stands, the first variant, by the deciding measure, with its
/// 95 % interval. Where a variant decides by another measure, what each package does there to the
/// one without instruments.
std::string what_if_text(const std::vector<ScenarioVariant>& variants);

/// The same for programs.
std::string what_if_json(const std::vector<ScenarioVariant>& variants);

}  // namespace casus
