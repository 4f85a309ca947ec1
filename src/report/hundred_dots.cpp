#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/charts.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

constexpr int dot_count = 100, dots_in_a_row = 20;
constexpr double dot_pitch = 9.0;

int whole_dots(double share) {
  return static_cast<int>(std::lround(dot_count * std::clamp(share, 0.0, 1.0)));
}

/// Lines without length, which round ends make dots; nothing where there are none.
std::string dots_between(int from, int to, std::string_view style) {
  if (from >= to) return "";
  std::string path;
  for (int at = from; at < to; ++at) {
    path += fmt::format("M{} {}h0", (at % dots_in_a_row + 0.5) * dot_pitch,
                        (at / dots_in_a_row + 0.5) * dot_pitch);
  }
  return fmt::format("<path class=\"{}\" d=\"{}\"/>", style, path);
}

}  // namespace

std::string hundred_dots(const ChartWords& words, double share, std::optional<double> grave) {
  const int filled = whole_dots(share);
  const int dark = std::min(filled, grave ? whole_dots(*grave) : 0);
  return fmt::format(
      "<svg class=\"dots\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\"><title "
      "id=\"{}\">{}</title>{}{}{}</svg>",
      dots_in_a_row * dot_pitch, dot_count / dots_in_a_row * dot_pitch, words.id, words.id,
      escaped(words.title), dots_between(0, dark, "dots-kind"),
      dots_between(dark, filled, "dots-any"), dots_between(filled, dot_count, "dots-none"));
}

}  // namespace casus
