#include "base/layout.hpp"

#include <doctest/doctest.h>

namespace casus {

TEST_CASE("text is broken between words, and a long word is broken too") {
  CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrapped("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrapped("", 10) == std::vector<std::string>{""});
  CHECK(wrapped("\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc", 3).size() == 2);
}

TEST_CASE("a word that is longer than a line stays whole where it is to be copied") {
  CHECK(wrapped("see /a/long/path for it", 8, LongWords::whole) ==
        std::vector<std::string>{"see", "/a/long/path", "for it"});
}

TEST_CASE("what steers a terminal becomes blanks, so that columns stay") {
  CHECK(printable("a\x1b[31mb\xc2\x9b"
                  "c\x7f\t") == "a [31mb c  ");
  CHECK(printable("a\u202eb\u2066c\u202f") == "a b c\u202f");
  CHECK(printable("\u00e4\u00a0") == "\u00e4\u00a0");
  CHECK(columns_of("\u00e4b\u20ac") == 3);
}

TEST_CASE("text is filled up to columns, not to bytes, and never cut") {
  CHECK(left("\u00e4b", 4) == "\u00e4b  ");
  CHECK(right("\u00e4b", 4) == "  \u00e4b");
  CHECK(left("abcde", 3) == "abcde");
}

TEST_CASE("a paragraph is indented and not wider than a page") {
  std::string page = "before\n";
  add_paragraph(page, std::string(40, 'x') + " " + std::string(40, 'y'), 4);
  CHECK(page == "before\n    " + std::string(40, 'x') + "\n    " + std::string(40, 'y') + "\n");
}

TEST_CASE("the first columns of a text end between letters") {
  CHECK(first_columns("treaty", 3) == "tre");
  CHECK(first_columns("treaty", 9) == "treaty");
  CHECK(first_columns("t\xc3\xa4\xc3\xb6x", 2) == "t\xc3\xa4");
  CHECK(first_columns("\xc3\xa4", 0).empty());
}

}  // namespace casus
