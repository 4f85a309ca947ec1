#include "report/marked.hpp"

namespace casus {

namespace {

// Two code points for private use, in UTF-8.
constexpr std::string_view mark_begin = "\xEE\x80\x80", mark_end = "\xEE\x80\x81";

bool stands_at(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what;
}

}  // namespace

std::string without_marks(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    if (stands_at(words, at, mark_begin) || stands_at(words, at, mark_end)) {
      at += mark_begin.size();
    } else {
      out += words[at++];
    }
  }
  return out;
}

std::string marked_english(std::string_view words) {
  const std::string plain = without_marks(words);
  return plain.empty() ? plain : std::string(mark_begin) + plain + std::string(mark_end);
}

bool begins_marked(std::string_view words) { return words.starts_with(mark_begin); }

std::string with_languages(std::string_view html) {
  std::string out;
  bool in_tag = false, in_title = false;
  for (std::size_t at = 0; at < html.size();) {
    const bool begins = stands_at(html, at, mark_begin);
    if (begins || stands_at(html, at, mark_end)) {
      if (!in_tag && !in_title) out += begins ? "<span lang=\"en\">" : "</span>";
      at += mark_begin.size();
      continue;
    }
    if (html[at] == '<') {
      in_tag = true;
      if (stands_at(html, at, "<title")) in_title = true;
      if (stands_at(html, at, "</title")) in_title = false;
    }
    if (html[at] == '>') in_tag = false;
    out += html[at++];
  }
  return out;
}

}  // namespace casus
