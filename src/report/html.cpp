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

/// A section with its place in the contents; empty where there is nothing to say.
struct Part {
  SectionHead head{};
  std::string html{};
};

/// Behind the first page, in the order of the page.
std::vector<Part> parts_of(const ReportInput& input, bool has_study) {
  return {{inside_head, inside_section(input, has_study)},
          {answer_head, answer_section(input)},
          {additions_head, additions_section(input)},
          {duties_head, duties_section(input)},
          {coverage_head, coverage_section(input)},
          {clock_head, clock_section(input)},
          {risk_head, risk_section(input)},
          {responses_head, responses_section(input)},
          {ledger_head, ledger_section(input)},
          {approaches_head, approaches_section(input)},
          {drivers_head, drivers_section(input)},
          {assumptions_head, assumptions_section(input)},
          {checks_head, checks_section(input)},
          {limits_head, limits_section(input)},
          {again_head, again_section(input)},
          {glossary_head, glossary_section()}};
}

std::string navigation(const Part& first, const std::vector<Part>& others) {
  std::string items;
  const auto add = [&](const Part& part) {
    if (!part.html.empty())
      items +=
          fmt::format("<li><a href=\"#{}\">{}</a></li>\n", part.head.id, escaped(part.head.title));
  };
  add(first);
  for (const Part& part : others) add(part);
  return "<nav aria-label=\"Contents\"><ol>\n" + items + "</ol></nav>\n";
}

/// "5 options, 2 that contain others and 3 yardsticks"
std::string compared_words(const Findings& found) {
  long long options = 0, containing = 0, yardsticks = 0;
  for (const PackageFindings& package : found.packages)
    ++(package.role == Role::yardstick     ? yardsticks
       : is_ranked(found, package.package) ? options
                                           : containing);
  std::vector<std::string> parts;
  if (options > 0) parts.push_back(counted(options, "option", "options"));
  if (containing > 0)
    parts.push_back(
        fmt::format("{} that contain{} them or others", containing, containing == 1 ? "s" : ""));
  if (yardsticks > 0)
    parts.push_back(counted(yardsticks, "yardstick to measure by", "yardsticks to measure by"));
  return parts.empty() ? counted(0, "package", "packages") : enumerated(parts);
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
      "<p class=\"kicker\">Comparison of {} over {} of one model</p>\n<h1>{}</h1>\n</header>\n"
      "<main id=\"main\">\n",
      escaped(compared_words(found)),
      escaped(counted(found.futures, "possible future", "possible futures")),
      escaped(title_of(found)));
  const Part first{bet_head, bet_section(input)};
  const std::vector<Part> others = parts_of(input, study.has_value());
  out += first.html + since_fold(input) + navigation(first, others);
  for (const Part& part : others) out += part.html;
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
