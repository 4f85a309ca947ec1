#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/charts.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

constexpr int dot_count = 100, dots_in_a_row = 20;
constexpr double dot_pitch = 9.0, dot_radius = 3.4;

int whole_dots(double share) {
  return static_cast<int>(std::lround(dot_count * std::clamp(share, 0.0, 1.0)));
}

}  // namespace

std::string hundred_dots(const ChartWords& words, double share, std::optional<double> grave) {
  const int filled = whole_dots(share);
  const int dark = std::min(filled, grave ? whole_dots(*grave) : 0);
  std::string out = fmt::format(
      "<svg class=\"dots\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\"><title "
      "id=\"{}\">{}</title>",
      dots_in_a_row * dot_pitch, dot_count / dots_in_a_row * dot_pitch, words.id, words.id,
      escaped(words.title));
  for (int at = 0; at < dot_count; ++at) {
    out += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                       at < dark     ? "d2"
                       : at < filled ? "d1"
                                     : "d0",
                       (at % dots_in_a_row + 0.5) * dot_pitch,
                       (at / dots_in_a_row + 0.5) * dot_pitch, dot_radius);
  }
  return out + "</svg>";
}

}  // namespace casus
