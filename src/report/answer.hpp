#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// The answer in short statements, and what a reader must know beside it.
struct Answer {
  std::string most_robust{};   ///< of the options that contain no other, how sure
  std::string all_together{};  ///< of the option that contains others; may be empty
  /// Attacks that are only opened, adoption; in points, the first one to begin with.
  std::vector<std::string> beside_points{};
  std::string additions{};              ///< what each part of the largest option adds
  std::string what_would_change{};      ///< what its risk hangs on
  std::string weaknesses{};             ///< what the weakness of each approach shows
  std::vector<std::string> details{};   ///< the lead, other objectives, who would be first instead
  std::string cannot_say{};             ///< that it does not predict
  std::string what_if{};                ///< what was laid over the scenario; empty: nothing
  std::string early_risk{};             ///< empty unless the findings show it
  std::vector<std::string> cautions{};  ///< interrupted, few futures, checks that do not hold
};

/// The points beside the risk as one text.
std::string beside_the_risk(const Answer& answer);

/// Those that stand first on a page, in their order, without empty ones.
std::vector<std::string> statements(const Answer& answer);

Answer answer(const ReportInput& input);

}  // namespace casus
