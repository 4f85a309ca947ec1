#include "lang/number.hpp"

#include <doctest/doctest.h>

#include "base/spelling.hpp"
#include "lang/units.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

std::string shown(std::string_view text, NumberKind kind = NumberKind::plain) {
  const auto number = parse_number(text, kind);
  return number ? to_text(number->distribution) : number.error().front().code;
}

}  // namespace

TEST_CASE("numbers and ranges are read in every form of language.md") {
  CHECK(shown("1.2") == "1.2");
  CHECK(shown("-3e2") == "-300");
  CHECK(shown("0.8..2.0") == "0.8..2");
  CHECK(shown("0..0.005..0.02") == "0..0.005..0.02");
  CHECK(shown("1..2..3") == "1..2..3");
  CHECK(shown("log(0.012..0.05..0.20)") == "log(0.012..0.05..0.2)");
  CHECK(shown("normal(1.2, 0.3)") == "normal(1.2, 0.3)");
  CHECK(shown("lognormal(0, 1)") == "lognormal(0, 1)");
  CHECK(shown("beta(2, 5)") == "beta(2, 5)");
  CHECK(shown("60%..80%") == "0.6..0.8");
  CHECK(parse_number("15..28 EUR bn/year", NumberKind::plain)->unit == "EUR bn/year");
}

TEST_CASE("what is no number says why") {
  for (const char* text : {"", "abc", "1..", "..2", "1-2", "1,5", "1..2..3..4", "log(1..2)", "inf",
                           "nan", "1e999", "gauss(1, 2)", "normal(1)", "0.8.1.2", "1 2"})
    CHECK_MESSAGE(shown(text) == "E040", text);
  for (const char* text : {"2..1", "1..3..2", "log(0..1..2)", "normal(1, 0)", "beta(0, 1)"})
    CHECK_MESSAGE(shown(text) == "E042", text);
}

TEST_CASE("durations are years of 365.25 days and twelve months") {
  const auto years = [](std::string_view text) {
    return central(parse_number(text, NumberKind::duration)->distribution);
  };
  CHECK(near(years("24h"), 1 / 365.25, {.abs = 1e-15, .why = "rounding"}));
  CHECK(near(years("30d"), 30 / 365.25, {.abs = 1e-15, .why = "rounding"}));
  CHECK(near(years("2w"), 14 / 365.25, {.abs = 1e-15, .why = "rounding"}));
  CHECK(years("6mo") == 0.5);
  CHECK(years("10y") == 10.0);
  CHECK(shown("24", NumberKind::duration) == "E044");
  CHECK(shown("10 years", NumberKind::duration) == "E044");
  CHECK(shown("3mo..1mo", NumberKind::duration) == "E042");
}

TEST_CASE("units are converted within one measure and refused across") {
  CHECK(unit_factor("FU/EUR bn", "FU/(EUR bn)") == 1.0);
  CHECK(unit_factor("EUR million", "EUR bn") == 0.001);
  CHECK(unit_factor("percent", "probability") == 0.01);
  CHECK(unit_factor("million", "thousand") == 1000.0);
  CHECK_FALSE(unit_factor("EUR bn", "USD bn"));
  CHECK_FALSE(unit_factor("FU", "FU/year"));
}

TEST_CASE("a misspelt word finds the one that was meant, and a strange one finds none") {
  const std::vector<std::string> known = {"materiel", "finance", "consult"};
  CHECK(nearest("materiels", known) == "materiel");
  CHECK(nearest("Consult", known) == "consult");
  CHECK(nearest("finanec", known) == "finance");
  CHECK(nearest("xylophone", known).empty());
}

}  // namespace casus
