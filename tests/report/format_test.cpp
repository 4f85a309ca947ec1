#include "report/format.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "report/charts.hpp"
#include "report/sha256.hpp"

namespace casus {

TEST_CASE("shares are whole percentages, and what is not quite 0 or 100 is not called so") {
  const struct {
    double share;
    const char* expected;
  } rows[] = {{0.0, "0 %"},    {0.001, "<1 %"},
              {0.0051, "1 %"}, {0.123, "12 %"},
              {0.994, "99 %"}, {0.999, ">99 %"},
              {1.0, "100 %"},  {-0.02, "-2 %"},
              {-0.001, "0 %"}, {std::numeric_limits<double>::quiet_NaN(), "- %"}};
  for (const auto& row : rows) {
    CAPTURE(row.share);
    CHECK(percent(row.share) == row.expected);
  }
}

TEST_CASE("differences are points, with a decimal where they are small") {
  CHECK(points(0.0) == "0");
  CHECK(points(0.0123) == "+1.2");
  CHECK(points(-0.123) == "-12");
  CHECK(points(-0.0004) == "about 0");
}

TEST_CASE("numbers have three significant digits and no exponent") {
  const struct {
    double value;
    const char* expected;
  } rows[] = {{0.0, "0"},         {0.352, "0.35"},        {12.44, "12.4"},
              {1240.4, "1,240"},  {1234567, "1,234,567"}, {-3.0, "-3"},
              {0.0123, "0.0123"}, {99.96, "100"},         {-654321, "-654,321"}};
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(plain_number(row.value) == row.expected);
  }
}

TEST_CASE("a range without futures is said not to be defined") {
  CHECK(range_in({}, "share") == "not defined in any future");
  CHECK(range_in({0.5, 0.1, 0.4, 0.9, 10}, "share") == "mean 50 %, median 40 % (10 to 90 %)");
  CHECK(range_in({0.28, 0.279, 0.28, 0.281, 10}, "share") == "28 % in nearly every future");
  CHECK(range_in({0.28, 0.28, 0.28, 0.28, 1}, "share") == "mean 28 %, median 28 % (28 to 28 %)");
  CHECK(range_in({5, 2.1, 4.9, 9.8, 10}, "years") == "mean 5, median 4.9 (2.1 to 9.8) years");
}

TEST_CASE("a time is told in a unit that fits, rounded up") {
  CHECK(time_words(0.0) == "0 s");
  CHECK(time_words(0.2) == "1 s");
  CHECK(time_words(89.9) == "90 s");
  CHECK(time_words(90.0) == "2 min");
  CHECK(time_words(120.5) == "3 min");
  CHECK(time_words(5399.0) == "90 min");
  CHECK(time_words(5400.0) == "1.5 h");
  CHECK(time_words(36000.0) == "10.0 h");
}

TEST_CASE("what means something to a browser is taken away") {
  CHECK(escaped("<a href='x'>\"&\x01") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
  CHECK(escaped("a\xE2\x80\xAE"
                "b\xE2\x81\xA9"
                "c") == "abc");  // U+202E, U+2069
  CHECK(plain_text("a\xE2\x80\xAE"
                   "b\xE2\x80\xAF"
                   "c") ==
        "ab\xE2\x80\xAF"
        "c");  // U+202F is a blank
  CHECK(escaped("62 % of") == "62&nbsp;% of");
}

TEST_CASE("SHA-256 agrees with the standard") {
  // FIPS 180-4, examples; base64 of the digests.
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

TEST_CASE("the top of an axis is a round number that holds the data") {
  const struct {
    double most, expected;
  } rows[] = {{0.73, 0.8}, {0.18, 0.2}, {0.55, 0.6}, {1.0, 1.0}, {0.021, 0.03}, {0.0, 1.0}};
  for (const auto& row : rows) {
    CAPTURE(row.most);
    CHECK(next_round_number(row.most) == doctest::Approx(row.expected).epsilon(1e-12));
  }
}

}  // namespace casus
