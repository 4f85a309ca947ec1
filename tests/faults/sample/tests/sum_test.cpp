#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "sum/sum.hpp"

#include <doctest/doctest.h>

TEST_CASE("a width, in short") { CHECK(width({1.0, 4.0}) == 3.0); }

TEST_CASE("what is within stays") {
  CHECK(limited(2.0, {1.0, 4.0}) == 2.0);
  CHECK(limited(0.0, {1.0, 4.0}) == 1.0);
}

TEST_CASE("words") { CHECK(named(Side::left) == "at the left"); }
