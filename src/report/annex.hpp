#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// A page for those who draft texts, from the texts alone: by option the holes with the words that
/// open each and the smallest redraft that closes it, and the chain behind the longest lawful
/// delay; then the wording of all texts side by side and what of them is not coded. Needs `holes`
/// and `clocks`; no script, no picture.
std::string annex_html(const ReportInput& input);

/// Its part about wording: the questions of law, then the duties of these texts beside each other,
/// by what they owe, each quote once. `words`: the scenario with names in place of ids.
std::string wording_html(Scenario words, const std::vector<InstrumentId>& texts);

/// Its list of texts: form and term, and what of each is a clause, is kept with its words, or is
/// only counted, by article.
std::string coded_texts_html(const Scenario& scenario, const std::vector<InstrumentId>& texts);

}  // namespace casus
