#include <cmath>
#include <limits>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

std::string said(const Verdict& one) {
  std::ostringstream out;
  out << one;
  return out.str();
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("a number that is too far off is shown with what was expected, how far and why") {
  const Verdict one = near(0.5, 0.25, {.abs = 0.01, .relative = 0.2, .why = "a reason"});
  CHECK_FALSE(one);
  CHECK(said(one) == "got 0.5, expected 0.25, off by 0.25; allowed are 0.06 (a reason)");
}

TEST_CASE("near counts the absolute and the relative part, and refuses what is no number") {
  CHECK(near(1.05, 1.0, {.abs = 0.051}));
  CHECK(near(1.05, 1.0, {.relative = 0.051}));
  CHECK(near(-1.05, -1.0, {.abs = 0.02, .relative = 0.04}));
  CHECK_FALSE(near(1.05, 1.0, {.abs = 0.049}));
  CHECK_FALSE(near(1.05, 1.0, {.relative = 0.049}));
  CHECK_FALSE(near(nan, 1.0, {.abs = 10.0}));
  CHECK_FALSE(near(1.0, nan, {.abs = 10.0}));
}

TEST_CASE("bits that differ are shown with their position") {
  CHECK(same_bits(std::vector{nan, 0.0}, std::vector{nan, 0.0}));
  const Verdict zeros = same_bits(std::vector{1.0, 0.0}, std::vector{1.0, -0.0});
  CHECK_FALSE(zeros);
  CHECK(said(zeros) == "number 1 of 2: 0 (0x0p+0) against -0 (-0x0p+0)");
  CHECK_FALSE(same_bits(std::vector{1.0}, std::vector{1.0, 2.0}));
}

TEST_CASE("a part that is missing is shown with the lines that are nearest, the nearest first") {
  const std::string page =
      "one\nthe risk of bilateral is 0.3\nnothing\nthe risk of layered is 0.2\n";
  const Verdict one = contains(page, "the risk of layered is 0.1");
  CHECK_FALSE(one);
  CHECK(said(one) ==
        "not found: the risk of layered is 0.1\nnearest in 68 bytes:\n"
        "  line 4: the risk of layered is 0.2\n  line 2: the risk of bilateral is 0.3");
  CHECK(said(contains("abc", "xyz")) ==
        "not found: xyz\nnearest in 3 bytes:\n  (no line has three letters in common with it)");
}

TEST_CASE("of a long line only the stretch that is nearest is shown") {
  const std::string page = std::string(5000, '.') + "the risk of layered" + std::string(5000, '.');
  const std::string shown = said(contains(page, "the risk of bilateral"));
  CHECK(shown.find("the risk of layered") != std::string::npos);
  CHECK(shown.size() < 400);
}

TEST_CASE("a part that should be missing is shown where it stands") {
  const Verdict one = !contains("first\nsecond secret line\n", "secret");
  CHECK_FALSE(one);
  CHECK(said(one) == "found in line 2: secret line\n");
}

TEST_CASE("of two texts the first lines that differ are shown, of both") {
  CHECK(first_difference("a\nb\n", "a\nb\n") == "");
  CHECK(first_difference("a\nb\nc\n", "a\nx\nc\n") ==
        "approved as\n  2: b\n  3: c\nnow\n  2: x\n  3: c\n");
  CHECK(first_difference("a\nb\n", "a\n") == "approved as\n  2: b\nnow\n  (the end)\n");
  CHECK(first_difference("a\n", "a") == "approved as\n  (the end)\nnow\n  (the end)\n");
  CHECK(unlike_approved("no/such/file", "a") ==
        "tests/no/such/file cannot be read; to write it: make approved");
}

}  // namespace casus
