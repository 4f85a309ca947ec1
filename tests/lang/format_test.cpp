#include "lang/format.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "lang/yaml.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

std::string laid_out(const std::string& content) {
  const Result<std::string> made = formatted({"file.yaml", content});
  REQUIRE(made);
  return *made;
}

}  // namespace

TEST_CASE("the layout of a file") {
  const struct {
    const char *before, *after;
  } rows[] = {
      {"a: 1\r\nb: 2", "a: 1\nb: 2\n"},
      {"\n\na: 1  \n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"},
      {"a:\n    b: 1\n    c:\n        d: 2\n", "a:\n  b: 1\n  c:\n    d: 2\n"},
      {"a:\n- x\n- y\n", "a:\n  - x\n  - y\n"},
      {"a:\n   - b: 1\n     c: 2\n", "a:\n  - b: 1\n    c: 2\n"},
      {"a: {b: 1,c: [ x,y ] }\n", "a: {b: 1, c: [x, y]}\n"},
      {"a: {b: 1,\n      c: 2}\n", "a: {b: 1,\n      c: 2}\n"},
      {"a: \"x,y  {z}\"\n", "a: \"x,y  {z}\"\n"},
      {"a: 'it''s, so'  # c,d\n", "a: 'it''s, so'  # c,d\n"},
      {"a: it's {no,brackets}\n", "a: it's {no,brackets}\n"},
      {"a: some words\n  {a,b} more\n", "a: some words\n  {a,b} more\n"},
      {"a: \"some\n\n\n  more  {x,y}\"\n", "a: \"some\n\n\n  more  {x,y}\"\n"},
      {"a: {b: \"it is\n  # no,comment\",c: [ x,y ]}\n",
       "a: {b: \"it is\n  # no,comment\", c: [x, y]}\n"},
      {"a: [x y\n  z,w]\n", "a: [x y\n  z, w]\n"},
      {"a: |\n    one  \n\n    two\nb: 1\n", "a: |\n    one  \n\n    two\nb: 1\n"},
      {"a: >\n  folded, text\n", "a: >\n  folded, text\n"},
      {"# c\na:\n    # d\n    b: 1\n# e\nf: 2\n", "# c\na:\n  # d\n  b: 1\n# e\nf: 2\n"},
      {"a: [x,\n  # c\n  y]\n", "a: [x,\n  # c\n  y]\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CHECK(laid_out(row.before) == row.after);
    CHECK(laid_out(row.after) == row.after);
  }
}

TEST_CASE(
    "files of the library and scenarios keep their meaning, and a second time changes nothing") {
  namespace fs = std::filesystem;
  int files = 0;
  for (const char* folder : {"/library", "/scenarios", "/tests/effect/files", "/tests/cli/world"})
    for (const auto& one : fs::directory_iterator(std::string(CASUS_ROOT) + folder)) {
      if (one.path().extension() != ".yaml") continue;
      CAPTURE(one.path().string());
      const std::string content = file_content(one.path().string());
      const std::string once = laid_out(content);  // which compares the meaning
      CHECK(laid_out(once) == once);
      CHECK(std::count(once.begin(), once.end(), '#') ==
            std::count(content.begin(), content.end(), '#'));
      ++files;
    }
  CHECK(files > 40);
}

}  // namespace casus
