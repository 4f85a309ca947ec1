#pragma once

#include <map>
#include <string>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// How every guarantor answers under a package, over the futures.
std::vector<GuarantorFindings> guarantor_findings(const StudyPlan& plan, std::size_t package,
                                                  const std::vector<FutureOutcome>& futures);

/// Conditional measures over all guarantors together: honoured, honoured_in_war, invoked_share, and
/// troops_honoured_in_war, of those guarantors and futures in which troops are owed (what the
/// record of defence pacts counts).
std::map<std::string, Conditional> conditionals(std::size_t package,
                                                const std::vector<FutureOutcome>& futures);

}  // namespace casus
