#include "report/charts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/format.hpp"
#include "report/svg_parts.hpp"

namespace casus {

namespace {

/// From data to the coordinates of a picture.
struct Scale {
  double most = 1.0;              ///< of the data, which begin at 0
  double begin = 0.0, end = 1.0;  ///< of the picture

  double operator()(double value) const {
    const double share =
        most > 0.0 && std::isfinite(value) ? std::clamp(value / most, 0.0, 1.0) : 0.0;
    return begin + share * (end - begin);
  }
};

struct Label {
  double x = 0.0, y = 0.0;
  std::string_view anchor = "start";
  std::string_view style = "";
};

std::string text(const Label& at, std::string_view words) {
  return fmt::format(
      R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}"{}>{}</text>)", at.x, at.y, at.anchor,
      at.style.empty() ? std::string() : fmt::format(" class=\"{}\"", at.style), escaped(words));
}

std::vector<double> ticks(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  const double lead = most / power;
  const double step = power * (lead <= 1.001   ? 0.25
                               : lead <= 2.001 ? 0.5
                               : lead <= 5.001 ? 1.0
                                               : 2.0);
  std::vector<double> out;
  for (int at = 0; at * step <= most * 1.0001; ++at) out.push_back(at * step);
  return out;
}

/// The first, the middle and the last of them have words; small pictures in a row need no more.
bool has_words(const std::vector<double>& all, std::size_t at) {
  return at == 0 || at + 1 == all.size() || 2 * at + 1 == all.size();
}

std::string tick_text(double share) { return plain_number(100.0 * share) + " %"; }

/// As much of a label as has so many letters, with "\u2026" where it goes on.
std::string shortened(std::string_view label, std::size_t most) {
  if (columns_of(label) <= most) return std::string(label);
  return wrapped(label, most - 1).front() + "\u2026";
}

}  // namespace

double next_round_number(double most) {
  if (!(most > 0.0) || !std::isfinite(most)) return 1.0;
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double lead : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
    if (lead * power >= most * 0.9999) return lead * power;
  }
  return 10.0 * power;
}

std::string range_bar(const Range& range, double most) {
  if (range.n == 0) return "";
  const Scale x{most, 1.0, 119.0};
  return fmt::format(
      R"(<svg class="bar" viewBox="0 0 120 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">{}<rect class="band" x="{:.1f}" y="2" width="{:.1f}" height="8"/><rect class="dot" x="{:.1f}" y="0" width="2.6" height="12"/></svg>)",
      svg_line({1.0, 11.5, 119.0, 11.5}, "grid"), x(range.p05),
      std::max(0.5, x(range.p95) - x(range.p05)), x(range.mean) - 1.3);
}

std::string signed_bar(double value) {
  const double size = 59.0 * std::clamp(std::fabs(value), 0.0, 1.0);
  return fmt::format(
      R"(<svg class="bar" viewBox="0 0 120 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="{}" x="{:.1f}" y="1" width="{:.1f}" height="10"/>{}</svg>)",
      value > 0 ? "up" : "down", value > 0 ? 60.0 : 60.0 - size, size,
      svg_line({60.0, 0.0, 60.0, 12.0}, "axis"));
}

std::string time_panel(const TimePanel& panel) {
  constexpr double w = 320.0, h = 206.0;
  const double years = panel.step_years * static_cast<double>(panel.path.size());
  const Scale x{years, 46.0, 276.0}, y{panel.most, 184.0, 46.0};
  std::string out = svg_opening(panel.words, {w, h});
  out += text({0.0, 14.0, "start", "t"}, shortened(panel.words.title, 40));
  out += text({0.0, 31.0, "start", ""}, shortened(panel.finding, 48));
  const std::vector<double> lines = ticks(panel.most);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const double tick = lines[at];
    out += svg_line({x.begin, y(tick), x.end, y(tick)}, at == 0 ? "axis" : "grid");
    if (has_words(lines, at))
      out += text({x.begin - 6.0, y(tick) + 4.0, "end", "m"}, tick_text(tick));
  }
  const int spacing = years > 12.0 ? 10 : years > 5.0 ? 5 : 1;
  for (int year = 0; year <= years + 1e-9; year += spacing) {
    out += text({x(year), y.begin + 16.0, "middle", "m"}, std::to_string(year));
  }
  // The risk is zero at the start, so every line begins there.
  const auto outline = [&](const std::vector<Range>& path, double Range::*value) {
    std::string points_text = fmt::format("{:.1f},{:.1f}", x(0.0), y(0.0));
    for (std::size_t at = 0; at < path.size(); ++at) {
      points_text +=
          fmt::format(" {:.1f},{:.1f}", x(panel.step_years * double(at + 1)), y(path[at].*value));
    }
    return points_text;
  };
  std::string back;
  for (std::size_t at = panel.path.size(); at-- > 0;) {
    back +=
        fmt::format(" {:.1f},{:.1f}", x(panel.step_years * double(at + 1)), y(panel.path[at].p05));
  }
  if (!panel.path.empty()) {
    out += fmt::format(R"(<polygon class="band" points="{}{}"/>)", outline(panel.path, &Range::p95),
                       back);
    if (!panel.reference.empty()) {
      out += fmt::format(R"(<polyline class="reference" points="{}"/>)",
                         outline(panel.reference, &Range::mean));
    }
    out +=
        fmt::format(R"(<polyline class="median" points="{}"/>)", outline(panel.path, &Range::mean));
    for (const RecordMark& mark : panel.record) {
      const double low = std::max(0.0, mark.share - 2.0 * mark.error);
      const double high = std::min(panel.most, mark.share + 2.0 * mark.error);
      out += svg_line({x(mark.years), y(low), x(mark.years), y(high)}, "axis");
      out += fmt::format(R"(<circle class="hollow" cx="{:.1f}" cy="{:.1f}" r="3"/>)", x(mark.years),
                         y(mark.share));
    }
    const Range& last = panel.path.back();
    out += text({x.end + 5.0, y(last.mean) + 4.0, "start", "t"}, percent(last.mean));
  }
  return out + "</svg>";
}

std::string dot_chart(const DotChart& chart) {
  constexpr double row_height = 23.0, top = 30.0;
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  const Scale x{chart.most, 124.0, 300.0};
  std::string out = svg_opening(chart.words, {phone_width, bottom + 26.0});
  out += text({0.0, 14.0, "start", "t"}, chart.words.title);
  for (const double tick : ticks(chart.most)) {
    out += svg_line({x(tick), top, x(tick), bottom}, tick == 0.0 ? "axis" : "grid");
    out += text({x(tick), bottom + 16.0, "middle", "m"}, tick_text(tick));
  }
  for (std::size_t at = 0; at < chart.rows.size(); ++at) {
    const DotRow& row = chart.rows[at];
    const double y = top + row_height * (static_cast<double>(at) + 0.5);
    const bool hollow = row.mark == DotRow::Mark::hollow;
    out += text({118.0, y + 4.0, "end", hollow ? "m" : ""}, shortened(row.label, 18));
    if (row.range.n == 0) {
      out += text({x.begin + 6.0, y + 4.0, "start", "m"}, "not defined");
      continue;
    }
    out += svg_line({x(row.range.p05), y, x(row.range.p95), y}, "range");
    out += svg_line({x(row.range.median), y - 6.0, x(row.range.median), y + 6.0}, "axis");
    out += fmt::format(R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"/>)",
                       hollow ? "hollow" : "dot", x(row.range.mean), y, hollow ? 4.2 : 4.8);
    out += text({x.end + 8.0, y + 4.0, "start", ""}, percent(row.range.mean));
  }
  return out + "</svg>";
}

std::string change_chart(const ChangeChart& chart) {
  constexpr double row_height = 38.0;
  constexpr std::size_t letters_of_a_title = 44;
  double y_of_title = 0.0;
  const std::string title = svg_paragraph(chart.words.title, "t", letters_of_a_title, y_of_title);
  const double top = y_of_title + 8.0;
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  double least = 0.0, most = 0.0;
  for (const ChangeRow& row : chart.rows) {
    least = std::min({least, row.range.p05, row.low});
    most = std::max({most, row.range.p95, row.high});
  }
  const double step = next_round_number(std::max((most - least) / 6.0, 0.001));
  const double begin = step * std::floor(least / step), end = step * std::ceil(most / step);
  const Scale along{end > begin ? end - begin : step, 8.0, 296.0};
  const auto x = [&](double value) { return along(value - begin); };
  std::string out = svg_opening(chart.words, {phone_width, bottom + 26.0});
  out += title;
  for (int at = 0; begin + at * step <= end + 0.001 * step; ++at) {
    const double tick = begin + at * step;
    const bool zero = std::fabs(tick) < 0.001 * step;
    out += svg_line({x(tick), top, x(tick), bottom}, zero ? "axis" : "grid");
    out += text({x(tick), bottom + 16.0, "middle", "m"}, zero ? "0" : plain_number(100.0 * tick));
  }
  for (std::size_t at = 0; at < chart.rows.size(); ++at) {
    const ChangeRow& row = chart.rows[at];
    const double y = top + row_height * (static_cast<double>(at) + 0.7);
    out += text({0.0, y - 13.0, "start", ""}, shortened(row.label, 50));
    out += svg_line({x(row.range.p05), y, x(row.range.p95), y}, "range");
    out += svg_line({x(row.low), y, x(row.high), y}, "axis");
    out +=
        fmt::format(R"(<circle class="dot" cx="{:.1f}" cy="{:.1f}" r="4"/>)", x(row.range.mean), y);
    out += text({304.0, y + 4.0, "start", ""}, points(row.range.mean));
  }
  return out + "</svg>";
}

std::string level_chart(const LevelChart& chart) {
  constexpr double row_height = 19.0;
  constexpr std::size_t letters_of_a_title = 44;
  double y_of_title = 0.0;
  const std::string title = svg_paragraph(chart.words.title, "t", letters_of_a_title, y_of_title);
  const double top = std::max(y_of_title, 2.0 * line_height) + 6.0;  // panels in a row stay level
  const double bottom = top + row_height * static_cast<double>(chart.rows.size());
  const Scale x{1.0, 124.0, 334.0};
  std::string out = svg_opening(chart.words, {phone_width, bottom + 26.0});
  out += title;
  for (const double tick : ticks(1.0)) {
    out += svg_line({x(tick), top, x(tick), bottom + 3.0}, "grid");
    out += text({x(tick), bottom + 17.0, "middle", "m"}, tick_text(tick));
  }
  for (std::size_t at = 0; at < chart.rows.size(); ++at) {
    const double y = top + row_height * static_cast<double>(at);
    out += text({118.0, y + 13.0, "end", ""}, shortened(chart.rows[at].label, 18));
    double sum = 0.0;
    for (std::size_t level = 0; level < chart.rows[at].shares.size(); ++level) {
      const double share = chart.rows[at].shares[level];
      const double from = x(sum);
      sum += share;
      if (x(sum) - from < 0.05) continue;
      out += svg_rectangle({from, y + 2.0, x(sum) - from, row_height - 4.0},
                           fmt::format("lv{}", level));
    }
  }
  return out + "</svg>";
}

std::string level_swatch(int level) {
  return fmt::format(
      R"(<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="lv{}" width="10" height="10"/></svg>)",
      level);
}

}  // namespace casus
