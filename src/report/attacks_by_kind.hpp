#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// The kinds of attack that some package has a risk of, in the order of the scenario; none if there
/// are fewer than two, whose risk is that of any.
std::vector<AttackId> kinds_shown(const ReportInput& input);

/// The kind of attack that responses are stated for, where kinds are told apart; none else.
std::optional<AttackId> grave_kind(const ReportInput& input);

/// The mean risk of it within the report; none where it was not computed.
std::optional<double> grave_risk(const ReportInput& input, const PackageFindings& package);

/// How much of the risk nobody ordered: of the attacks pressed with the package, the share that
/// began as incidents; none without any.
std::optional<double> share_begun_by_incident(const PackageFindings& package);

/// "By kind: limited attack mean 27 %, full-scale attack 6 %, against 50 % and 13 % without any
/// package." Empty without kinds.
std::string kinds_sentence(const ReportInput& input, const PackageFindings& package);

/// Means by package and kind: for a terminal of 80 columns, and for the page. Empty without kinds.
std::string kinds_text(const ReportInput& input);
std::string kinds_html(const ReportInput& input);

}  // namespace casus
