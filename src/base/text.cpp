#include "base/text.hpp"

#include <algorithm>

#include "base/layout.hpp"

namespace casus {

namespace {

constexpr std::size_t block = 1024;  // bytes between two counts of code points

}  // namespace

Lines::Lines(const Texts& texts) : texts_(texts) {
  for (const Text& text : texts) {
    Marks marks;
    marks.line_starts.push_back(0);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.content.size(); ++at) {
      if (at % block == 0) marks.code_points.push_back(count);
      count += starts_code_point(text.content[at]) ? 1 : 0;
      if (text.content[at] == '\n') marks.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    if (text.content.size() % block == 0) marks.code_points.push_back(count);
    marks_.push_back(std::move(marks));
  }
}

std::size_t Lines::code_points_before(std::size_t text, std::size_t byte) const {
  const std::size_t from = byte / block;
  const auto content = texts_[text].content.begin();
  const auto inside = std::count_if(content + static_cast<std::ptrdiff_t>(from * block),
                                    content + static_cast<std::ptrdiff_t>(byte), starts_code_point);
  return marks_[text].code_points[from] + static_cast<std::size_t>(inside);
}

Place Lines::place(const Span& span) const {
  if (span.text >= texts_.size() || span.begin == span.end) return {};
  const std::size_t at = std::min<std::size_t>(span.begin, texts_[span.text].content.size());
  const std::vector<std::uint32_t>& starts = marks_[span.text].line_starts;
  const auto next = std::upper_bound(starts.begin(), starts.end(), at);
  const std::size_t column =
      code_points_before(span.text, at) - code_points_before(span.text, *(next - 1));
  return {texts_[span.text].name, static_cast<int>(next - starts.begin()),
          static_cast<int>(column) + 1};
}

Place place(const Span& span, const Texts& texts) {
  if (span.text >= texts.size() || span.begin == span.end) return {};
  const Texts only{texts[span.text]};
  return Lines(only).place({0, span.begin, span.end});
}

std::string_view words(const Span& span, const Texts& texts) {
  if (span.text >= texts.size()) return {};
  const std::string_view content = texts[span.text].content;
  const std::size_t begin = std::min<std::size_t>(span.begin, content.size());
  const std::size_t end = std::min<std::size_t>(std::max(span.begin, span.end), content.size());
  return content.substr(begin, end - begin);
}

}  // namespace casus
