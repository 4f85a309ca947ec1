#include "report/markdown.hpp"

#include <fmt/format.h>

#include "report/format.hpp"

namespace casus {

std::string markdown(std::string_view text) {
  constexpr std::string_view read_as_markup = "\\`*_[]<>|#~&";
  std::string out;
  for (const char byte : plain_text(text)) {
    if (read_as_markup.find(byte) != std::string_view::npos) out += '\\';
    out += byte;
  }
  return out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string markdown_head(const std::vector<std::string>& cells) {
  return markdown_row(cells) + markdown_row(std::vector<std::string>(cells.size(), "---"));
}

}  // namespace casus
