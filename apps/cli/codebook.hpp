#pragma once

#include <string>

#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// What each column of `futures_csv` is, as Markdown: drawn numbers with unit, range and evidence,
/// answers to questions of law with their weights, packages and measures.
std::string codebook(const Scenario& scenario, const Findings& found);

}  // namespace casus
