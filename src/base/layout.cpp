#include "base/layout.hpp"

#include <algorithm>

namespace casus {

namespace {

bool is_control_character(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x20U || code == 0x7FU;
}

/// Bytes of the first `width` columns.
std::size_t bytes_of(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t column = 0; at < text.size(); ++at) {
    if (starts_code_point(text[at]) && column++ == width) break;
  }
  return at;
}

/// The text with its long words shortened.
std::string with_short_words(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    out += shortened(text.substr(at, end - at));
    if (end < text.size()) out += ' ';
    at = end + 1;
  }
  return out;
}

}  // namespace

bool turns_direction(std::string_view text, std::size_t at) {
  const std::string_view mark = text.substr(at, 3);
  return (mark >= "\xE2\x80\xAA" && mark <= "\xE2\x80\xAE") ||
         (mark >= "\xE2\x81\xA6" && mark <= "\xE2\x81\xA9");
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_control_character(text[at])) {
      out += ' ';
    } else if (text[at] == '\xC2' && at + 1 < text.size() &&
               static_cast<unsigned char>(text[at + 1]) < 0xA0U) {
      out += ' ';
      ++at;  // a control character of Latin-1, which some terminals obey
    } else if (turns_direction(text, at)) {
      out += ' ';
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, LongWords long_words) {
  std::vector<std::string> lines;
  std::string line;
  const auto flush = [&] {
    lines.push_back(line);
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t used = columns_of(line);
    if (used > 0 && used + 1 + columns_of(word) > width) flush();
    while (long_words == LongWords::broken && columns_of(word) > width) {
      const std::size_t bytes = bytes_of(word, width);
      line = word.substr(0, bytes);
      word.remove_prefix(bytes);
      flush();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (!line.empty() || lines.empty()) flush();
  return lines;
}

std::string left(std::string_view text, std::size_t width) {
  const std::size_t used = columns_of(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string right(std::string_view text, std::size_t width) {
  const std::size_t used = columns_of(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string first_columns(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    if (starts_code_point(text[end]) && seen++ == columns) break;
  }
  return std::string(text.substr(0, end));
}

std::string shortened(std::string_view word) {
  constexpr std::size_t longest = 400;
  if (word.size() <= longest) return std::string(word);
  std::size_t end = 60;
  while (!starts_code_point(word[end])) --end;
  return std::string(word.substr(0, end)) + "...";
}

std::string wrap(std::string_view first, std::string_view text) {
  const std::string indent(columns_of(first), ' ');
  std::string out(first);
  bool fresh = true;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = with_short_words(printable(text.substr(at, end - at)));
    for (const std::string& part : wrapped(line, page_columns - indent.size(), LongWords::whole)) {
      out += (fresh ? "" : "\n" + indent) + part;
      fresh = false;
    }
    at = end + 1;
  }
  return out + "\n";
}

void add_paragraph(std::string& page, std::string_view text, std::size_t indent) {
  for (const std::string& line : wrapped(printable(text), page_columns - indent)) {
    page += std::string(indent, ' ') + line + "\n";
  }
}

}  // namespace casus
