#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// Who owes what where the attacker is no state, such as a proxy: a sentence, a row for each
/// package that has guarantors, and behind a fold who they are; empty if it was not asked.
std::string other_attackers_html(const ReportInput& input);

/// The sentence alone.
std::string other_attackers_sentence(const ReportInput& input);

}  // namespace casus
