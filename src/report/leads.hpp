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

/// Two options in every future, and by how much the first is better; none where one is not defined.
struct PairedRisks {
  std::vector<std::optional<double>> better{}, worse{}, leads{};  ///< [future]
};

/// By the measure that decides; none unless the table of futures holds both.
std::optional<PairedRisks> paired_by_objective(const ReportInput& input,
                                               const PackageFindings& better,
                                               const PackageFindings& worse);

/// By the attack that responses are stated for, alone.
std::optional<PairedRisks> paired_by_grave_kind(const ReportInput& input,
                                                const PackageFindings& better,
                                                const PackageFindings& worse);

/// None without the pair.
std::optional<MeanLead> lead_of(const ReportInput& input, const std::optional<PairedRisks>& pair);

/// The share of futures in which the first of the two is better.
double share_of_leads(const PairedRisks& pair);

/// Whether no interval reaches 0. Of fewer futures than `few_futures` nothing is told: what carries
/// a lead is looked for in a part of them.
bool is_told(const std::optional<MeanLead>& lead, int futures);

/// "lead +15 points (+14 to +16; by the record +13, +5 to +21)"; empty without one.
std::string lead_in_words(const Tongue& tongue, const std::optional<MeanLead>& lead);

}  // namespace casus
