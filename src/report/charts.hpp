#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/findings.hpp"

namespace casus {

// Charts as SVG text. Colours and fonts come from the style sheet, by class; every chart of its own
// has a title and a description that are read aloud, small bars beside a number are hidden.

/// Words that stand for a chart. `id` is unique in the page.
struct ChartWords {
  std::string id{}, title{}, description{};
};

/// The smallest round number that is not less than `most`: 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power
/// of ten.
double next_round_number(double most);

/// A band from p05 to p95 with the mean, from 0 to `most`; beside a number, so hidden from
/// readers aloud.
std::string range_bar(const Range& range, double most);

/// A bar from the middle to the left or right for a number in [-1, 1].
std::string signed_bar(double value);

/// What a record says after so many years: a share, and its standard error.
struct RecordMark {
  double years = 0.0, share = 0.0, error = 0.0;
};

/// A line of means over time with its band, a dashed line to compare with, and circles for a record
/// with bars of two standard errors.
struct TimePanel {
  ChartWords words{};
  std::string finding{};           ///< what the panel shows, in a few words below its title
  std::vector<Range> path{};       ///< at the end of each period
  std::vector<Range> reference{};  ///< its means are dashed; may be empty
  std::vector<RecordMark> record{};
  double step_years = 0.25;
  double most = 1.0;  ///< top of the axis, as a share
};
std::string time_panel(const TimePanel& panel);

/// One row of a dot-and-range chart: a dot at the mean, a tick at the median.
struct DotRow {
  std::string label{};
  Range range{};
  enum class Mark { solid, hollow } mark = Mark::solid;
};
struct DotChart {
  ChartWords words{};
  std::vector<DotRow> rows{};
  double most = 1.0;
};
std::string dot_chart(const DotChart& chart);

/// One row of a chart of changes, which may have any sign: a share each.
struct ChangeRow {
  std::string label{};
  Range range{};
  double low = 0.0, high = 0.0;  ///< interval of the mean
};
struct ChangeChart {
  ChartWords words{};
  std::vector<ChangeRow> rows{};
};
/// Bars on both sides of 0, in points.
std::string change_chart(const ChangeChart& chart);

/// One row of stacked shares, in the order of the levels; shares sum to at most 1.
struct LevelRow {
  std::string label{};
  std::vector<double> shares{};
};
struct LevelChart {
  ChartWords words{};
  std::vector<LevelRow> rows{};
};
std::string level_chart(const LevelChart& chart);

/// A hundred dots of which `share` are filled, `grave` of these darker; neither above 1. Whole
/// dots, by rounding.
std::string hundred_dots(const ChartWords& words, double share, std::optional<double> grave);

/// A square in the colour of a level.
std::string level_swatch(int level);

}  // namespace casus
