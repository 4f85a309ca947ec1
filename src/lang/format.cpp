#include "lang/format.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "lang/yaml.hpp"

namespace casus {

namespace {

constexpr int blanks_per_level = 2;

std::vector<std::string> lines_of(const std::string& content) {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : content) {
    if (c == '\n') {
      lines.push_back(std::exchange(line, {}));
    } else if (c != '\r') {
      line += c;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

std::string without_end_blanks(std::string line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
  return line;
}

std::size_t indent_of(std::string_view line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at == std::string_view::npos ? line.size() : at;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}
bool is_comment(std::string_view line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at != std::string_view::npos && line[at] == '#';
}

/// Where each line begins, in bytes.
std::vector<std::size_t> begins_of(const std::vector<std::string>& lines) {
  std::vector<std::size_t> begins;
  std::size_t at = 0;
  for (const std::string& line : lines) {
    begins.push_back(at);
    at += line.size() + 1;
  }
  return begins;
}

std::size_t line_at(const std::vector<std::size_t>& begins, std::size_t byte) {
  const auto after = std::upper_bound(begins.begin(), begins.end(), byte);
  return static_cast<std::size_t>(after - begins.begin()) - 1;
}

/// Of each line, the bytes behind its indentation that belong to a scalar which began on a line
/// before: words, in which brackets, blanks and `#` mean nothing. None: no such scalar.
class Continued {
 public:
  Continued(const std::vector<std::string>& lines, const Node& root)
      : lines_(lines), begins_(begins_of(lines)), bytes_(lines.size()) {
    visit(root);
  }

  const std::vector<std::optional<std::size_t>>& bytes() const { return bytes_; }

 private:
  void visit(const Node& node) {
    for (const Node& one : node.keys) visit(one);
    for (const Node& one : node.items) visit(one);
    if (node.kind != Node::Kind::scalar || node.where.end <= node.where.begin) return;
    const std::size_t last = line_at(begins_, node.where.end - 1);
    for (std::size_t l = line_at(begins_, node.where.begin) + 1; l <= last; ++l) {
      const std::size_t end = std::min(node.where.end - begins_[l], lines_[l].size());
      bytes_[l] = end - std::min(end, indent_of(lines_[l]));
    }
  }

  const std::vector<std::string>& lines_;
  std::vector<std::size_t> begins_;
  std::vector<std::optional<std::size_t>> bytes_;
};

/// The blanks that lines with a key or an entry of a block should have before it.
class Levels {
 public:
  Levels(const std::vector<std::string>& lines, const Node& root)
      : lines_(lines), begins_(begins_of(lines)) {
    visit(root, 0);
  }

  /// None if the line begins no key and no entry.
  const int* wanted(std::size_t line) const {
    const auto at = wanted_.find(line);
    return at == wanted_.end() ? nullptr : &at->second;
  }

 private:
  std::size_t line_of(const Node& node) const { return line_at(begins_, node.where.begin); }
  char first_char(const Node& node) const {
    const std::size_t line = line_of(node), at = node.where.begin - begins_[line];
    return at < lines_[line].size() ? lines_[line][at] : ' ';
  }
  bool in_brackets(const Node& node) const {
    const char first = first_char(node);
    return first == '{' || first == '[';
  }

  /// `blanks`: those before the keys or dashes of the node.
  void visit(const Node& node, int blanks) {
    if (node.kind == Node::Kind::scalar || in_brackets(node)) return;
    if (node.kind == Node::Kind::map) {
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        set(line_of(node.keys[i]), node.keys[i].where.begin, blanks);
        visit(node.items[i], blanks + blanks_per_level);
      }
      return;
    }
    for (const Node& item : node.items) {
      const std::size_t line = line_of(item);
      const std::size_t dash = lines_[line].rfind('-', item.where.begin - begins_[line]);
      if (dash != std::string::npos && indent_of(lines_[line]) == dash) wanted_[line] = blanks;
      visit(item, blanks + blanks_per_level);
    }
  }

  /// Only if the key is the first thing on its line: the keys behind a dash go with it.
  void set(std::size_t line, std::size_t begin, int blanks) {
    if (begins_[line] + indent_of(lines_[line]) == begin) wanted_[line] = blanks;
  }

  const std::vector<std::string>& lines_;
  std::vector<std::size_t> begins_;
  std::map<std::size_t, int> wanted_{};
};

/// Lines with the blanks before them as they should be; others move with the line before, comments
/// and empty lines with the line behind.
std::vector<std::string> indented(const std::vector<std::string>& lines, const Levels& levels,
                                  const std::vector<bool>& literal) {
  std::vector<int> shift(lines.size(), 0);
  int now = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const int* wanted = levels.wanted(i)) now = *wanted - static_cast<int>(indent_of(lines[i]));
    shift[i] = now;
  }
  for (std::size_t i = lines.size(); i-- > 0;)
    if (!literal[i] && is_comment(lines[i]) && i + 1 < lines.size()) shift[i] = shift[i + 1];
  std::vector<std::string> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) {  // in a block of text blanks may be part of it
      found.push_back(literal[i] ? lines[i] : std::string());
      continue;
    }
    const int blanks = std::max(0, static_cast<int>(indent_of(lines[i])) + shift[i]);
    found.push_back(std::string(static_cast<std::size_t>(blanks), ' ') +
                    lines[i].substr(indent_of(lines[i])));
  }
  return found;
}

/// Blanks in brackets. Quotes, brackets over several lines and comments are followed.
class Brackets {
 public:
  /// `words`: bytes behind the indentation that go on with a scalar of the line before.
  std::string spaced(const std::string& line, std::optional<std::size_t> words) {
    const std::size_t first = indent_of(line);
    const std::size_t begin = words ? std::min(first + *words, line.size()) : 0;
    std::string out = line.substr(0, begin);
    if (begin < line.size() && words) quote_ = 0;  // the scalar ends on this line
    std::size_t comment = std::string::npos;
    for (std::size_t i = begin; i < line.size(); ++i) {
      const char c = line[i];
      const bool after_blank = i == 0 || line[i - 1] == ' ';
      if (quote_ == 0 && c == '#' && after_blank) {
        comment = i;
        break;
      }
      if (quote_ != 0) {
        copy_quoted(line, i, out);
        continue;
      }
      step(line, i, first, out);
    }
    out = without_end_blanks(std::move(out));
    if (comment == std::string::npos) return out;
    // a comment stays in its column if what is before it leaves room
    const std::size_t column =
        is_blank(out) ? comment : std::max(comment, out.size() + (comment > out.size() ? 1 : 2));
    return out + std::string(column - out.size(), ' ') + line.substr(comment);
  }

 private:
  /// Brackets and quotes mean something at the begin of a value only: "it's {plain}" has neither.
  bool begins_value(const std::string& out) const {
    const std::size_t last = out.find_last_not_of(' ');
    if (last == std::string::npos) return true;
    const bool apart = last + 1 < out.size();
    if (out[last] == ':' || out[last] == '-') return apart;
    return depth_ > 0 && (out[last] == '[' || out[last] == '{' || out[last] == ',');
  }

  void copy_quoted(const std::string& line, std::size_t& i, std::string& out) {
    out += line[i];
    if (quote_ == '"' && line[i] == '\\' && i + 1 < line.size()) {
      out += line[++i];
    } else if (line[i] == quote_) {
      quote_ = 0;  // in single quotes a doubled quote closes and opens again
    }
  }

  void step(const std::string& line, std::size_t i, std::size_t first, std::string& out) {
    const char c = line[i];
    const bool starts_value = begins_value(out);
    if ((c == '"' || c == '\'') && starts_value) quote_ = c;
    if ((c == '{' || c == '[') && starts_value) ++depth_;
    const bool closes = (c == '}' || c == ']') && depth_ > 0;
    if (closes || (c == ',' && depth_ > 0)) {
      while (i > first && !out.empty() && out.back() == ' ' && out.size() > first) out.pop_back();
    }
    if (closes) --depth_;
    if (c == ' ' && depth_ > 0 && !out.empty() && out.size() > first &&
        (out.back() == '{' || out.back() == '[' || out.back() == ' '))
      return;
    if (depth_ > 0 && !out.empty() && out.back() == ',' && c != ' ') out += ' ';
    out += c;
  }

  char quote_ = 0;
  int depth_ = 0;
};

/// Lines inside a block of text (`|` or `>`), which are not touched but for their indentation.
std::vector<bool> literal_lines(const std::vector<std::string>& lines) {
  std::vector<bool> literal(lines.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = without_end_blanks(lines[i]);
    const std::size_t bar = line.find_last_of("|>");
    if (bar == std::string::npos || is_comment(line)) continue;
    const std::string after = line.substr(bar + 1);
    const bool is_block = after.find_first_not_of("+-0123456789") == std::string::npos && bar > 0 &&
                          line[bar - 1] == ' ' && bar > 1 &&
                          (line[bar - 2] == ':' || line[bar - 2] == '-');
    if (!is_block) continue;
    const std::size_t owner = indent_of(line);
    while (i + 1 < lines.size() && (is_blank(lines[i + 1]) || indent_of(lines[i + 1]) > owner))
      literal[++i] = true;
  }
  return literal;
}

bool same_meaning(const Node& a, const Node& b) {
  const auto all = [](const std::vector<Node>& x, const std::vector<Node>& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), same_meaning);
  };
  return a.kind == b.kind && a.text == b.text && a.quoted == b.quoted && all(a.keys, b.keys) &&
         all(a.items, b.items);
}

std::string joined_lines(const std::vector<std::string>& lines, const std::vector<bool>& literal) {
  std::string out;
  bool empty_before = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool empty = lines[i].empty() && !literal[i];
    if (empty && empty_before) continue;
    empty_before = empty;
    out += lines[i] + "\n";
  }
  while (out.size() > 1 && out[out.size() - 2] == '\n') out.pop_back();
  return out;
}

}  // namespace

Result<std::string> formatted(const Text& text) {
  std::vector<std::string> lines = lines_of(text.content);
  const std::vector<bool> literal = literal_lines(lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!literal[i]) lines[i] = without_end_blanks(std::move(lines[i]));
  std::string clean;
  for (const std::string& line : lines) clean += line + "\n";
  const Result<Node> before = parse_yaml({text.name, clean}, 0);
  if (!before) return fail(before.error());
  const Result<Node> original = parse_yaml(text, 0);
  if (!original) return fail(original.error());

  const std::vector<std::optional<std::size_t>> words = Continued(lines, *before).bytes();
  std::vector<bool> untouched = literal;
  for (std::size_t i = 0; i < lines.size(); ++i) untouched[i] = literal[i] || words[i].has_value();
  lines = indented(lines, Levels(lines, *before), untouched);
  Brackets brackets;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!literal[i]) lines[i] = brackets.spaced(lines[i], words[i]);
  std::string made = joined_lines(lines, untouched);
  const Result<Node> after = parse_yaml({text.name, made}, 0);
  expects(after && same_meaning(*original, *after));  // before anybody writes it
  return made;
}

}  // namespace casus
