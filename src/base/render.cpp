#include "base/render.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace casus {

namespace {

constexpr std::size_t columns = 80;

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

bool commands_terminal(char byte) {
  return static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F;
}

/// Without control characters, which would command the terminal.
std::string harmless(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char byte) { return byte != '\n' && commands_terminal(byte); },
      ' ');
  return out;
}

/// The beginning of a word that no reader wants in full; paths of files are shorter.
std::string shortened(std::string_view word) {
  constexpr std::size_t longest = 400;
  if (word.size() <= longest) return std::string(word);
  std::size_t end = 60;
  while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return std::string(word.substr(0, end)) + "...";
}

/// `first` and then `text`, broken at spaces; later lines are indented to where `text` began.
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

/// Code points `from` to `to` of a line, so that a long line is shown around the fault. Control
/// characters become spaces: they would command the terminal.
std::string clip(std::string_view line, std::size_t from, std::size_t count) {
  std::string out;
  std::size_t at = 0;
  for (const char byte : line) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++at;
    if (at > from && at <= from + count) out += commands_terminal(byte) ? ' ' : byte;
  }
  return out;
}

std::string excerpt(const Span& span, const Lines& lines) {
  const Place at = lines.place(span);
  if (at.line == 0) return {};
  const std::string_view content = lines.texts()[span.text].content;
  const std::size_t begin = std::min<std::size_t>(span.begin, content.size());
  const std::size_t newline = begin == 0 ? std::string_view::npos : content.rfind('\n', begin - 1);
  const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  const std::size_t stop = std::min(content.find('\n', begin), content.size());
  const std::string_view line = content.substr(start, stop - start);
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, stop);

  const std::string number = std::to_string(at.line);
  const std::size_t gutter = std::max<std::size_t>(number.size() + 1, 4);
  const std::size_t room = columns - gutter - 3;
  const std::size_t before = display_width(content.substr(start, begin - start));
  const std::size_t marked =
      std::max<std::size_t>(display_width(content.substr(begin, end - begin)), 1);
  const std::size_t from = before + std::min(marked, room / 2) > room ? before - room / 3 : 0;
  const std::string shown = clip(line, from, room);
  const std::string carets(std::min(marked, room - (before - from)), '^');
  const std::string edge(gutter, ' ');
  return fmt::format("{0}|\n{1:>{2}} | {3}\n{0}| {4}{5}\n", edge, number, gutter - 1, shown,
                     std::string(before - from, ' '), carets);
}

std::string location(const Span& span, const Lines& lines) {
  const Place at = lines.place(span);
  return at.line == 0 ? std::string{} : fmt::format("{}:{}:{}", at.file, at.line, at.column);
}

nlohmann::json position(const Span& span, const Lines& lines) {
  const Place from = lines.place(span);
  if (from.line == 0) return nlohmann::json::object();
  const Place to = lines.place({span.text, span.end, span.end + 1});
  return {{"file", from.file},
          {"line", from.line},
          {"column", from.column},
          {"end_line", to.line},
          {"end_column", to.column}};
}

std::string page(const Diagnostic& diagnostic, const Lines& lines) {
  const std::string_view severity = diagnostic.severity == Severity::error ? "error" : "lint";
  const std::string head = diagnostic.code.empty()
                               ? fmt::format("{}: ", severity)
                               : fmt::format("{}[{}]: ", severity, diagnostic.code);
  std::string out = wrap(head, diagnostic.message);
  const std::string where = location(diagnostic.where, lines);
  if (!where.empty()) out += fmt::format("  --> {}\n", shortened(harmless(where)));
  if (!diagnostic.path.empty())
    out += fmt::format("  --> {}\n", shortened(harmless(diagnostic.path)));
  out += excerpt(diagnostic.where, lines);
  for (const Related& other : diagnostic.related) {
    const std::string there = location(other.where, lines);
    out += wrap("  = ", there.empty() ? other.label : fmt::format("{}: {}", other.label, there));
    out += excerpt(other.where, lines);
  }
  if (!diagnostic.note.empty()) out += wrap("  = note: ", diagnostic.note);
  if (!diagnostic.hint.empty()) out += wrap("  = hint: ", diagnostic.hint);
  return out;
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const Texts& texts) {
  return page(diagnostic, Lines(texts));
}

std::string to_text(const Diagnostics& diagnostics, const Texts& texts) {
  const Lines lines(texts);
  std::string out;
  for (const Diagnostic& one : diagnostics) {
    if (!out.empty()) out += '\n';
    out += page(one, lines);
  }
  return out;
}

std::string to_json(const Diagnostics& diagnostics, const Texts& texts) {
  const Lines lines(texts);
  nlohmann::json list = nlohmann::json::array();
  for (const Diagnostic& one : diagnostics) {
    nlohmann::json entry = position(one.where, lines);
    entry["severity"] = one.severity == Severity::error ? "error" : "lint";
    entry["message"] = one.message;
    const auto put = [&entry](const char* key, const std::string& value) {
      if (!value.empty()) entry[key] = value;
    };
    put("code", one.code);
    put("path", one.path);
    put("note", one.note);
    put("hint", one.hint);
    for (const Related& other : one.related) {
      nlohmann::json there = position(other.where, lines);
      there["label"] = other.label;
      entry["related"].push_back(there);
    }
    list.push_back(entry);
  }
  return list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace casus
