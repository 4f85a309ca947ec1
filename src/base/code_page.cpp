#include "base/code_page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace casus {

namespace {

std::string indented(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out;
}

/// `text` broken into lines of at most 80 columns.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (width > 0 && width + 1 + end > 80) {
      out += '\n';
      width = 0;
    }
    if (width > 0) out += ' ';
    out += text.substr(0, end);
    width += end + (width > 0 ? 1 : 0);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string to_text(const CodePage& page) {
  return fmt::format(
      "{}: {}\n\nwhat was written, for example\n\n{}\n\n{}\n\nhow to write it\n\n{}\n", page.code,
      page.title, indented(page.wrong), wrapped(page.why), indented(page.right));
}

std::string to_markdown(const CodePage& page) {
  return fmt::format(
      "## {}: {}\n\nWhat was written, for example:\n\n{}\n\n{}\n\nHow to write it:\n\n{}\n",
      page.code, page.title, indented(page.wrong), page.why, indented(page.right));
}

}  // namespace casus
