#include "game/json_syntax.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/first_errors.hpp"

namespace casus {

namespace {

constexpr std::size_t deepest = 32;

using nlohmann::json;

/// nlohmann's parser calls these; the names are its own. Its own reader of whole values would
/// silently keep the last of two equal keys; reading twice would double the time of a call that
/// solves many problems.
class Builder {
 public:
  explicit Builder(std::string_view text) : text_(text) {}

  bool null() { return value(nullptr); }
  bool boolean(bool x) { return value(x); }
  bool number_integer(json::number_integer_t x) { return value(x); }
  bool number_unsigned(json::number_unsigned_t x) { return value(x); }
  bool number_float(json::number_float_t x, const std::string&) { return value(x); }
  bool string(std::string& x) { return value(std::move(x)); }
  bool binary(json::binary_t&) { return false; }  // JSON text has none
  bool start_object(std::size_t) { return open(json::value_t::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(json::value_t::array); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    Level& level = levels_.back();
    level.key = std::move(name);
    if (level.here->contains(level.key)) {
      found.add({.code = "E902",
                 .path = path(),
                 .message = fmt::format("the key `{:.60}` stands here twice", level.key),
                 .hint = "keep one of the two"});
    }
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& last, const json::exception& why) {
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
  json whole{};

 private:
  struct Level {
    json* here = nullptr;  // an object or a list; what it is in gets nothing while it is open
    std::string key{};     // of an object
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

  json* add(json value) {
    if (levels_.empty()) return &(whole = std::move(value));
    Level& level = levels_.back();
    if (!level.here->is_array()) return &((*level.here)[level.key] = std::move(value));
    return &level.here->emplace_back(std::move(value));
  }

  bool value(json value) {
    add(std::move(value));
    return true;
  }

  bool open(json::value_t type) {
    if (levels_.size() == deepest) {
      found.add({.code = "E901",
                 .path = path(),
                 .message = fmt::format("nested more than {} deep", deepest)});
      return false;
    }
    levels_.push_back({.here = add(type)});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::string path() const {
    std::string out;
    for (const Level& level : levels_) {
      if (level.here->is_array()) {
        const bool inside = &level != &levels_.back();  // its last entry is open
        out += fmt::format("[{}]", level.here->size() - (inside ? 1 : 0));
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

Result<json> read_json(std::string_view text) {
  Builder builder(text);
  json::sax_parse(text, &builder);
  if (builder.found.empty()) return std::move(builder.whole);
  return fail(builder.found.take());
}

}  // namespace casus
