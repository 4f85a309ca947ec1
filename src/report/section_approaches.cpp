#include <fmt/format.h>

#include "report/approaches.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"

namespace casus {

namespace {

std::string quantity_row(const ApproachQuantity& quantity) {
  const bool ranged = quantity.range && quantity.range->n > 0;
  std::string value =
      ranged ? fmt::format("<b>{}</b>{}{}", escaped(range_in(*quantity.range, quantity.unit)),
                           quantity.text.empty() ? "" : "<br>", escaped(quantity.text))
             : escaped(quantity_text(quantity));
  std::string about = quantity.package.empty() ? "" : "package " + quantity.package;
  if (ranged) about += fmt::format("{}n = {}", about.empty() ? "" : ", ", quantity.range->n);
  return fmt::format("<td>{}</td><td>{} <span class=\"small\">{}</span></td><td>{}</td>",
                     escaped(quantity.name), value, escaped(about), escaped(quantity.meaning));
}

}  // namespace

std::string approaches_section(const ReportInput& input) {
  std::string body = paragraph_html(
      "Each known weakness as computed quantities. Ranges are medians with the 5th to 95th "
      "percentile over futures; where a figure has no range it follows from the texts.");
  std::string rows;
  for (const ApproachCell& cell : approach_cells(input.findings)) {
    const std::size_t count = std::max<std::size_t>(1, cell.quantities.size());
    rows += fmt::format(
        "<tr><th scope=\"rowgroup\" rowspan=\"{}\">{}<span class=\"small\">{}</span></th>", count,
        escaped(cell.approach), escaped(cell.cell));
    if (cell.quantities.empty()) {
      rows += "<td colspan=\"3\"><span class=\"small\">not computed yet</span></td></tr>\n";
      continue;
    }
    for (std::size_t at = 0; at < count; ++at) {
      rows += (at ? "<tr>" : "") + quantity_row(*cell.quantities[at]) + "</tr>\n";
    }
  }
  body += table_html({.caption = "The three approaches, cell by cell.",
                      .columns = {"Approach and cell", "Quantity", "Value", "Definition"},
                      .style = "wide"},
                     rows);
  body += voting_table(input);
  return section_html(approaches_head, body);
}

}  // namespace casus
