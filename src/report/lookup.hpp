#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace casus {

// Questions to the findings that several faces of the report ask.

/// A column of the main table: a measure and its heading.
struct OutcomeColumn {
  std::string measure{};  ///< "attacked_5y"
  std::string heading{};  ///< "within 5 years"
};

/// The columns that the main table shows: attacked within 1, 5 and 10 years (those that the study
/// has), or, with a start in war, how the war has ended.
std::vector<OutcomeColumn> outcome_columns(const ReportInput& input);

/// The outcome that decides which option is best, in words: "armed attack within 10 years".
std::string outcome_words(const ReportInput& input);

/// Its name: "attacked_10y".
std::string outcome_measure(const ReportInput& input);

/// The options, most often best first; equal ones in the order of the scenario.
std::vector<const PackageFindings*> ranked_options(const Findings& findings);

/// The package without anything, to compare with: the yardstick of which the scenario's package
/// has no instruments; null if there is none.
const PackageFindings* nothing_package(const ReportInput& input);

/// What the study calls the drivers of the first option's lead over the second.
std::string lead_name(const PackageFindings& second, const PackageFindings& first);

const Range* find_measure(const PackageFindings& package, std::string_view name);
const Difference* find_difference(const Findings& findings, std::string_view from,
                                  std::string_view to, std::string_view measure);

/// Drivers of one outcome of one package, strongest first, without those that are withheld.
std::vector<Driver> drivers_of(const ReportInput& input, std::string_view package,
                               std::string_view measure);

/// A rank correlation below this may be chance. Without any relation its standard deviation is
/// 1/sqrt(n - 1), and the largest of m inputs exceeds sqrt(2 ln m) + 1/2 of them about once in
/// twenty (Bonferroni, for m from 10 to 1,000).
double chance_correlation(const Findings& findings);

/// Whether the quantity must not be shown.
bool is_withheld(const Scenario& scenario, std::string_view path);

}  // namespace casus
