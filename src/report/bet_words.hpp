#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What the first page asks, what it answers, and what follows from which belief.

std::string bet_question(const ReportInput& input, std::size_t options);

/// Which option is best if all attacks count alike and which by the gravest alone, among how many,
/// and by what the lead hangs. `options`: those that are ranked, in their order; not empty.
std::string bet_finding(const ReportInput& input,
                        const std::vector<const PackageFindings*>& options);

/// What comes first if the record counts, if only attacks that were ordered do, if only what is
/// adopted comes, if all can be had.
std::vector<std::string> bet_beliefs(const ReportInput& input,
                                     const std::vector<const PackageFindings*>& options);

/// `grave_risk` with futures weighted to the record; none where they were not.
std::optional<double> grave_by_record(const ReportInput& input, const PackageFindings& package);

}  // namespace casus
