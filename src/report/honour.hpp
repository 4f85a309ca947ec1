#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// "31 %": the ratio of sums over futures, or that it never comes up.
std::string conditional_words(const Conditional& one);

/// The attack that levels owed are about: "\"full-scale attack\"".
std::string reference_words(const ReportInput& input);

/// Tables of the promises that are kept: all together in both senses, and by what is owed, with
/// what the attack itself breaks of what the attacker promised; empty without any.
std::string honour_html(const ReportInput& input);

}  // namespace casus
