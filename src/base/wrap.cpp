#include "base/wrap.hpp"

#include <algorithm>

namespace casus {

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

bool commands_terminal(char byte) {
  return static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F;
}

std::string harmless(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char byte) { return byte != '\n' && commands_terminal(byte); },
      ' ');
  return out;
}

std::string shortened(std::string_view word) {
  constexpr std::size_t longest = 400;
  if (word.size() <= longest) return std::string(word);
  std::size_t end = 60;
  while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return std::string(word.substr(0, end)) + "...";
}

std::string wrap(std::string_view first, std::string_view long_text) {
  const std::string safe = harmless(long_text);
  std::string_view text = safe;
  const std::string indent(display_width(first), ' ');
  std::string out(first);
  std::size_t width = indent.size();
  bool fresh = true;  // nothing but indentation on this line yet
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string word = shortened(text.substr(0, end));
    const bool newline = end < text.size() && text[end] == '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t word_width = display_width(word);
    if (!fresh && width + 1 + word_width > columns) {
      out += "\n" + indent;
      width = indent.size();
      fresh = true;
    }
    if (!fresh) out += ' ';
    width += word_width + (fresh ? 0 : 1);
    out += word;
    fresh = false;
    if (newline) {
      out += "\n" + indent;
      width = indent.size();
      fresh = true;
    }
  }
  return out + "\n";
}

}  // namespace casus
