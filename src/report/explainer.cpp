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

std::string figure_html(const Tongue& tongue, const PlainFigure& figure, const std::string& id) {
  std::string dots;
  if (figure.share)
    dots = hundred_dots({.id = id,
                         .title = tongue.say("figure_aloud", {{"number", figure.number},
                                                              {"caption", figure.caption}})},
                        *figure.share, figure.grave);
  return fmt::format("<div class=\"figure\">{}<b>{}</b><p>{}</p></div>\n", dots,
                     escaped(figure.number), escaped(figure.caption));
}

/// `level`: of the headings.
std::string answers_html(const Tongue& tongue, const std::vector<PlainAnswer>& answers, int level,
                         std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < answers.size(); ++at) {
    const PlainAnswer& one = answers[at];
    out += fmt::format("<h{}>{}</h{}>\n{}{}", level, escaped(one.question), level,
                       paragraph_html(fmt::format("{}", fmt::join(one.sentences, " "))),
                       figure_html(tongue, one.figure, fmt::format("{}-{}", id, at + 1)));
  }
  return out;
}

std::string timeline_html(const ReportInput& input) {
  const std::vector<PastWords> past = past_words(input);
  if (past.empty()) return "";
  const Tongue tongue(input);
  std::string items;
  for (const PastWords& one : past) {
    items += fmt::format("<li><b>{}</b> {}", escaped(tongue.say("past.day", {{"day", one.day}})),
                         escaped(fmt::format("{}", fmt::join(one.sentences, " "))));
    if (!one.law.empty())
      items += fmt::format("<br><i>{}</i>", escaped(fmt::format("{}", fmt::join(one.law, " "))));
    items += fmt::format(" <span class=\"small\">{}</span></li>\n",
                         escaped(tongue.say("past.source", {{"source", one.source}})));
  }
  std::string out =
      fmt::format("<h2>{}</h2>\n<ol>\n{}</ol>\n", escaped(tongue.say("explained.past")), items);
  if (const auto figure = past_figure(input)) out += figure_html(tongue, *figure, "past");
  return out;
}

}  // namespace

std::string explainer_html(const ReportInput& input) {
  const Tongue tongue(input);
  std::string body =
      fmt::format("<p class=\"kicker\">{}</p>\n", escaped(tongue.say("explained.kicker")));
  body += caution_html(input);
  const std::vector<PlainAnswer> answers = plain_answers(input);
  const std::vector<PlainAnswer> challenges = plain_challenges(input);
  body += answers_html(tongue, answers, 2, "answer");
  if (!challenges.empty())
    body += fmt::format("<h2>{}</h2>\n{}", escaped(tongue.say("explained.challenges")),
                        answers_html(tongue, challenges, 3, "challenge"));
  body += timeline_html(input);
  if (answers.empty() && challenges.empty()) body += paragraph_html(tongue.say("nothing_compared"));
  body += note_html(tongue.say("explained.note"));
  return leaflet_html(input, "explained", body);
}

}  // namespace casus
