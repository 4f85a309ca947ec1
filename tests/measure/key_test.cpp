#include "measure/key.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"

namespace casus {

TEST_CASE("the name of a measure reads back as its key, with any years") {
  for (const MeasureRow& row : catalogue()) {
    CAPTURE(row.name);
    const bool years =
        std::holds_alternative<Path>(row.shape) || std::holds_alternative<AtTheEnd>(row.shape);
    if (!years) {
      CHECK(to_text(key_of(row.measure)) == row.name);
      CHECK(read_key(row.name) == key_of(row.measure));
      continue;
    }
    for (const double one : {0.25, 1.0, 5.0, 10.0, 10.25, 1.0 / 12.0, 125.5}) {
      CAPTURE(one);
      const MeasureKey key = after(row.measure, one);
      CHECK(read_key(to_text(key)) == key);
    }
  }
}

TEST_CASE("names are those of files that scripts read") {
  CHECK(to_text(after(Measure::attacked, 5)) == "attacked_5y");
  CHECK(to_text(after(Measure::attacked, 10.25)) == "attacked_10.25y");
  CHECK(to_text(after(Measure::attacked, 41 * 0.25)) == "attacked_10.25y");
  CHECK(to_text(after(Measure::attacked, 30 * 0.1)) == "attacked_3y");
  CHECK(to_text(after(Measure::at_war_path, 2)) == "at_war_2y");
  CHECK(to_text(key_of(Measure::at_war)) == "at_war");
  CHECK(to_text(after(Measure::lost, 3)) == "lost_3y");
  CHECK(to_text(key_of(Measure::honoured_in_war)) == "honoured_in_war");
}

TEST_CASE(
    "a path without years stands for the end of the report, and what is no name for nothing") {
  CHECK(read_key("attacked") == MeasureKey{Measure::attacked});
  CHECK(read_key("at_war") == key_of(Measure::at_war));
  for (const char* none :
       {"", "attacked_", "attacked_5", "attacked_5x", "attacked_y", "attacked_xy", "attacked_0y",
        "attacked_1e3y", "attacked_5y ", "attacked_1.2.3y", "attacked_-5y", "attacked_99999y",
        "Attacked_5y", "pressed_5y", "no_such_measure"}) {
    CAPTURE(none);
    CHECK(!read_key(none));
  }
}

TEST_CASE("equal times are equal keys however they were computed") {
  CHECK(after(Measure::attacked, 0.1 + 0.2) == after(Measure::attacked, 0.3));
  CHECK(after(Measure::attacked, 1) != after(Measure::attacked, 2));
  CHECK(after(Measure::attacked, 1) != after(Measure::unchallenged, 1));
}

TEST_CASE("readers see years in words") {
  CHECK(label_of(after(Measure::attacked, 1)) == "armed attack pressed within 1 year");
  CHECK(label_of(after(Measure::attacked, 10.25)) == "armed attack pressed within 10.25 years");
  CHECK(label_of(after(Measure::at_war_path, 2)) == "at war after 2 years");
  CHECK(label_of(after(Measure::lost, 3)) == "defeat or cession within 3 years");
  CHECK(label_of(key_of(Measure::hangs_on_one)) == "hangs on one");
  CHECK(event_of(after(Measure::attacked, 10)) ==
        "an armed attack that is pressed within 10 years");
  CHECK(event_of(key_of(Measure::peace)) == "peace at the end");
  CHECK(event_of(key_of(Measure::pledged_eur_bn)).empty());
}

namespace {

/// The years of a path that a study of this length shows.
std::vector<double> years_shown(double step, int report, std::vector<MeasureKey> asked = {}) {
  std::vector<double> years;
  for (const MeasureKey& one :
       keys_of({.time = {.step = step, .solve = 2 * report, .report = report},
       .asked = std::move(asked)})) {
    if (one.measure == Measure::attacked) years.push_back(one.years);
  }
  return years;
}

}  // namespace

TEST_CASE("a path is shown after 1, 2, 5 and 10 years and at the end, where it has a period") {
  CHECK(years_shown(0.25, 48) == std::vector<double>{1, 2, 5, 10, 12});
  CHECK(years_shown(0.25, 40) == std::vector<double>{1, 2, 5, 10});
  CHECK(years_shown(0.5, 6) == std::vector<double>{1, 2, 3});
  CHECK(years_shown(1.0, 5) == std::vector<double>{1, 2, 5});
  CHECK(years_shown(2.0, 6) == std::vector<double>{1, 2, 5, 10, 12});  // 0.5 periods are one
  CHECK(years_shown(3.0, 2) == std::vector<double>{2, 5, 6});          // a third of one is none
  CHECK(years_shown(0.25, 2) == std::vector<double>{0.5});
}

TEST_CASE("what is asked for is shown up to the end of the report, a path only") {
  CHECK(years_shown(0.5, 6, {after(Measure::attacked, 3), after(Measure::attacked, 2.5)}) ==
        std::vector<double>{1, 2, 2.5, 3});
  CHECK(years_shown(0.5, 6, {after(Measure::attacked, 3.5)}) == std::vector<double>{1, 2, 3});
}

TEST_CASE("what only a war ends is shown where the question begins in one") {
  const auto has_lost = [](bool start_in_war) {
    const auto keys =
        keys_of({.time = {.step = 0.5, .solve = 12, .report = 6}, .start_in_war = start_in_war});
    return std::count(keys.begin(), keys.end(), after(Measure::lost, 3));
  };
  CHECK(has_lost(true) == 1);
  CHECK(has_lost(false) == 0);
}

}  // namespace casus
