// The bits of a study of the corners of the compiler (tests/reference/scenarios): all kinds of
// text, vote, aid and force, guarantors that lack numbers or come to their caps, questions of law,
// a start in war. The independent reference recomputes the problems; what a study makes of them is
// held here. Where a number changes on purpose, these change too (CHANGELOG.md, "Numbers changed").
#include <doctest/doctest.h>

#include "tests/bits/number_hash.hpp"
#include "tests/support/scenario_files.hpp"

namespace casus {

TEST_CASE("a study of the corners has these bits") {
  const std::string objectives =
      "{attacked_6y: minimise, peace: maximise, unchallenged_2y: maximise}";
  const std::string bands =
      "[{measure: attacked_5y, package: none, within: 0.3..0.6, name: a, assumed: b},"
      " {measure: honoured_in_war, within: {far: 0.9..1, near: 0.3..0.6}, name: c, assumed: d}]";
  const Scenario corners =
      read_corners("corners-questions", {{"outcomes", objectives}, {"bands", bands}});
  CHECK(numbers_of_study(corners, {.futures = 6, .threads = 2}) == "dafe303d6ba0eef6 of 34872");
}

TEST_CASE("a study of the corners that starts in war has these bits") {
  const Scenario corners =
      read_corners("corners-in-war", {{"outcomes", "{lost_6y: minimise, at_war_2y: minimise}"}});
  CHECK(numbers_of_study(corners, {.futures = 3, .threads = 2}) == "ae2a900185b9747c of 25414");
}

TEST_CASE("a study of the corners with all checks, by other numerics too, has these bits") {
  const Scenario corners = read_corners("corners-questions");
  CHECK(
      numbers_of_study(
          corners,
          {.futures = 1, .seed = 99, .threads = 2, .checks = StudyChecks::all, .numerics = true}) ==
      "7c33a762c32669d2 of 34697");
}

}  // namespace casus
