#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "game/problem_fields.hpp"
#include "tests/support/generated_page.hpp"

namespace casus {
namespace {

/// Visits the fields of a problem that has one entry in every list, and writes a row for each.
class Rows {
 public:
  Rows(std::string& out, std::string at) : out_(out), at_(std::move(at)) {}

  template <class T>
  void required(const char* key, T& value, const Field& field) {
    row(below(key), value, field, "");
  }
  template <class T>
  void required_if(bool, const char* words, const char* key, T& value, const Field& field) {
    row(below(key), value, field, fmt::format("{} only: ", words));
  }
  template <class T>
  void optional(const char* key, T& value, const Field& field) {
    row(below(key), value, field, "optional: ");
  }
  template <class T>
  void entry(std::size_t position, T& value, const Field& field) {
    row(fmt::format("{}[{}]", at_, position), value, field, "");
  }

 private:
  std::string below(const char* key) const { return at_.empty() ? key : at_ + "." + key; }

  void line(const std::string& path, const Field& field, const std::string& range,
            const std::string& when) {
    out_ +=
        fmt::format("| `{}` | {} | {} | {}{} |\n", path, field.unit, range, when, field.meaning);
  }

  static std::string range_of(double, const Field& field) { return to_text(field.range); }
  static std::string range_of(int, const Field& field) {
    return field.range.refers == Refers::to_nothing ? "whole, " + to_text(field.range)
                                                    : to_text(field.range);
  }
  static std::string range_of(bool, const Field&) { return "true, false"; }
  static std::string range_of(const std::string&, const Field&) { return "text"; }
  static std::string range_of(VoteRule, const Field&) { return "a rule"; }

  template <class T>
  void row(const std::string& path, T& value, const Field& field, const std::string& when) {
    Rows inside(out_, path);
    if constexpr (requires { fields(inside, value); }) {
      line(path, field, "object", when);
      fields(inside, value);
    } else if constexpr (requires { entries(inside, value); }) {
      line(path, field, "list of 3", when);
      entries(inside, value);
    } else {
      line(path, field, range_of(value, field), when);
    }
  }
  template <class T>
  void row(const std::string& path, std::optional<T>& value, const Field& field,
           const std::string& when) {
    row(path, value.emplace(), field, when);
  }
  template <class T>
  void row(const std::string& path, std::vector<T>& list, const Field& field,
           const std::string& when) {
    const std::string below = fmt::format("{}[{}]", path, to_text(field.each));
    const std::string count =
        field.count.most == 0
            ? ""
            : fmt::format("{} to {} {}: ", field.count.least, field.count.most, field.count.of);
    row(below, list.emplace_back(), field.entries(), when + count);
  }

  std::string& out_;
  std::string at_;
};

std::string page() {
  std::string out =
      "# Problem files\n\n"
      "The keys of the JSON that `casus solve FILE` reads and `casus solve SCENARIO --problem` "
      "prints:\none package of instruments in one future, as numbers. What they do in the game is "
      "in\n`docs/model.md`. `[level]` and the like: a list with one entry for each; `[]`: a list "
      "as long as it\nlikes, within the count given.\n\n"
      "This page is made from `src/game/problem_fields.hpp` (`make pages`); a test keeps the two "
      "equal.\n\n"
      "| key | unit | range | meaning |\n|---|---|---|---|\n";
  Problem example;
  Rows rows(out, "");
  fields(rows, example);
  return out;
}

}  // namespace

TEST_CASE("docs/problem.md is what the fields of a problem say") {
  CHECK(stale("problem.md", page()) == "");
}

TEST_CASE("every number of a problem file has a unit or points at something, and a range") {
  const std::string rows = page().substr(page().find("|---|"));
  CHECK(rows.find("|  | between") == std::string::npos);
  CHECK(rows.find("|  | whole") == std::string::npos);
  CHECK(rows.find("between 0 and 0 ") == std::string::npos);
}

}  // namespace casus
