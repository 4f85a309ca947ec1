#include "report/explainer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/cautions.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/leaflet.hpp"

namespace casus {

namespace {

std::string figure_html(const PlainFigure& figure, const std::string& id) {
  const std::string dots =
      figure.share
          ? hundred_dots({.id = id, .title = fmt::format("{}: {}", figure.number, figure.caption)},
                         *figure.share, figure.grave)
          : "";
  return fmt::format("<div class=\"figure\">{}<b>{}</b><p>{}</p></div>\n", dots,
                     escaped(figure.number), escaped(figure.caption));
}

/// `level`: of the headings.
std::string answers_html(const std::vector<PlainAnswer>& answers, int level, std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < answers.size(); ++at) {
    const PlainAnswer& one = answers[at];
    out += fmt::format("<h{}>{}</h{}>\n{}{}", level, escaped(one.question), level,
                       paragraph_html(fmt::format("{}", fmt::join(one.sentences, " "))),
                       figure_html(one.figure, fmt::format("{}-{}", id, at + 1)));
  }
  return out;
}

std::string timeline_html(const ReportInput& input) {
  const std::vector<PastWords> past = past_words(input);
  if (past.empty()) return "";
  std::string items;
  for (const PastWords& one : past) {
    items += fmt::format("<li><b>{}.</b> {}", escaped(one.day),
                         escaped(fmt::format("{}", fmt::join(one.sentences, " "))));
    if (!one.law.empty())
      items += fmt::format("<br><i>{}</i>", escaped(fmt::format("{}", fmt::join(one.law, " "))));
    items += fmt::format(" <span class=\"small\">Source: {}.</span></li>\n", escaped(one.source));
  }
  std::string out = "<h2>What happened before?</h2>\n<ol>\n" + items + "</ol>\n";
  if (const auto figure = past_figure(input)) out += figure_html(*figure, "past");
  return out;
}

}  // namespace

std::string explainer_html(const ReportInput& input) {
  std::string body = "<p class=\"kicker\">Questions and answers, in plain words</p>\n";
  body += caution_html(input);
  const std::vector<PlainAnswer> answers = plain_answers(input);
  const std::vector<PlainAnswer> challenges = plain_challenges(input);
  body += answers_html(answers, 2, "answer");
  if (!challenges.empty())
    body += "<h2>What are the challenges?</h2>\n" + answers_html(challenges, 3, "challenge");
  body += timeline_html(input);
  if (answers.empty() && challenges.empty())
    body += paragraph_html("Nothing is compared: the scenario has no option with a ranking.");
  body += note_html(
      "A figure in a hundred is a mean over many possible futures of one model. It compares "
      "packages under stated assumptions. It is no forecast.");
  return leaflet_html(input, "explained", body);
}

}  // namespace casus
