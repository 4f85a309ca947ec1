#include "base/text.hpp"

#include <algorithm>

#include "base/layout.hpp"

namespace casus {

Place place(const Span& span, const Texts& texts) {
  if (span.text >= texts.size() || span.begin == span.end) return {};
  const std::string& content = texts[span.text].content;
  const std::size_t at = std::min<std::size_t>(span.begin, content.size());
  const auto start = content.begin();
  const auto here = start + static_cast<std::ptrdiff_t>(at);
  const auto line = std::count(start, here, '\n');
  const std::size_t newline = at == 0 ? std::string::npos : content.rfind('\n', at - 1);
  const std::size_t line_start = newline == std::string::npos ? 0 : newline + 1;
  const std::size_t column =
      columns_of(std::string_view(content).substr(line_start, at - line_start));
  return {texts[span.text].name, static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

std::string_view words(const Span& span, const Texts& texts) {
  if (span.text >= texts.size()) return {};
  const std::string_view content = texts[span.text].content;
  const std::size_t begin = std::min<std::size_t>(span.begin, content.size());
  const std::size_t end = std::min<std::size_t>(std::max(span.begin, span.end), content.size());
  return content.substr(begin, end - begin);
}

}  // namespace casus
