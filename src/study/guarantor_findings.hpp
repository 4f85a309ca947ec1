#pragma once

#include <map>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// How every guarantor answers under a package, over the futures.
std::vector<GuarantorFindings> guarantor_findings(const StudyPlan& plan, std::size_t package,
                                                  const std::vector<FutureOutcome>& futures,
                                                  const FutureWeights& weights = {});

/// The measures that are given an attack, over all guarantors together.
std::map<MeasureKey, Conditional> conditionals(std::size_t package,
                                               const std::vector<FutureOutcome>& futures,
                                               const FutureWeights& weights = {});

}  // namespace casus
