#include "base/code_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/layout.hpp"

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

}  // namespace

std::string to_text(const CodePage& page) {
  return fmt::format(
      "{}: {}\n\nwhat was written, for example\n\n{}\n\n{}\n\nhow to write it\n\n{}\n", page.code,
      page.title, indented(page.wrong),
      fmt::join(wrapped(page.why, page_columns, LongWords::whole), "\n"), indented(page.right));
}

std::string to_markdown(const CodePage& page) {
  return fmt::format(
      "## {}: {}\n\nWhat was written, for example:\n\n{}\n\n{}\n\nHow to write it:\n\n{}\n",
      page.code, page.title, indented(page.wrong), page.why, indented(page.right));
}

}  // namespace casus
