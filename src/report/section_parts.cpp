#include <algorithm>

#include <fmt/format.h>

#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/sections.hpp"

namespace casus {

namespace {

/// The measures of an option, in the order of the findings: the one that decides is the last.
std::vector<MeasureKey> measures_of(const Findings& findings, PackageId package) {
  std::vector<MeasureKey> keys;
  for (const WithoutPart& one : findings.without_part) {
    if (one.package == package && std::find(keys.begin(), keys.end(), one.measure) == keys.end()) {
      keys.push_back(one.measure);
    }
  }
  return keys;
}

const WithoutPart* find_part(const Findings& findings, const WithoutPart& like,
                             const MeasureKey& measure) {
  for (const WithoutPart& one : findings.without_part) {
    if (one.package == like.package && one.part == like.part && one.measure == measure) return &one;
  }
  return nullptr;
}

std::string change_cell(const WithoutPart* part) {
  if (!part || part->range.n == 0) return cell_html("-");
  return fmt::format("<td class=\"num\"><b>{}</b> <span class=\"small\">{} to {}</span></td>",
                     escaped(points(part->range.mean)), escaped(points(part->range.p05)),
                     escaped(points(part->range.p95)));
}

std::string table_of(const ReportInput& input, const TakenApart& package, double most) {
  const auto measures = measures_of(input.findings, package.package);
  TableHead head{
      .caption = fmt::format(
          "\"{}\" with one part left out: change of the modelled risk in points over the "
          "same {}. Mean, 5th to 95th percentile. That it rises is no finding: in this model an "
          "addition seldom makes a package worse. The bar begins at 0 and shows rises of the last "
          "column.",
          name_of(input.findings, package.package),
          counted(package.parts.front()->range.n, "future", "futures")),
      .columns = {"Left out"}};
  for (const MeasureKey& measure : measures) head.columns.push_back(label_of(measure));
  head.columns.emplace_back("Rise");
  std::string rows;
  for (const WithoutPart* part : package.parts) {
    rows += "<tr>" + row_head_html(part_name(input, part->part));
    for (const MeasureKey& measure : measures) {
      rows += change_cell(find_part(input.findings, *part, measure));
    }
    rows += "<td>" + range_bar(part->range, most) + "</td></tr>\n";
  }
  return table_html(head, rows);
}

std::string left_whole_words(const Findings& findings) {
  std::vector<std::string> names;
  for (const LeftWhole& one : findings.left_whole) {
    names.push_back(fmt::format("\"{}\" ({} parts)", name_of(findings, one.package), one.parts));
  }
  if (names.empty()) return "";
  return fmt::format(" Left whole because of the number of parts: {}.", enumerated(names));
}

}  // namespace

std::string parts_html(const ReportInput& input) {
  const std::vector<TakenApart> all = taken_apart(input);
  if (all.empty()) return "";
  double most = 0.0;
  for (const TakenApart& one : all) {
    for (const WithoutPart* part : one.parts) most = std::max(most, part->range.p95);
  }
  std::string body;
  for (const TakenApart& one : all) body += paragraph_html(parts_sentence(input, one));
  if (const std::string words = yardstick_sentence(input); !words.empty()) {
    body += paragraph_html(words);
  }
  body += note_html(
      "Parts overlap: what one does, another may do as well, so the figures of a package do not "
      "add up to its whole effect." +
      left_whole_words(input.findings));
  for (const TakenApart& one : all) body += table_of(input, one, next_round_number(most));
  return details_html({.summary = "What leaving out each part does"}, body);
}

}  // namespace casus
