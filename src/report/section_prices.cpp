#include <fmt/format.h>

#include "report/channels.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/prices.hpp"
#include "report/sections.hpp"

namespace casus {

std::string prices_html(const ReportInput& input) {
  std::string rows;
  for (const Price& one : input.findings.prices) {
    if (is_withheld(input, one)) continue;
    rows += "<tr>" + row_head_html(bought_words(input, one)) +
            cell_html(fmt::format("{} {}", plain_number(one.amount.mean), price_unit(one.what))) +
            number_cell_html(change_words(one.averted, one.futures)) + cell_html(price_words(one)) +
            "</tr>\n";
  }
  if (rows.empty()) return "";
  const ObjectiveWords words = objective_words(input);
  const std::string through = prices_hang_on(input);
  return subheading_html("What a point costs") +
         table_html({.caption = fmt::format("Money and troops for a point of the mean {} of {}.",
                                            words.noun, words.event),
                     .columns = {"Bought", "Given", "Points better", "For a point"}},
                    rows) +
         (through.empty() ? "" : note_html(through)) +
         details_html({.summary = "What these prices assume"}, note_html(prices_note(input)));
}

}  // namespace casus
