#include <algorithm>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/answer.hpp"
#include "report/bet.hpp"
#include "report/cautions.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// "lowest risk of a renewed armed attack within 10 years".
std::string best_words(const ReportInput& input) {
  const ObjectiveWords words = objective_words(input);
  return fmt::format("{} {} of {}", words.best, words.noun, words.event);
}

double top_of(const ReportInput& input, const MeasureKey& measure) {
  double most = 0.0;
  for (const PackageFindings& package : input.findings.packages) {
    const Range* range = find_measure(package, measure);
    if (range && range->n > 0) most = std::max(most, range->p95);
  }
  return next_round_number(most);
}

std::string table_note(const ReportInput& input) {
  std::string scales;
  for (const OutcomeColumn& column : outcome_columns(input)) {
    scales += fmt::format("{}{} to {}", scales.empty() ? "" : ", ", column.heading,
                          percent(top_of(input, column.measure)));
  }
  const std::string bars = fmt::format(
      "Bars: the range, with a tick at the mean, on scales from 0 ({}). Best: of the options that "
      "contain no other, the one with the {}; near best: within 5 points of it. n = {} futures: "
      "joint draws of all "
      "uncertain inputs, the same for every package. A share of futures is a share of these draws, "
      "not a forecast.",
      scales, best_words(input), input.findings.futures);
  return with_mark_note(bars, input);
}

std::string main_table(const ReportInput& input) {
  const auto columns = outcome_columns(input);
  const auto& order = ranking_of(input.findings).order;
  TableHead head{.columns = {"Package"}, .style = "main"};
  std::vector<double> tops;
  for (const OutcomeColumn& column : columns) {
    head.columns.push_back(capitalised(column.heading));
    tops.push_back(top_of(input, column.measure));
  }
  head.columns.push_back("Best (near best) in");
  const bool in_war = input.scenario.horizon && input.scenario.horizon->in_war;
  head.caption = fmt::format(
      "{}. Mean, median and range (5th to 95th percentile) of the modelled risk over {}.",
      in_war ? "How the war has ended" : "Armed attack pressed, by package",
      counted(input.findings.futures, "future", "futures"));
  std::string rows;
  for (const PackageFindings& package : input.findings.packages) {
    const bool yardstick = package.role == Role::yardstick;
    const bool first = !order.empty() && order.front() == package.package;
    const Standing& standing = standing_of(input.findings, package);
    rows += fmt::format("<tr{}><th scope=\"row\">{}{}</th>",
                        yardstick ? " class=\"yardstick\""
                        : first   ? " class=\"first\""
                                  : "",
                        escaped(marked_name(input, package)),
                        yardstick ? " <span class=\"small\">yardstick</span>" : "");
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const Range* range = find_measure(package, columns[at].measure);
      rows += "<td class=\"value\">";
      if (range) rows += range_bar(*range, tops[at]) + range_html(*range);
      rows += range ? "</td>" : "<span class=\"small\">not computed</span></td>";
    }
    rows += yardstick ? "<td><span class=\"small\">does not compete</span></td></tr>\n"
            : !is_ranked(input.findings, package.package)
                ? "<td><span class=\"small\">contains others: not ranked</span></td></tr>\n"
                : fmt::format(
                      "<td class=\"value\"><b>{}</b> <span class=\"small\">({})"
                      "</span></td></tr>\n",
                      escaped(percent(standing.share_best)),
                      escaped(percent(standing.share_near_best)));
  }
  return table_html(head, rows);
}

/// The table, open. With a script the study inside the page has a table of the same risks: then it
/// is closed (web/src/main.ts).
std::string folded_table(const ReportInput& input) {
  return fmt::format(
      "<details open class=\"inside-too\"><summary>The risks with medians, as one "
      "table</summary>\n{}{}</details>\n",
      main_table(input), note_html(table_note(input)));
}

/// Without what the first page says of the record, and what the section of checks lists.
std::vector<std::string> cautions_beside_the_first_page(const ReportInput& input) {
  return bet(input) ? cautions_without_the_record(input) : cautions(input);
}

/// An item that begins with the first point and lists the others.
std::string points_html(const std::vector<std::string>& points) {
  if (points.empty()) return "";
  return fmt::format("<li>{}{}</li>\n", prose_html(points.front()),
                     items_html({points.begin() + 1, points.end()}));
}

}  // namespace

std::string answer_section(const ReportInput& input) {
  const Answer said = answer(input);
  std::string body = "<div class=\"split\">\n<div>\n";
  body += caution_box_html({said.what_if});
  body += "<ol class=\"lead\">\n";
  // What else is stated begins a section of its own.
  for (const std::string* text : {&said.most_robust, &said.all_together}) {
    if (!text->empty()) body += fmt::format("<li>{}</li>\n", prose_html(*text));
  }
  body += points_html(said.beside_points) + "</ol>\n</div>\n<div>\n";
  body += paragraph_html(said.cannot_say);
  std::string details;
  for (const std::string& detail : said.details) details += note_html(detail);
  if (!details.empty())
    body += details_html({.summary = "The lead, and who would be first instead"}, details);
  body += caution_box_html(cautions_beside_the_first_page(input)) + "</div>\n</div>\n";
  return section_html(answer_head, body + folded_table(input));
}

}  // namespace casus
