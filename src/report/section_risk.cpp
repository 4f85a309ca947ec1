#include <algorithm>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/answer.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// What the record says of an attack of any kind by its years, to which the futures are calibrated.
std::vector<RecordMark> record_of_attacks(const ReportInput& input) {
  std::vector<RecordMark> marks;
  if (!input.findings.calibration) return marks;
  for (const CalibrationRow& row : input.findings.calibration->rows) {
    const CalibrationTarget& target = input.scenario.calibration[row.target];
    if (target.record && !target.attack && target.band.packages.empty() &&
        row.measure.measure == Measure::attacked)
      marks.push_back({row.measure.years, *target.record, target.error});
  }
  return marks;
}

/// What the panel of a package shows: "-25 points against 'No guarantees'". In how many futures it
/// is lower is not said: nothing is part of every package, so that is so by construction.
std::string panel_finding(const ReportInput& input, const PackageFindings& package) {
  const Findings& found = input.findings;
  const double years = found.step_years * static_cast<double>(package.attacked_path.size());
  const PackageFindings* nothing = nothing_package(found);
  const Difference* change = nothing ? find_difference(found, nothing->package, package.package,
                                                       after(Measure::attacked, years))
                                     : nullptr;
  return change == nullptr || change->range.n == 0
             ? fmt::format("{} within {}", percent(package.attacked_path.back().mean),
                           years_text(years))
             : fmt::format("{} points against {}", points(change->range.mean), quoted(*nothing));
}

double top_of_paths(const Findings& findings) {
  double most = 0.0;
  for (const PackageFindings& package : findings.packages) {
    for (const Range& range : package.attacked_path) most = std::max(most, range.p95);
  }
  return next_round_number(most);
}

std::string panels(const ReportInput& input) {
  const Findings& found = input.findings;
  const PackageFindings* nothing = nothing_package(input.findings);
  const double most = top_of_paths(found);
  const std::vector<RecordMark> record = record_of_attacks(input);
  std::string out;
  for (std::size_t at = 0; at < found.packages.size(); ++at) {
    const PackageFindings& package = found.packages[at];
    if (package.attacked_path.empty()) continue;
    const Range& last = package.attacked_path.back();
    TimePanel panel;
    panel.words = {fmt::format("path-{}", at),
                   name_of(package) + (package.role == Role::yardstick ? " (yardstick)" : ""),
                   fmt::format("Modelled risk of an armed attack over {}: at the end {}.",
                               years_text(found.step_years * double(package.attacked_path.size())),
                               percent_range(last))};
    panel.finding = panel_finding(input, package);
    panel.path = package.attacked_path;
    if (nothing == &package) panel.record = record;
    if (nothing && nothing != &package) panel.reference = nothing->attacked_path;
    panel.step_years = found.step_years;
    panel.most = most;
    out += time_panel(panel) + "\n";
  }
  if (out.empty()) return "";
  std::string caption = "Line: mean over futures. Band: from the 5th to the 95th percentile. ";
  if (nothing) {
    caption += fmt::format("Dashed: the mean of \"{}\", to compare with. ", name_of(*nothing));
  }
  if (nothing && !record.empty())
    caption += fmt::format(
        "Circles in \"{}\": the record to which the scenario is calibrated, with two standard "
        "errors. ",
        name_of(*nothing));
  caption +=
      "All panels have the same axes: years after the start, and the modelled risk that an "
      "armed attack has been pressed by then.";
  return pictures_html("", fmt::format("<div class=\"panels\">\n{}</div>", out), caption);
}

std::string path_table(const ReportInput& input) {
  const Findings& found = input.findings;
  TableHead head{
      .caption = with_mark_note(
          "Risk at the end of each year. Mean (median; 5th to 95th percentile), in %.", input),
      .columns = {"Package"},
      .style = "wide"};
  const auto per_year = static_cast<std::size_t>(std::max(1.0, 1.0 / found.step_years + 0.5));
  std::string rows;
  std::size_t columns = 0;
  for (const PackageFindings& package : found.packages) {
    columns = std::max(columns, package.attacked_path.size() / per_year);
  }
  if (columns == 0) return "";
  const std::size_t spacing = columns > 12 ? 5 : 1;
  for (std::size_t year = spacing; year <= columns; year += spacing) {
    head.columns.push_back(fmt::format("Year {}", year));
  }
  for (const PackageFindings& package : found.packages) {
    rows += "<tr>" + row_head_html(marked_name(input, package));
    for (std::size_t year = spacing; year <= columns; year += spacing) {
      const std::size_t at = year * per_year - 1;
      if (at >= package.attacked_path.size()) {
        rows += cell_html("");
        continue;
      }
      const Range& range = package.attacked_path[at];
      rows += range.n == 0
                  ? cell_html("-")
                  : fmt::format(
                        "<td class=\"num\">{} <span class=\"small\">{}; {}\u2013{}"
                        "</span></td>",
                        escaped(percent_number(range.mean)), escaped(percent_number(range.median)),
                        escaped(percent_number(range.p05)), escaped(percent_number(range.p95)));
    }
    rows += "</tr>\n";
  }
  return details_html({.summary = "The numbers behind these lines"}, table_html(head, rows));
}

std::string dots(const ReportInput& input, const MeasureKey& measure, std::string_view id) {
  DotChart chart;
  chart.words.id = id;
  chart.words.title = capitalised(label_of(measure));
  double most = 0.0;
  for (const PackageFindings& package : input.findings.packages) {
    const Range* range = find_measure(package, measure);
    if (!range) return "";
    chart.rows.push_back(
        {name_of(package), *range,
         package.role == Role::yardstick ? DotRow::Mark::hollow : DotRow::Mark::solid});
    most = std::max(most, range->p95);
    chart.words.description += fmt::format("{}: {}. ", name_of(package), percent_range(*range));
  }
  chart.most = next_round_number(most);
  return dot_chart(chart) + "\n";
}

std::string early_and_late(const ReportInput& input) {
  const std::string figures = dots(input, after(Measure::attacked, 1.0), "dots-1") +
                              dots(input, after(Measure::attacked, 5.0), "dots-5");
  if (figures.empty()) return "";
  return details_html(
      {.summary = "The first year and five years"},
      pictures_html(
          "", fmt::format("<div class=\"panels two\">\n{}</div>", figures),
          "Dot: mean over futures, with its value at the right; tick: median. Bar: from the "
          "5th to the 95th percentile. Hollow: yardsticks. The two figures have scales of "
          "their own."));
}

std::string change_cell(const Difference* difference) {
  if (!difference || difference->range.n == 0) return cell_html("not computed");
  const Range& range = difference->range;
  return fmt::format(
      "<td class=\"num\"><b>{}</b> <span class=\"small\">{} to {}; lower in {}</span>"
      "</td>",
      escaped(points(range.mean)), escaped(points(range.p05)), escaped(points(range.p95)),
      escaped(percent(difference->share_lower)));
}

std::string changes(const ReportInput& input) {
  const PackageFindings* nothing = nothing_package(input.findings);
  const auto columns = outcome_columns(input);
  if (!nothing || columns.empty()) return "";
  TableHead head{.caption = fmt::format(
                     "Change of the risk against \"{}\", in points. Same futures for both: mean, "
                     "5th to 95th percentile, and the share of futures in which it is lower.",
                     name_of(*nothing)),
                 .columns = {"Package"}};
  for (const OutcomeColumn& column : columns) head.columns.push_back(column.heading);
  std::string rows;
  bool any = false;
  for (const PackageFindings& package : input.findings.packages) {
    if (&package == nothing) continue;
    rows += "<tr>" + row_head_html(marked_name(input, package));
    for (const OutcomeColumn& column : columns) {
      const Difference* found =
          find_difference(input.findings, nothing->package, package.package, column.measure);
      any = any || found;
      rows += change_cell(found);
    }
    rows += "</tr>\n";
  }
  return any ? details_html(
                   {.summary = fmt::format("The change against \"{}\"", name_of(*nothing))},
                   table_html(head, rows))
             : "";
}

/// "10 % within 1 year and 32 % within 10 years", the means of the risk of an attack.
std::string means_by_year(const ReportInput& input, const PackageFindings& package) {
  std::vector<std::string> means;
  for (const OutcomeColumn& column : outcome_columns(input)) {
    const auto mean = mean_of(package, column.measure);
    if (column.measure.measure == Measure::attacked && mean)
      means.push_back(fmt::format("{} {}", percent(*mean), column.heading));
  }
  return enumerated(means);
}

/// How the risk grows with the first option, and without any.
std::string risk_sentence(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  const PackageFindings* nothing = nothing_package(input.findings);
  std::vector<std::string> sides;
  if (!options.empty())
    if (const std::string means = means_by_year(input, *options.front()); !means.empty())
      sides.push_back(fmt::format("with {} {}", quoted(*options.front()), means));
  if (nothing != nullptr && (options.empty() || options.front() != nothing))
    if (const std::string means = means_by_year(input, *nothing); !means.empty())
      sides.push_back("without any package " + means);
  if (sides.empty()) return "";
  return fmt::format("The mean risk of an armed attack that is pressed is {}.",
                     fmt::join(sides, "; "));
}

}  // namespace

std::string risk_section(const ReportInput& input) {
  std::string body =
      paragraph_html(risk_sentence(input)) +
      note_html(
          "The modelled risk that an armed attack is opened and pressed on with, from "
          "the start of the horizon. It compares packages under the same assumptions; "
          "it is no forecast.");
  body += panels(input) + path_table(input) + kinds_html(input) + early_and_late(input);
  const Answer said = answer(input);
  if (!said.early_risk.empty()) {
    body +=
        "<div class=\"caution\" role=\"note\">\n" + paragraph_html(said.early_risk) + "</div>\n";
  }
  body += changes(input);
  return section_html(risk_head, body);
}

}  // namespace casus
