#include "model/duration.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"

namespace casus {

namespace {

/// As a file is read.
double read_again(const std::string& text) {
  char* end = nullptr;
  const double amount = std::strtod(text.c_str(), &end);
  for (const TimeUnit& unit : time_units())
    if (unit.written == end) return years_of(amount, unit);
  return -1.0;
}

}  // namespace

TEST_CASE(
    "a length of time is written in the unit with the shortest text, the largest of several") {
  const auto years = [](double amount, std::size_t unit) {
    return years_of(amount, time_units()[unit]);
  };
  CHECK(duration_text(years(24, 1)) == "1d");
  CHECK(duration_text(years(30, 2)) == "30d");
  CHECK(duration_text(years(2, 3)) == "14d");
  CHECK(duration_text(years(7, 0)) == "7mo");
  CHECK(duration_text(years(3, 0)) == "3mo");  // and not 0.25y
  CHECK(duration_text(years(6, 0)) == "6mo");
  CHECK(duration_text(years(18, 0)) == "1.5y");  // the larger of two that are as short
  CHECK(duration_text(years(5, 1)) == "5h");
  CHECK(duration_text(10.0) == "10y");
  CHECK(duration_text(0.0) == "0y");
  CHECK(duration_text(Pert{years(7, 2), years(30, 2), years(120, 2)}) == "7d..30d..120d");
  CHECK(duration_text(LogPert{years(1, 2), years(1, 0), 2.0}) == "log(1d..1mo..2y)");
  CHECK(duration_text(Uniform{0.5, 2.0}) == "6mo..2y");
  CHECK(duration_text(Normal{1.0, 0.25}) == "normal(1y, 3mo)");
  CHECK(duration_text(Lognormal{-1.0, 0.25}) == "lognormal(-1y, 0.25y)");
  CHECK(duration_text(Beta{2.0, 5.0}) == "beta(2y, 5y)");
}

TEST_CASE("a length of time reads back to the same bits") {
  Random random{7};
  for (int round = 0; round < 20000; ++round) {
    const TimeUnit& unit = time_units()[random.below(time_units().size())];
    const double amount =
        static_cast<double>(random.below(1000000)) / static_cast<double>(1 + random.below(1000));
    const double years = years_of(amount, unit);
    REQUIRE_MESSAGE(read_again(duration_text(years)) == years, duration_text(years));
  }
}

}  // namespace casus
