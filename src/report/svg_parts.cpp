#include "report/svg_parts.hpp"

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

/// ` class="m"`; nothing without a value.
std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, value);
}

}  // namespace

std::string svg_opening(const ChartWords& words, const Size& size) {
  return fmt::format(
      R"(<svg role="img" viewBox="0 0 {:.0f} {:.0f}" aria-labelledby="{}-t {}-d"><title id="{}-t">{}</title><desc id="{}-d">{}</desc>)",
      size.width, size.height, words.id, words.id, words.id, escaped(words.title), words.id,
      escaped(words.description));
}

std::string svg_line(const Segment& segment, std::string_view style) {
  return fmt::format(R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", style,
                     segment.x1, segment.y1, segment.x2, segment.y2);
}

std::string svg_rectangle(const Rectangle& area, std::string_view style) {
  return fmt::format(R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)",
                     style, area.x, area.y, area.width, area.height);
}

std::string svg_words(const WordPlace& place, std::string_view words) {
  return fmt::format(R"(<text{} x="{:.1f}" y="{:.1f}"{}>{}</text>)",
                     attribute("class", place.style), place.x, place.y,
                     attribute("text-anchor", place.anchor), escaped(words));
}

std::string svg_paragraph(std::string_view words, std::string_view style, std::size_t letters,
                          double& y) {
  std::string out;
  for (const std::string& line : wrapped(words, letters)) {
    y += line_height;
    out += svg_words({.y = y, .style = style}, line);
  }
  return out;
}

}  // namespace casus
