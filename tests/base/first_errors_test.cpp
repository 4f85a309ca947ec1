#include "base/first_errors.hpp"

#include <doctest/doctest.h>

namespace casus {

TEST_CASE("few errors are all kept, and nothing is said of others") {
  FirstErrors found;
  CHECK(found.empty());
  found.add({.code = "E1", .message = "one"});
  found.add({.code = "E2", .message = "two", .note = "because"});
  CHECK(!found.full());
  const Diagnostics all = found.take();
  REQUIRE(all.size() == 2);
  CHECK(all[1].note == "because");
  CHECK(found.empty());
}

TEST_CASE("of many errors the first are kept, and the last of them counts the rest") {
  FirstErrors found;
  for (std::size_t i = 0; i < FirstErrors::most + 1; ++i) {
    found.add({.message = std::to_string(i), .note = "why"});
  }
  CHECK(found.full());
  CHECK(found.rest() == 1);
  found.count(2);
  FirstErrors others;
  others.add({.message = "another"});
  others.count(10);
  found.add(others);
  const Diagnostics all = found.take();
  REQUIRE(all.size() == FirstErrors::most);
  CHECK(all.front().note == "why");
  CHECK(all.back().message == std::to_string(FirstErrors::most - 1));
  CHECK(all.back().note == "why; this is not all: 14 more errors were found");
}

TEST_CASE("one more error is one error") {
  FirstErrors found;
  for (std::size_t i = 0; i < FirstErrors::most; ++i) found.add({.message = "x"});
  found.count(1);
  CHECK(found.take().back().note == "this is not all: 1 more error was found");
}

}  // namespace casus
