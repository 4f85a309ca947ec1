#pragma once

#include <string>
#include <vector>

#include "study/plan.hpp"

namespace casus {

/// What stands as a constant in this version, and what of it the scenario asks for: sentences that
/// every report shows beside the limits of the model.
std::vector<std::string> simplifications(const StudyPlan& plan);

}  // namespace casus
