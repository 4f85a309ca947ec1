#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/adoption.hpp"
#include "report/approaches.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string line_html(const ReportInput& input, const ApproachLine& line) {
  const std::string value =
      line.range ? fmt::format("<b>{}</b>{}{}", escaped(range_in(*line.range, line.unit)),
                               line.text.empty() ? "" : "<br>", escaped(line.text))
                 : escaped(value_text(line));
  const auto package = input.scenario.package(line.package);
  std::string about = "package " + (package ? name_of(input.findings, *package) : line.package);
  if (line.range) about += fmt::format(", n = {}", line.range->n);
  return fmt::format("<td>{}</td><td>{} <span class=\"small\">{}</span></td><td>{}</td>",
                     escaped(line.name), value, escaped(about), escaped(line.meaning));
}

}  // namespace

std::string approaches_section(const ReportInput& input) {
  std::string body = paragraph_html(weakness_sentence(input)) +
                     note_html(
                         "In the folds means and medians with the 5th to 95th percentile over "
                         "futures; a figure without a range follows from the texts.");
  std::map<Approach, std::string> rows;
  for (const ApproachBlock& block : approach_blocks(input)) {
    std::string& of = rows[block.approach];
    const std::size_t count = std::max<std::size_t>(1, block.lines.size());
    of += fmt::format("<tr><th scope=\"rowgroup\" rowspan=\"{}\">{}</th>", count,
                      cell_words(block.cell));
    if (block.lines.empty()) {
      of += "<td colspan=\"3\"><span class=\"small\">not computed yet</span></td></tr>\n";
      continue;
    }
    for (std::size_t at = 0; at < count; ++at) {
      of += (at ? "<tr>" : "") + line_html(input, block.lines[at]) + "</tr>\n";
    }
  }
  for (const auto& [approach, of] : rows) {
    const std::string name = capitalised(approach_words(approach));
    body += details_html({.summary = name},
                         table_html({.caption = name + ", cell by cell.",
                                     .columns = {"Cell", "Quantity", "Value", "Definition"},
                                     .style = "wide"},
                                    of));
  }
  body += adoption_table(input) + voting_table(input);
  return section_html(approaches_head, body);
}

}  // namespace casus
