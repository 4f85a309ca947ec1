#include "measure/key.hpp"

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
       {"", "attacked_", "attacked_5", "attacked_y", "attacked_xy", "attacked_0y", "attacked_1e3y",
        "attacked_5y ", "attacked_1.2.3y", "attacked_-5y", "attacked_99999y", "Attacked_5y",
        "pressed_5y", "no_such_measure"}) {
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

}  // namespace casus
