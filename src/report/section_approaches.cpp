#include <fmt/format.h>

#include "report/approaches.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"

namespace casus {

namespace {

std::string quantity_row(const ApproachQuantity& quantity) {
  std::string value = fmt::format("<b>{}</b>", escaped(quantity_text(quantity)));
  if (quantity.range && quantity.range->n > 0) {
    value += fmt::format(" <span class=\"small\">n = {}</span>", quantity.range->n);
  }
  return fmt::format(
      "{}<td>{}{}</td><td>{}</td>", "<td>" + escaped(quantity.name) + "</td>", value,
      quantity.package.empty()
          ? std::string()
          : fmt::format(" <span class=\"small\">package {}</span>", escaped(quantity.package)),
      escaped(quantity.meaning));
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
