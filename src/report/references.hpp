#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

// What a scenario rests on, for a bibliography. Sources of sensitive numbers are left out.

/// Every text with its day and form, and every source that a number, an answer to a question of
/// law, a line of the record or the past names, each once with what it stands behind. Markdown.
std::string references_text(const ReportInput& input);

/// BibTeX: the program, and every text that has a name and a day of signature. Sources of numbers
/// are sentences, not records, and stand in the other file alone.
std::string references_bib(const ReportInput& input);

}  // namespace casus
