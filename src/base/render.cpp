#include "base/render.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"

namespace casus {

namespace {

/// Code points `from` to `to` of a line, so that a long line is shown around the fault.
std::string clip(std::string_view line, std::size_t from, std::size_t count) {
  std::string out;
  std::size_t at = 0;
  for (const char byte : line) {
    if (starts_code_point(byte)) ++at;
    if (at > from && at <= from + count) out += byte;
  }
  return printable(out);
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
  const std::size_t room = page_columns - gutter - 3;
  const std::size_t before = columns_of(content.substr(start, begin - start));
  const std::size_t marked =
      std::max<std::size_t>(columns_of(content.substr(begin, end - begin)), 1);
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
  if (!where.empty()) out += fmt::format("  --> {}\n", shortened(printable(where)));
  if (!diagnostic.path.empty())
    out += fmt::format("  --> {}\n", shortened(printable(diagnostic.path)));
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
