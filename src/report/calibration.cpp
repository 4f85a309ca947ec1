#include "report/calibration.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "study/calibration.hpp"

namespace casus {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t line_name_width = 34, record_width = 14, band_width = 12, figure_width = 9;
constexpr std::size_t package_width = 20, cell_width_of_risk = 6;

void paragraph_of(std::string& out, std::string_view text) {
  for (const std::string& line : wrapped(printable(text), page_width)) out += line + "\n";
}

void title_of(std::string& out, std::string_view text) {
  out += "\n";
  paragraph_of(out, text);
  out += std::string(std::min(page_width, columns_of(text)), '-') + "\n";
}

/// Shares in percent with one digit behind the point: errors of a record are a few points.
std::string figure_text(const std::optional<double>& value, std::string_view unit) {
  if (!value) return "-";
  return unit == "share" ? fmt::format("{:.1f} %", 100.0 * *value) : plain_number(*value);
}

std::string bare_figure(double value, std::string_view unit) {
  return unit == "share" ? fmt::format("{:.1f}", 100.0 * value) : plain_number(value);
}

const CalibrationTarget& target_of(const ReportInput& input, const CalibrationRow& row) {
  return input.scenario.calibration[row.target];
}

/// In one of the ranges that the scenario gives; none if it gives none.
std::optional<bool> in_band(const CalibrationTarget& target, const std::optional<double>& value) {
  if (target.band.within.empty() || !value) return std::nullopt;
  return std::any_of(
      target.band.within.begin(), target.band.within.end(),
      [&](const Band::Record& one) { return *value >= one.least && *value <= one.most; });
}

std::string band_text(const CalibrationTarget& target, std::string_view unit) {
  std::string text;
  for (const Band::Record& one : target.band.within) {
    text += text.empty() ? "" : ", ";
    text += fmt::format("{}-{}", bare_figure(one.least, unit), bare_figure(one.most, unit));
  }
  return text;
}

/// "*": the weights meet the record; "x": nothing meets it; "!": outside the band.
std::string mark_of(const CalibrationRow& row, const CalibrationTarget& target) {
  std::string mark;
  if (target.record) mark += row.met ? "*" : "x";
  if (in_band(target, row.alike.value) == false) mark += "!";
  return mark;
}

void add_lines(std::string& out, const ReportInput& input, const Calibration& found) {
  out += left("", line_name_width) + right("record", record_width) + right("band", band_width) +
         right("alike", figure_width) + right("weighted", figure_width) + "\n";
  for (const CalibrationRow& row : found.rows) {
    const CalibrationTarget& target = target_of(input, row);
    const std::string_view unit = row_of(row.measure.measure).unit;
    const auto names = wrapped(printable(name_of_line(input, row)), line_name_width - 1);
    for (std::size_t i = 0; i + 1 < names.size(); ++i) out += names[i] + "\n";
    const std::string record = target.record
                                   ? fmt::format("{} +- {}", bare_figure(*target.record, unit),
                                                 bare_figure(target.error, unit))
                                   : "";
    std::string line = left(names.empty() ? "" : names.back(), line_name_width) +
                       right(record, record_width) + right(band_text(target, unit), band_width) +
                       right(figure_text(row.alike.value, unit), figure_width) +
                       right(figure_text(row.weighted.value, unit), figure_width);
    const std::string mark = mark_of(row, target);
    out += line + (mark.empty() ? "" : " " + mark) + "\n";
  }
}

std::vector<std::string> names_where(const ReportInput& input, const Calibration& found,
                                     bool (*wanted)(const CalibrationRow&,
                                                    const CalibrationTarget&)) {
  std::vector<std::string> names;
  for (const CalibrationRow& row : found.rows) {
    if (wanted(row, target_of(input, row))) names.push_back(name_of_line(input, row));
  }
  return names;
}

void add_verdicts(std::string& out, const ReportInput& input, const Calibration& found) {
  const std::vector<std::string> outside = lines_outside(input);
  const auto beyond =
      names_where(input, found, [](const CalibrationRow& row, const CalibrationTarget& target) {
        return target.record && !row.met;
      });
  out += "\n";
  paragraph_of(
      out,
      "*: the weighted futures meet the record within its standard error. What this scenario was "
      "calibrated to is no check of it, whether it is met or not.");
  if (!outside.empty()) {
    paragraph_of(
        out, fmt::format("!: outside the band, futures counted alike: {}.", enumerated(outside)));
  }
  if (!beyond.empty()) {
    paragraph_of(
        out, fmt::format("x: cannot be met with these futures, together with the lines above: {}. "
                         "The nearest weights that do leave less than a tenth of the futures, or "
                         "more than {:.1f} % of the weight to one.",
                         enumerated(beyond),
                         100.0 * most_of_one(static_cast<std::size_t>(input.findings.futures))));
  }
  paragraph_of(
      out,
      fmt::format("Weights of least relative entropy: they tell as much as {:.0f} of {} "
                  "futures ({:.3f} nats from equal ones); the heaviest has {:.1f} % of "
                  "the weight.",
                  found.effective, input.findings.futures, found.entropy, 100.0 * found.heaviest));
}

/// `error`: of the mean, in a cell behind it.
void add_cells(std::string& out, const Range* range, std::optional<double> error = {}) {
  const bool there = range != nullptr && range->n > 0;
  for (const double Range::*at : {&Range::mean, &Range::p10, &Range::median, &Range::p90}) {
    out += right(there ? fmt::format("{:.1f}", 100.0 * range->*at) : "-", cell_width_of_risk);
    if (error && at == &Range::mean)
      out += right(there ? fmt::format("+-{:.1f}", 100.0 * *error) : "-", cell_width_of_risk);
  }
}

void add_risks(std::string& out, const ReportInput& input, const Calibration& found) {
  if (input.scenario.horizon && input.scenario.horizon->in_war) return;
  title_of(out, "Armed attack pressed, in percent: mean, and 10, 50, 90 % of futures");
  paragraph_of(out, "weighted: the mean with its standard error, the records taken as they are");
  for (const auto& [key, range] : input.findings.packages.front().measures) {
    if (key.measure != Measure::attacked) continue;
    std::string when = label_of(key);
    when = when.substr(when.find("within"));
    out += left(when, package_width) + right("alike", 4 * cell_width_of_risk) +
           right("weighted", 5 * cell_width_of_risk) + "\n";
    for (std::size_t p = 0; p < input.findings.packages.size(); ++p) {
      const PackageFindings& package = input.findings.packages[p];
      const std::string name = printable(name_of(package));
      if (columns_of(name) >= package_width - 1) out += "  " + name + "\n";
      out += left(columns_of(name) >= package_width - 1 ? "" : "  " + name, package_width);
      add_cells(out, find_measure(package, key));
      add_cells(out, find_measure(found.findings.packages[p], key), error_of(found, p, key));
      out += "\n";
    }
  }
}

/// "21.0 / 18.4", in percent.
std::string both_means(const Range* alike, const Range* weighted) {
  if (alike == nullptr || alike->n == 0 || weighted == nullptr) return "-";
  return fmt::format("{:.1f} / {:.1f}", 100.0 * alike->mean, 100.0 * weighted->mean);
}

}  // namespace

double error_of(const Calibration& found, std::size_t package, const MeasureKey& key) {
  if (package >= found.errors.size()) return 0.0;
  const auto error = found.errors[package].find(key);
  return error == found.errors[package].end() ? 0.0 : error->second;
}

const std::string& name_of_line(const ReportInput& input, const CalibrationRow& row) {
  const std::string& name = target_of(input, row).band.name;
  return name.empty() ? row.label : name;
}

std::vector<const CalibrationRow*> rows_outside(const ReportInput& input) {
  std::vector<const CalibrationRow*> rows;
  if (!input.findings.calibration) return rows;
  for (const CalibrationRow& row : input.findings.calibration->rows)
    if (in_band(target_of(input, row), row.alike.value) == false) rows.push_back(&row);
  return rows;
}

std::vector<std::string> lines_outside(const ReportInput& input) {
  std::vector<std::string> lines;
  for (const CalibrationRow* row : rows_outside(input)) {
    const CalibrationTarget& target = target_of(input, *row);
    const bool above = std::all_of(target.band.within.begin(), target.band.within.end(),
                                   [&](const auto& one) { return *row->alike.value > one.most; });
    const bool below = std::all_of(target.band.within.begin(), target.band.within.end(),
                                   [&](const auto& one) { return *row->alike.value < one.least; });
    lines.push_back(fmt::format("{} ({}, {})", name_of_line(input, *row),
                                figure_text(row->alike.value, row_of(row->measure.measure).unit),
                                above   ? "too much"
                                : below ? "too little"
                                        : "between its bands"));
  }
  return lines;
}

std::string calibration_summary(const ReportInput& input) {
  if (!input.findings.calibration) return "";
  const Calibration& found = *input.findings.calibration;
  constexpr std::size_t column_width = 19;
  std::string out;
  title_of(out,
           fmt::format("Mean in percent: futures alike / weighted to the record (worth {:.0f}, "
                       "the heaviest has {:.1f} %)",
                       found.effective, 100.0 * found.heaviest));
  const auto columns = outcome_columns(input);
  out += left("package", package_width);
  for (const OutcomeColumn& column : columns) {
    out += right(std::string_view(column.heading).substr(0, column_width - 1), column_width);
  }
  out += "\n";
  for (std::size_t p = 0; p < input.findings.packages.size(); ++p) {
    const PackageFindings& package = input.findings.packages[p];
    const std::string name = printable(name_of(package));
    const bool fits = columns_of(name) < package_width;
    if (!fits) paragraph_of(out, name);
    out += left(fits ? name : "", package_width);
    for (const OutcomeColumn& column : columns) {
      out += right(both_means(find_measure(package, column.measure),
                              find_measure(found.findings.packages[p], column.measure)),
                   column_width);
    }
    out += "\n";
  }
  return out;
}

std::string calibration_text(const ReportInput& input) {
  const Findings& findings = input.findings;
  const Calibration& found = *findings.calibration;
  std::string out;
  paragraph_of(out, fmt::format("{}: calibration over {} futures, seed {}", title_of(findings),
                                findings.futures, findings.seed));
  out += "\n";
  add_lines(out, input, found);
  add_verdicts(out, input, found);
  add_risks(out, input, found);
  return out;
}

}  // namespace casus
