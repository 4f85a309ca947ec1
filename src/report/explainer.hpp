#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// One figure beside an answer, and what it is in a sentence.
struct PlainFigure {
  std::string number{};  ///< "54 in 100", "23 of 31"
  std::string caption{};
  std::optional<double> share{};  ///< of a hundred dots; none: no picture
  std::optional<double> grave{};  ///< of these
};

/// A question that people ask, and its answer in short sentences: what holds of guarantees anywhere
/// from one catalogue, the rest from scenario, texts and findings.
struct PlainAnswer {
  std::string question{};
  std::vector<std::string> sentences{};
  PlainFigure figure{};
};

/// What guarantees are, why they are needed, and what role the alliance of the scenario has; each
/// only where there is a figure for it.
std::vector<PlainAnswer> plain_answers(const ReportInput& input);

/// What is hard about each approach that an option of the scenario stands for.
std::vector<PlainAnswer> plain_challenges(const ReportInput& input);

/// What happened before, in the order of time.
struct PastWords {
  std::string day{};                     ///< "5 December 1994"
  std::vector<std::string> sentences{};  ///< of the scenario
  std::vector<std::string> law{};        ///< what texts said then; empty: they were not asked
  std::string source{};
};
std::vector<PastWords> past_words(const ReportInput& input);

/// In how many of the past events that texts were asked about somebody did what a text forbids;
/// none if none was asked.
std::optional<PlainFigure> past_figure(const ReportInput& input);

/// A page for the public: questions and answers, each with one figure, no script.
std::string explainer_html(const ReportInput& input);

}  // namespace casus
