#include "base/render.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/contains.hpp"

namespace casus {
namespace {

const Texts texts{{"library/uk-ukraine-2024.yaml",
                   "clauses:\n  - floor: [materiels, finance]\n    id: VIII.2\n"}};

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  return longest;
}

}  // namespace

TEST_CASE("an error shows its code, place, line, mark, note and hint") {
  // The layout of language.md, section 6.
  const Diagnostic error{.code = "E012",
                         .where = {0, 21, 30},
                         .message = "unknown action 'materiels'",
                         .hint = "did you mean 'materiel'?"};
  CHECK(to_text(error, texts) ==
        "error[E012]: unknown action 'materiels'\n"
        "  --> library/uk-ukraine-2024.yaml:2:13\n"
        "    |\n"
        "  2 |   - floor: [materiels, finance]\n"
        "    |             ^^^^^^^^^\n"
        "  = hint: did you mean 'materiel'?\n");
}

TEST_CASE("both ends of a conflict are shown") {
  const Diagnostic error{.code = "E003",
                         .where = {0, 44, 54},
                         .message = "the clause 'VIII.2' stands twice",
                         .related = {{{0, 0, 7}, "first written here"}}};
  const std::string shown = to_text(error, texts);
  CHECK(shown.find("  = first written here: library/uk-ukraine-2024.yaml:1:1\n") !=
        std::string::npos);
}

TEST_CASE("no line is longer than 80 columns, and a long source line is shown around the fault") {
  const std::string filler(300, 'x');
  const Texts wide{{"wide.yaml", filler + " fault " + filler}};
  const Diagnostic error{
      .code = "E001",
      .where = {0, 301, 306},
      .message =
          "a message that has so many words that it cannot stand on one line of a terminal "
          "and therefore has to be broken somewhere between two of them",
      .hint =
          "a hint that is just as long and that must be broken as well, so that it can be read "
          "by people whose windows are narrow"};
  const std::string shown = to_text(error, wide);
  CHECK(longest_line(shown) <= 80);
  CHECK(contains(shown, "fault"));
  CHECK(contains(shown, "^^^^^\n"));
}

TEST_CASE("an error in a problem file shows its path instead of a line") {
  const Diagnostic error{.code = "P002", .path = "guarantors[2].cost", .message = "is missing"};
  CHECK(to_text(error, {}) == "error[P002]: is missing\n  --> guarantors[2].cost\n");
}

TEST_CASE("the JSON form holds place, code and hint, and leaves out what is empty") {
  const Diagnostics errors{{.code = "E012", .where = {0, 21, 30}, .message = "unknown action"},
                           {.severity = Severity::lint, .message = "no place"}};
  const nlohmann::json list = nlohmann::json::parse(to_json(errors, texts));
  REQUIRE(list.size() == 2);
  CHECK(list[0]["code"] == "E012");
  CHECK(list[0]["line"] == 2);
  CHECK(list[0]["column"] == 13);
  CHECK(list[0]["end_column"] == 22);
  CHECK(list[0]["severity"] == "error");
  CHECK_FALSE(list[0].contains("hint"));
  CHECK(list[1]["severity"] == "lint");
  CHECK_FALSE(list[1].contains("line"));
}

TEST_CASE("what an error repeats cannot command the terminal and has an end") {
  const std::string shown = to_text(
      {.path = "--set a\x1b[31m", .message = "'\x1b[31m' and " + std::string(50'000, 'U')}, {});
  CHECK(!contains(shown, "\x1b"));
  CHECK(longest_line(shown) <= 80);
}

TEST_CASE("bytes that are no UTF-8 do not break the JSON form") {
  const Texts broken{{"\xFF.yaml", "a"}};
  CHECK_NOTHROW(to_json({{.where = {0, 0, 1}, .message = "\xC3"}}, broken));
}

}  // namespace casus
