#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/tongue.hpp"

namespace casus {

/// By how much one option is better than another in the mean, with 95 % intervals over futures; a
/// share, above 0 where it is better.
struct MeanLead {
  Estimate alike{};                     ///< futures count alike
  std::optional<Estimate> by_record{};  ///< those that fit the record count more, if that was found
};

/// Of the measure that decides; none unless the table of futures holds both.
std::optional<MeanLead> lead_in_mean(const ReportInput& input, const PackageFindings& better,
                                     const PackageFindings& worse);

/// Of the attack that responses are stated for, alone.
std::optional<MeanLead> lead_by_grave_kind(const ReportInput& input, const PackageFindings& better,
                                           const PackageFindings& worse);

/// Whether no interval reaches 0. Of fewer futures than `few_futures` nothing is told: what carries
/// a lead is looked for in a part of them.
bool is_told(const std::optional<MeanLead>& lead, int futures);

/// "lead +15 points (+14 to +16; by the record +13, +5 to +21)"; empty without one.
std::string lead_in_words(const Tongue& tongue, const std::optional<MeanLead>& lead);

}  // namespace casus
