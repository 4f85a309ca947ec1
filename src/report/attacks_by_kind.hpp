#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// The kinds of attack that some package has a risk of, in the order of the scenario; none if there
/// are fewer than two, whose risk is that of any.
std::vector<AttackId> kinds_shown(const ReportInput& input);

/// "By kind: limited attack mean 27 %, full-scale attack 6 %, against 50 % and 13 % without any
/// package." Empty without kinds.
std::string kinds_sentence(const ReportInput& input, const PackageFindings& package);

/// Means by package and kind: for a terminal of 80 columns, and for the page. Empty without kinds.
std::string kinds_text(const ReportInput& input);
std::string kinds_html(const ReportInput& input);

}  // namespace casus
