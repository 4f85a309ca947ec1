#include "lang/number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/duration.hpp"

namespace casus {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

struct One {
  double value = 0.0;
  std::size_t begin = 0, end = 0;
};

class Reader {
 private:
  auto refuse(const char* code, std::size_t begin, std::size_t end, std::string message,
              std::string hint = {}) const {
    return fail(
        {.code = code,
         .where = {0, static_cast<std::uint32_t>(std::min(begin, text_.size())),
                   static_cast<std::uint32_t>(std::min(std::max(end, begin + 1), text_.size()))},
         .message = std::move(message),
         .hint = std::move(hint)});
  }

  auto unreadable(std::size_t at) const {
    std::string hint = kind_ == NumberKind::duration
                           ? "write 24h, 30d, 2w, 6mo or 10y, or a range of them: 7d..30d..120d"
                           : "write 1.2, 0.8..2.0, 0.8..1.2..2.0, log(a..b..c) or normal(1.2, 0.3)";
    if (text_.find('(') != std::string_view::npos && text_.find(')') == std::string_view::npos)
      hint = "between { } put normal(1.2, 0.3) between double quotes, because of its comma";
    else if (text_.find(',') != std::string_view::npos && text_.find('(') == std::string_view::npos)
      hint = "write thousands without a comma, and decimals with a point: 1234.5";
    else if (text_.find('-', 1) != std::string_view::npos &&
             text_.find("..") == std::string_view::npos && digit(text_.front()))
      hint = "write a range with two dots: 0.8..1.2";
    return refuse(kind_ == NumberKind::duration ? "E044" : "E040", at, text_.size(),
                  fmt::format("'{}' is no {}", text_,
                              kind_ == NumberKind::duration ? "duration" : "number or range"),
                  std::move(hint));
  }

 public:
  Reader(std::string_view text, NumberKind kind) : text_(text), kind_(kind) {}

  Result<NumberText> read() {
    Result<Distribution> distribution = form();
    if (!distribution) return fail(distribution.error());
    NumberText result{std::move(*distribution), {}, percent_};
    if (kind_ == NumberKind::plain && at_ < text_.size() && letter(text_[at_]) &&
        text_[at_ - 1] != ' ')
      return refuse(
          "E040", 0, text_.size(), fmt::format("'{}' is no number or range", text_),
          fmt::format("put a space before a unit: {} {}", text_.substr(0, at_), text_.substr(at_)));
    spaces();
    if (at_ < text_.size()) {
      if (kind_ == NumberKind::duration) return unreadable(at_);
      // A unit: anything that begins with a letter.
      if (!letter(text_[at_]) && text_[at_] != '1') return unreadable(at_);
      result.unit = std::string(text_.substr(at_));
    }
    return result;
  }

 private:
  void spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool skip(std::string_view what) {
    if (text_.substr(at_, what.size()) != what) return false;
    at_ += what.size();
    return true;
  }

  Result<Distribution> form() {
    spaces();
    std::size_t end = at_;
    while (end < text_.size() && letter(text_[end])) ++end;
    const std::string_view name = text_.substr(at_, end - at_);
    if (name.empty() || end >= text_.size() || text_[end] != '(') return range();
    const std::size_t begin = at_;
    at_ = end + 1;
    if (name == "log") return log_range(begin);
    if (name == "normal" || name == "lognormal" || name == "beta") return two(name, begin);
    return refuse("E040", begin, end, fmt::format("'{}' is no distribution", name),
                  "one of: log, normal, lognormal, beta");
  }

  Result<Distribution> log_range(std::size_t begin) {
    Result<std::vector<One>> numbers = chain();
    if (!numbers) return fail(numbers.error());
    if (!close()) return unreadable(at_);
    if (numbers->size() != 3)
      return refuse("E040", begin, at_, "log() takes three numbers: least, most likely, most");
    if (numbers->front().value <= 0.0)
      return refuse("E042", numbers->front().begin, numbers->front().end,
                    "the numbers of log() must be above 0");
    return LogPert{(*numbers)[0].value, (*numbers)[1].value, (*numbers)[2].value};
  }

  Result<Distribution> two(std::string_view name, std::size_t begin) {
    const Result<One> a = number();
    if (!a) return fail(a.error());
    spaces();
    if (!skip(",")) return unreadable(at_);
    const Result<One> b = number();
    if (!b) return fail(b.error());
    if (!close()) return unreadable(at_);
    if (b->value <= 0.0 || (name == "beta" && a->value <= 0.0))
      return refuse("E042", begin, at_,
                    name == "beta" ? "the two numbers of beta() must be above 0"
                                   : fmt::format("the spread of {}() must be above 0", name));
    if (name == "normal") return Normal{a->value, b->value};
    if (name == "beta") return Beta{a->value, b->value};
    return Lognormal{a->value, b->value};
  }

  bool close() {
    spaces();
    return skip(")");
  }

  Result<Distribution> range() {
    Result<std::vector<One>> numbers = chain();
    if (!numbers) return fail(numbers.error());
    const std::vector<One>& n = *numbers;
    if (n.size() == 1) return Certain{n[0].value};
    if (n.size() == 2) return Uniform{n[0].value, n[1].value};
    return Pert{n[0].value, n[1].value, n[2].value};
  }

  /// One to three numbers with '..' between them, in order.
  Result<std::vector<One>> chain() {
    std::vector<One> numbers;
    do {
      const Result<One> one = number();
      if (!one) return fail(one.error());
      if (!numbers.empty() && one->value < numbers.back().value)
        return refuse("E042", numbers.back().begin, one->end,
                      fmt::format("the range is out of order: {} stands before {}",
                                  written(numbers.back()), written(*one)),
                      "write least..most, or least..most likely..most");
      numbers.push_back(*one);
      spaces();
    } while (skip(".."));
    if (numbers.size() > 3)
      return refuse("E040", numbers[3].begin, numbers.back().end,
                    "a range has two numbers (least, most) or three (least, most likely, most)");
    return numbers;
  }

  std::string_view written(const One& one) const {
    return text_.substr(one.begin, one.end - one.begin);
  }

  /// The end of digits with a point in it: `1..2` is the number 1 and then a range.
  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && digit(text_[at])) ++at;
    if (at + 1 < text_.size() && text_[at] == '.' && digit(text_[at + 1])) {
      ++at;
      while (at < text_.size() && digit(text_[at])) ++at;
    }
    return at;
  }

  Result<One> number() {
    spaces();
    const std::size_t begin = at_;
    std::size_t end = at_;
    if (end < text_.size() && (text_[end] == '-' || text_[end] == '+')) ++end;
    const std::size_t digits = end;
    end = digits_end(end);
    if (end == digits) return unreadable(begin);
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
      std::size_t power = end + 1;
      if (power < text_.size() && (text_[power] == '-' || text_[power] == '+')) ++power;
      if (power < text_.size() && digit(text_[power])) {
        while (power < text_.size() && digit(text_[power])) ++power;
        end = power;
      }
    }
    // strtod is exact, and the program never leaves the locale "C"
    const double value =
        std::strtod(std::string(text_.substr(begin, end - begin)).c_str(), nullptr);
    if (!std::isfinite(value))
      return refuse("E040", begin, end, "the number is too large to be read");
    at_ = end;
    return scaled({value, begin, end});
  }

  Result<One> scaled(One one) {
    if (kind_ == NumberKind::plain) {
      if (skip("%")) {
        one.value /= 100.0;
        percent_ = true;
      }
      one.end = at_;
      return one;
    }
    std::size_t end = at_;
    while (end < text_.size() && letter(text_[end])) ++end;
    const std::string_view unit = text_.substr(at_, end - at_);
    for (const TimeUnit& known : time_units())
      if (known.written == unit) {
        at_ = end;
        return One{years_of(one.value, known), one.begin, end};
      }
    return refuse("E044", one.begin, std::max(end, one.end),
                  unit.empty() ? fmt::format("'{}' is a duration without a unit", written(one))
                               : fmt::format("'{}' is no unit of time", unit),
                  "write h (hours), d (days), w (weeks), mo (months) or y (years): 30d");
  }

  std::string_view text_;
  NumberKind kind_;
  std::size_t at_ = 0;
  bool percent_ = false;
};

}  // namespace

Result<NumberText> parse_number(std::string_view text, NumberKind kind) {
  if (text.empty()) return fail(Diagnostic{.code = "E040", .message = "a number is expected here"});
  return Reader(text, kind).read();
}

std::optional<double> plain_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const Result<NumberText> number = parse_number(text, NumberKind::plain);
  if (!number || !number->unit.empty()) return std::nullopt;
  const Certain* certain = std::get_if<Certain>(&number->distribution);
  if (certain == nullptr) return std::nullopt;
  return certain->value;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((i == 4 || i == 7) ? text[i] != '-' : !digit(text[i])) return std::nullopt;
  const auto part = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = 10 * value + (text[i] - '0');
    return value;
  };
  Date date{part(0, 4), 1, 1};
  if (text.size() >= 7) date.month = part(5, 2);
  if (text.size() == 10) date.day = part(8, 2);
  return date;
}

}  // namespace casus
