#pragma once

#include <string>
#include <string_view>

#include "report/charts.hpp"

namespace casus {

// Pieces of SVG that several pictures use. Words are escaped here; lengths are those of the
// picture's own coordinates, with one decimal.

/// The width of a picture whose words stay legible on a phone of 390 pixels: 12 px stay 12 px.
constexpr double phone_width = 350.0;
/// From one line of words to the next.
constexpr double line_height = 15.0;

struct Size {
  double width = 0.0, height = 0.0;
};

/// The tag that opens a picture, with its title and its description for who cannot see it.
std::string svg_opening(const ChartWords& words, const Size& size);

struct Segment {
  double x1 = 0.0, y1 = 0.0, x2 = 0.0, y2 = 0.0;
};
std::string svg_line(const Segment& segment, std::string_view style);

struct Rectangle {
  double x = 0.0, y = 0.0, width = 0.0, height = 0.0;
};
std::string svg_rectangle(const Rectangle& area, std::string_view style);

/// Where words stand; an empty `anchor` or `style` is not written.
struct WordPlace {
  double x = 0.0, y = 0.0;
  std::string_view anchor{}, style{};
};
std::string svg_words(const WordPlace& place, std::string_view words);

/// Lines of at most so many letters below `y`, which becomes the place of the last.
std::string svg_paragraph(std::string_view words, std::string_view style, std::size_t letters,
                          double& y);

}  // namespace casus
