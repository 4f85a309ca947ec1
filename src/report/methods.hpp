#pragma once

#include <string>

#include "report/report.hpp"

namespace casus {

/// How a study was solved, as far as findings do not say it.
struct SolvedBy {
  std::string numbers{};   ///< "model 6, outcome 5": what the numbers of this version mean
  std::string response{};  ///< how fixed points of the response were found
};

/// A methods text for a paper, generated: what was computed, how futures are drawn, the numerics
/// with what moves, every check with what came out, what is assumed, what was calibrated, what
/// holds by construction, what the model leaves out. Markdown.
std::string methods_text(const ReportInput& input, const SolvedBy& by);

}  // namespace casus
