#include "game/json_syntax.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/first_errors.hpp"

namespace casus {

namespace {

constexpr std::size_t deepest = 32;

/// nlohmann's parser calls these; the names are its own. A DOM would silently keep the last of two
/// equal keys.
class Watcher {
 public:
  explicit Watcher(std::string_view text) : text_(text) {}

  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(nlohmann::json::number_integer_t) { return value(); }
  bool number_unsigned(nlohmann::json::number_unsigned_t) { return value(); }
  bool number_float(nlohmann::json::number_float_t, const std::string&) { return value(); }
  bool string(std::string&) { return value(); }
  bool binary(nlohmann::json::binary_t&) { return value(); }
  bool start_object(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(false); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    Level& level = levels_.back();
    level.key = name;
    if (!level.keys.insert(name).second) {
      found.add({.code = "E902",
                 .path = path(),
                 .message = fmt::format("the key `{:.60}` stands here twice", name),
                 .hint = "keep one of the two"});
    }
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& last,
                   const nlohmann::json::exception& why) {
    const std::size_t end = std::min(byte > 0 ? byte - 1 : 0, text_.size());
    const std::string_view before = text_.substr(0, end);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    const bool too_large = why.id == 406;  // nlohmann's number for "number overflow"
    found.add({.code = "E901",
               .where = {.text = 0,
                         .begin = static_cast<std::uint32_t>(end),
                         .end = static_cast<std::uint32_t>(end) + 1},
               .path = path(),
               .message =
                   too_large ? fmt::format("line {}, column {}: the number {} is too large", line,
                                           end - start + 1, shortened(last))
                             : fmt::format("line {}, column {}: this is not JSON{}", line,
                                           end - start + 1,
                                           last.empty() ? "" : ", read so far: " + shortened(last)),
               .note = too_large ? "" : reason(why.what())});
    return false;
  }

  FirstErrors found{};

 private:
  struct Level {
    bool object = false;
    std::size_t next = 0;  // index in an array
    std::string key{};
    std::set<std::string> keys{};
  };

  static std::string shortened(const std::string& token) {
    return token.size() > 40 ? token.substr(token.size() - 40) : token;
  }

  /// nlohmann's own words after its last colon-separated prefix.
  static std::string reason(const std::string& what) {
    const std::size_t at = what.find("syntax error");
    std::string words = at == std::string::npos ? what : what.substr(at);
    return words.size() > 200 ? words.substr(0, 200) : words;
  }

  bool value() {
    if (!levels_.empty() && !levels_.back().object) ++levels_.back().next;
    return true;
  }

  bool open(bool object) {
    if (levels_.size() == deepest) {
      found.add({.code = "E901",
                 .path = path(),
                 .message = fmt::format("nested more than {} deep", deepest)});
      return false;
    }
    levels_.push_back({.object = object});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return value();
  }

  std::string path() const {
    std::string out;
    for (const Level& level : levels_) {
      if (!level.object) {
        out += fmt::format("[{}]", level.next);
      } else if (!level.key.empty()) {
        out += (out.empty() ? "" : ".") + level.key;
      }
    }
    return out;
  }

  std::string_view text_;
  std::vector<Level> levels_;
};

}  // namespace

Diagnostics json_syntax(std::string_view text) {
  Watcher watcher(text);
  nlohmann::json::sax_parse(text, &watcher);
  return watcher.found.take();
}

}  // namespace casus
