#include "study/pass_times.hpp"

#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/near.hpp"

namespace casus {

namespace {

/// A row of the table: its name, its calls (none for what is no pass), seconds and share.
struct TimeRow {
  std::string name{}, calls{};
  double seconds = 0.0, percent = 0.0;
};

std::vector<TimeRow> rows_of(const std::string& text) {
  std::vector<TimeRow> rows;
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "pass          calls    seconds     share");
  while (std::getline(lines, line)) {
    CHECK(line.size() == 40);  // columns
    CHECK(line.ends_with(" %"));
    const std::string name = line.substr(0, 10), calls = line.substr(10, 9);
    const auto begin = calls.find_first_not_of(' ');
    rows.push_back({name.substr(0, name.find_last_not_of(' ') + 1),
                    begin == std::string::npos ? "" : calls.substr(begin),
                    std::stod(line.substr(19, 11)), std::stod(line.substr(30, 8))});
  }
  return rows;
}

}  // namespace

TEST_CASE("the table of times has a row for each pass, what is left, and all") {
  PassTimes times;
  times.add(Pass::read, 2, 1'500'000);
  times.add(Pass::read, 1, 500'000);
  times.add(Pass::report, 1, 1'000'000);
  CHECK(times.calls(Pass::read) == 3);
  CHECK(near(times.seconds(Pass::read), 0.002, {.abs = 1e-12, .why = "whole nanoseconds"}));
  const std::vector<TimeRow> rows = rows_of(to_text(times));
  const std::vector<std::string> names = {"read",     "entail",  "prepare",  "draw",
                                          "base",     "compile", "solve",    "measure",
                                          "assemble", "report",  "the rest", "all"};
  REQUIRE(rows.size() == names.size());
  for (std::size_t r = 0; r < rows.size(); ++r) CHECK(rows[r].name == names[r]);
  CHECK(rows[0].calls == "3");
  CHECK(rows[0].seconds == 0.002);
  CHECK(rows[1].calls == "0");
  CHECK(rows[1].percent == 0.0);
  CHECK(rows[9].calls == "1");
  CHECK(rows[9].seconds == 0.001);
  CHECK(rows[10].calls == "");
  CHECK(rows[11].calls == "");
  CHECK(rows[11].percent == 100.0);
  const double all = rows[11].seconds;
  REQUIRE(all > 0.0);
  const Within of_seconds{.abs = 0.0011, .why = "three decimals are shown"};
  CHECK(near(rows[10].seconds, all > 0.003 ? all - 0.003 : 0.0, of_seconds));
  double percent = 0.0;
  for (std::size_t r = 0; r < 11; ++r) percent += rows[r].percent;
  if (all > 0.01) CHECK(near(percent, 100.0, {.abs = 0.6, .why = "eleven rounded shares"}));
}

TEST_CASE("passes on several threads may take longer than all together: nothing is left") {
  PassTimes times;
  times.add(Pass::solve, 7, 4'000'000'000'000);
  const std::string text = to_text(times);
  CHECK(text.find("\nsolve             7   4000.000") != std::string::npos);
  CHECK(text.find("\nthe rest                 0.000     0.0 %\n") != std::string::npos);
}

TEST_CASE("a clock adds its calls and the time of its thread where times are wanted") {
  PassTimes times;
  double sum = 0.0;
  {
    const PassClock clock(&times, Pass::base, 5);
    for (int i = 1; i < 3'000'000; ++i) sum += 1.0 / i;
  }
  CHECK(sum > 10.0);
  CHECK(times.calls(Pass::base) == 5);
  CHECK(times.seconds(Pass::base) > 1e-4);
  CHECK(times.seconds(Pass::base) < 60.0);
  { const PassClock clock(nullptr, Pass::base, 5); }
  CHECK(times.calls(Pass::base) == 5);
}

}  // namespace casus
