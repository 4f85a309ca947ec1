#include <fmt/format.h>

#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/page_frame.hpp"
#include "report/report.hpp"
#include "report/sections.hpp"
#include "report/study_data.hpp"
#include "report/study_script.hpp"
#include "report/style_sheet.hpp"

namespace casus {

namespace {

constexpr SectionHead contents[] = {
    bet_head,         inside_head, answer_head,    additions_head,  duties_head,
    coverage_head,    risk_head,   responses_head, approaches_head, drivers_head,
    assumptions_head, checks_head, limits_head,    again_head,      glossary_head};

std::string navigation(const ReportInput& input) {
  std::string items;
  for (const SectionHead& head : contents) {
    if (head.id == coverage_head.id && input.coverage.empty()) continue;
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", head.id, escaped(head.title));
  }
  return "<nav aria-label=\"Contents\"><ol>\n" + items + "</ol></nav>\n";
}

/// The futures and the script that reads them, at the end, so that the page is painted before.
std::string study_html(const std::string& data) {
  return fmt::format(
      "<script type=\"application/json\" id=\"study-data\">{}</script>\n<script>{}</script>\n",
      data, study_script());
}

}  // namespace

std::string report_html(const ReportInput& input) {
  const Findings& found = input.findings;
  const std::optional<std::string> study = study_data(input);
  std::string out = fmt::format(
      "<a class=\"skip\" href=\"#main\">Skip to the answer</a>\n<div class=\"page\">\n<header>\n"
      "<p class=\"kicker\">Comparison of {} over {} \u00b7 seed "
      "{}</p>\n<h1>{}</h1>\n</header>\n<main id=\"main\">\n",
      escaped(counted(static_cast<long long>(found.packages.size()), "package", "packages")),
      escaped(counted(found.futures, "future", "futures")), found.seed, escaped(title_of(found)));
  out += bet_section(input) + since_fold(input);
  out += navigation(input);
  out += inside_section(input, study.has_value());
  out += answer_section(input);
  out += additions_section(input);
  out += duties_section(input);
  out += coverage_section(input);
  out += risk_section(input);
  out += responses_section(input);
  out += approaches_section(input);
  out += drivers_section(input);
  out += assumptions_section(input);
  out += checks_section(input);
  out += limits_section(input);
  out += again_section(input);
  out += glossary_section();
  out += fmt::format(
      "</main>\n<footer>Made by casus {}. The figures follow from stated assumptions; they do not "
      "predict.</footer>\n</div>\n",
      escaped(input.version));
  if (study) out += study_html(*study);
  return page_html({.title = title_of(found) + " \u2013 comparison of packages",
                    .version = input.version,
                    .style = style_sheet(),
                    .script = study ? study_script() : std::string_view()},
                   out);
}

}  // namespace casus
