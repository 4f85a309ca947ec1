// What the first page says of those who hold this or that, made false by the findings.
#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet.hpp"
#include "report/sections.hpp"
#include "tests/report/bet_cases.hpp"

namespace casus {

TEST_CASE("which option has the fewest attacks that somebody ordered is one belief") {
  Synthetic all = distinct();
  const auto said = [&] {
    const auto found = bet(all.input());
    for (const std::string& one : found->beliefs)
      if (contains(one, "somebody ordered")) return one;
    return std::string();
  };
  const MeasureKey begun = key_of(Measure::begun_by_incident);
  for (PackageFindings& one : all.findings.packages) one.conditionals.erase(begun);
  CHECK(said().empty());  // nothing begins otherwise
  for (PackageFindings& one : all.findings.packages) {
    one.conditionals[begun].given_an_attack = 0.25;
    one.measures[key_of(Measure::pressed_by_choice)] = {.mean = 0.5, .n = 3};
  }
  all.findings.packages[index(alliance)].measures[key_of(Measure::pressed_by_choice)].mean = 0.123;
  CHECK(
      said() ==
      "If only attacks count that somebody ordered, and no incidents: \"Inland alliance\" (0.12 of "
      "these in 6 years in this model, 0.50 without any package).");
  all.findings.packages[index(second_of(all))].measures[key_of(Measure::pressed_by_choice)].mean =
      0.1;
  CHECK(contains(said(), "incidents: \"convoy\" (0.10 of"));
  for (PackageFindings& one : all.findings.packages) one.conditionals[begun].given_an_attack = 0.0;
  CHECK(said().empty());
}

TEST_CASE("what follows depends on what is counted") {
  Synthetic all = distinct();
  const auto found = bet(all.input());
  REQUIRE(!found->beliefs.empty());
  CHECK(contains(found->beliefs.back(), "If everything can be had at once: \"blend\""));
  all.findings.rankings.front().fullest.reset();
  const auto fewer = bet(all.input())->beliefs;
  CHECK(std::none_of(fewer.begin(), fewer.end(),
                     [](const std::string& one) { return contains(one, "at once"); }));
}

TEST_CASE(
    "the answer says which option under which belief, of how many, and which are not ranked") {
  Synthetic all = distinct();
  const std::string answer = bet(all.input())->finding;
  CHECK(contains(answer,
                 "If every attack counts alike and all of it comes into force: of 3 packages, "
                 "\"Inland alliance\" has the lowest modelled risk of a renewed armed attack that "
                 "is pressed (goes on after the guarantors have answered) within 6 years, "));
  CHECK(contains(answer, "If open onslaught alone counts: \"Inland alliance\", "));
  CHECK(contains(answer, "1 more contains others and is not ranked with them."));
  const auto at = index(*grave_kind(all.input()));
  all.findings.packages[index(second_of(all))].attacked_by[at].mean = 0.0001;
  CHECK(contains(bet(all.input())->finding, "If open onslaught alone counts: \"convoy\", <1 in"));
  all.findings.packages[3].role = Role::yardstick;
  CHECK(!contains(bet(all.input())->finding, "not ranked"));
  for (PackageFindings& package : all.findings.packages) package.attacked_by.clear();
  CHECK(!contains(bet(all.input())->finding, "alone counts"));
  CHECK(contains(bet(all.input())->finding, "If all of it comes into force: of 3 packages"));
  all.findings.rankings.front().lead_moves = 0.9;
  CHECK(!contains(bet(all.input())->finding, "lowest"));
}

TEST_CASE("beside a figure of the gravest kind stands that of the futures that fit the record") {
  Synthetic all = distinct();
  const auto first = [&] {
    const auto found = bet(all.input());
    return *std::find_if(found->options.begin(), found->options.end(),
                         [](const BetOption& one) { return one.name == "Inland alliance"; });
  };
  CHECK(!first().grave_by_record);
  CHECK(bet(all.input())->record_meaning.empty());
  Calibration& record = all.findings.calibration.emplace();
  record.findings.packages = all.findings.packages;
  record.findings.packages[index(alliance)].attacked_by[index(*grave_kind(all.input()))].mean =
      0.37;
  CHECK(first().grave_by_record == 0.37);
  CHECK(contains(bet_section(all.input()), " (37)"));
  CHECK(contains(bet(all.input())->finding, "(with it 37 in 100 where futures that fit"));
  CHECK(!bet(all.input())->record_meaning.empty());
}

TEST_CASE("what follows from the record says how much of it is one future") {
  Synthetic all = distinct();
  all.findings.calibration.reset();
  const auto first_belief = [&] { return bet(all.input())->beliefs.front(); };
  CHECK(!contains(first_belief(), "fit the record"));
  Calibration& record = all.findings.calibration.emplace();
  record.findings.packages = all.findings.packages;
  const MeasureKey deciding = after(Measure::attacked, 6);
  record.findings.packages[index(alliance)].measures[deciding].mean = 0.11;
  record.findings.packages[0].measures[deciding].mean = 0.33;
  record.effective = 119.6;
  record.weights = {0.3, 0.5, 0.2};
  CHECK(
      contains(first_belief(),
               "fit the record count more (then worth 120 of 3,000 futures; the heaviest has 50 % "
               "of the weight): \"Inland alliance\" (11 in 100, against 33 in 100 without any"));
  record.effective = 0.91 * all.findings.futures;
  CHECK(contains(first_belief(),
                 "fit the record count more, which hardly tells them apart (then worth 2730 of "
                 "3,000 futures): \"Inland alliance\""));
  record.effective = 119.6;
  record.findings.rankings = all.findings.rankings;
  std::swap(record.findings.rankings.front().order[0], record.findings.rankings.front().order[1]);
  CHECK(contains(first_belief(), "of the weight): \"convoy\" ("));
}

}  // namespace casus
