#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// The answer in three short statements, and what a reader must know beside it.
struct Answer {
  std::string most_robust{};            ///< which package, how sure, with ranges
  std::string what_would_change{};      ///< what its risk hangs on
  std::string weaknesses{};             ///< what the weakness of each approach shows
  std::vector<std::string> details{};   ///< adoption, parts, the lead, who would be first instead
  std::string cannot_say{};             ///< that it does not predict
  std::string early_risk{};             ///< empty unless the findings show it
  std::vector<std::string> cautions{};  ///< interrupted, few futures, checks that do not hold
};
Answer answer(const ReportInput& input);

}  // namespace casus
