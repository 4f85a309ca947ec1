#pragma once

#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// Weights that leave less than this share of the futures (`effective_number`) are not taken: a
/// record that asks for them cannot be met with these futures. Assumed.
inline constexpr double least_share_of_futures = 0.1;
/// Nor are weights of which one future has more than this share. Assumed.
inline constexpr double most_of_one_future = 0.01;
/// The same among few futures: so many times what it has where all count alike. Assumed.
inline constexpr double most_times_alike = 10.0;

/// The largest share that one of so many futures may have.
double most_of_one(std::size_t futures);

/// Whether no few futures carry the weights (sum 1): both limits together.
bool carried_by_many(const FutureWeights& weights);

/// What the futures say of the lines of `calibration:` of the scenario, and the weights nearest to
/// equal ones under which the lines with a record are met within their errors. They are taken up in
/// the order of the scenario; one that cannot be met together with those before it, by the nearest
/// weights that do if they are `carried_by_many`, is left out and said to be. There is at least one
/// future.
Calibration calibrate(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                      int threads);

}  // namespace casus
