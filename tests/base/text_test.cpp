#include "base/text.hpp"

#include <doctest/doctest.h>

namespace casus {

TEST_CASE("a place counts lines and code points from 1") {
  const Texts texts{{"a.yaml", "one\nz\xC3\xA9ro two\nthree"}};
  const struct {
    Span span;
    int line, column;
  } rows[] = {
      {{0, 0, 3}, 1, 1},
      {{0, 4, 9}, 2, 1},
      {{0, 10, 13}, 2, 6},  // behind an e with an accent, which has two bytes
      {{0, 14, 19}, 3, 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.span.begin);
    CHECK(place(row.span, texts).line == row.line);
    CHECK(place(row.span, texts).column == row.column);
    CHECK(place(row.span, texts).file == "a.yaml");
  }
}

TEST_CASE("an empty span and a text that does not exist are nowhere") {
  const Texts texts{{"a.yaml", "one"}};
  CHECK(place({}, texts).line == 0);
  CHECK(place({7, 0, 3}, texts).line == 0);
  CHECK(words({7, 0, 3}, texts).empty());
}

TEST_CASE("the words under a span stop at the end of the text") {
  const Texts texts{{"a.yaml", "one two"}};
  CHECK(words({0, 4, 7}, texts) == "two");
  CHECK(words({0, 4, 700}, texts) == "two");
  CHECK(words({0, 900, 901}, texts).empty());
}

}  // namespace casus
