#pragma once

#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// Weights that leave less than this share of the futures (by their entropy) are not taken: a
/// record that asks for them cannot be met with these futures.
inline constexpr double least_share_of_futures = 0.1;

/// What the futures say of the lines of `calibration:` of the scenario, and the weights nearest to
/// equal ones under which the lines with a record are met within their errors. They are taken up in
/// the order of the scenario; one that cannot be met together with those before it is left out and
/// said to be. There is at least one future.
Calibration calibrate(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                      int threads);

}  // namespace casus
