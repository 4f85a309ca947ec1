#include <algorithm>

#include <fmt/format.h>

#include "report/additions.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"

namespace casus {

namespace {

std::string table_of(const ReportInput& input, const std::vector<AdditionRow>& rows) {
  const ObjectiveWords words = objective_words(input);
  std::string body;
  for (const AdditionRow& row : rows) {
    const AddedValue& one = *row.contribution;
    body +=
        "<tr>" + row_head_html(component_name(input, *row.component)) +
        fmt::format("<td class=\"num\"><b>{}</b>{}</td>", escaped(points(one.range.mean)),
                    one.range.n < 2
                        ? std::string()  // one future has no interval
                        : fmt::format(" <span class=\"small\">{} to {}</span>",
                                      escaped(points(one.low)), escaped(points(one.high)))) +
        number_cell_html(points(one.range.median)) +
        number_cell_html(fmt::format("{} to {}", points(one.range.p05), points(one.range.p95))) +
        number_cell_html(points(one.first)) + number_cell_html(points(one.last)) + "</tr>\n";
  }
  return table_html({.caption = fmt::format(
                         "Change of the {} of {} by each part of \"{}\", in points.", words.noun,
                         words.event, name_of(input.findings, input.findings.additions->package)),
                     .columns = {"Part", "Mean (95 % interval)", "Median", "5th to 95th percentile",
                                 "Added first", "Added last"}},
                    body);
}

/// "Of the parts of 'Layered', 'Aid' moves the risk most: -18 points of -36". The rows begin with
/// the one that does.
std::string title_of(const ReportInput& input, const std::vector<AdditionRow>& rows) {
  double all = 0.0;
  for (const AdditionRow& row : rows) all += row.contribution->range.mean;
  return fmt::format(
      "In the model, of the parts of \"{}\", \"{}\" moves the {} most: {} points of {}, "
      "in {}",
      name_of(input.findings, input.findings.additions->package),
      component_name(input, *rows.front().component), objective_words(input).noun,
      points(rows.front().contribution->range.mean), points(all),
      counted(input.findings.additions->futures, "future", "futures"));
}

}  // namespace

std::string additions_chart(const ReportInput& input) {
  const std::vector<AdditionRow> rows = addition_rows(input);
  if (rows.empty()) return "";
  ChangeChart chart;
  chart.words = {"additions-chart", title_of(input, rows), ""};
  for (const AdditionRow& row : rows) {
    const AddedValue& one = *row.contribution;
    const std::string name = component_name(input, *row.component);
    chart.rows.push_back({name, one.range, one.low, one.high});
    chart.words.description += fmt::format("{}: {} points. ", name, interval_words(one));
  }
  return pictures_html(
      "changes", change_chart(chart),
      "Dot: the mean, with its value at the right; dark line: its 95 % interval; pale bar: "
      "from the 5th to the 95th percentile over futures. Left of 0: the part lowers it.");
}

std::string additions_section(const ReportInput& input) {
  const std::vector<AdditionRow> rows = addition_rows(input);
  std::string body;
  if (rows.empty()) {
    body = note_html(
        "Not computed: no option has between two and twelve parts, or none was taken apart yet.");
  } else {
    body = paragraph_html(additions_sentence(input)) + additions_chart(input) +
           details_html({.summary = "The numbers behind it"},
                        table_of(input, rows) + note_html(additions_note(input)));
  }
  return section_html(additions_head, body + channels_html(input) + prices_html(input));
}

}  // namespace casus
