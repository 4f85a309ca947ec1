#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What a point of the measure that decides costs (`Price`), in words.

/// "Layered", "Layered: part Military aid".
std::string bought_words(const ReportInput& input, const Price& price);

/// "EUR bn a year", "thousand troops".
std::string_view price_unit(PricedIn what);

/// "2.3 EUR bn a year (1.9 to 3)", or why there is none: "no price: its effect is not told from
/// zero".
std::string price_words(const Price& price);

/// Whether a number that the price is made of may not be told, or its part is not known.
bool is_withheld(const ReportInput& input, const Price& price);

/// A line for each price that may be told, in the order of the findings.
std::vector<std::string> price_lines(const ReportInput& input);

/// Through which numbers money works that has a price, each with its range; empty without such a
/// price.
std::string prices_hang_on(const ReportInput& input);

/// What the figures are and assume; empty without any.
std::string prices_note(const ReportInput& input);

}  // namespace casus
