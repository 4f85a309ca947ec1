#include "report/parts.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : " ") + line;
  return out;
}

/// A yardstick of judged words beside a collective option that leans on troops.
Synthetic with_troops() {
  Synthetic all = synthetic();
  Scenario& scenario = all.scenario;
  scenario.instruments.push_back({.id = "mission", .kind = InstrumentKind::deployment});
  Reading& reading = scenario.instruments[6].clauses[0].readings[0];
  reading.floor.clear();
  reading.decided_by = {};
  reading.expected = {{Level::arms, 0.6}, {Level::troops, 0.4}};
  for (WithoutPart& one : all.findings.without_part) {
    if (one.part == PartId(InstrumentId{6})) one.part = InstrumentId{8};
  }
  for (PackageFindings& one : all.findings.packages) {
    if (one.id == "article-5") one.measures.at(after(Measure::attacked, 10)).mean = 0.5;
  }
  return all;
}

}  // namespace

TEST_CASE("the first option is taken apart first, its parts by what leaving them out does") {
  const Synthetic all = synthetic();
  const auto apart = taken_apart(all.input());
  REQUIRE(apart.size() == 2);
  CHECK(apart[0].package == PackageId{7});
  REQUIRE(apart[0].parts.size() == 2);
  CHECK(apart[0].parts[0]->part == PartId(PackageId{4}));
  CHECK(apart[1].parts[1]->part == PartId(InstrumentId{7}));
}

TEST_CASE("a sentence names the part that matters most, and one whose absence lowers the risk") {
  const Synthetic all = synthetic();
  const auto apart = taken_apart(all.input());
  CHECK(
      parts_sentence(all.input(), apart[0]) ==
      "Of the parts of \"layered\", \"multilateral\" matters most: without it the risk of a "
      "renewed armed attack that is pressed within 10 years changes by +12 points in the mean (+11 "
      "to +17), over 32 futures.");
  CHECK(contains(
      parts_sentence(all.input(), apart[1]),
      "Without \"Long-term military aid\" it is lower: -2.0 points in the mean (-3.0 to +3.0)."));
}

TEST_CASE("where no part matters on its own the sentence says so") {
  Synthetic all = synthetic();
  for (WithoutPart& one : all.findings.without_part) one.range.mean = 0.001;
  CHECK(contains(parts_sentence(all.input(), taken_apart(all.input())[0]),
                 "No part of \"layered\" lowers the risk"));
}

TEST_CASE("the terminal shows parts in at most four lines of 80 columns") {
  const auto lines = parts_lines(synthetic().input(), 80);
  REQUIRE(!lines.empty());
  CHECK(lines.size() <= 4);
  for (const std::string& line : lines) CHECK(columns_of(line) <= 80);
  const std::string text = joined(lines);
  CHECK(contains(text,
                 "without \"multilateral\" the risk of \"layered\" changes by +12 points in the"));
  CHECK(contains(text,
                 "without \"Collective guarantee as announced, if it is concluded\" the risk of "
                 "\"multilateral\" changes by +20 points"));
  CHECK(contains(text, "(n = 32). Parts overlap and do not add up."));
  CHECK(contains(report_text(synthetic().input()), lines.front()));

  Synthetic long_names = synthetic();
  for (PackageFindings& one : long_names.findings.packages) one.label = std::string(300, 'x');
  CHECK(parts_lines(long_names.input(), 80).empty());
  CHECK(parts_lines(empty_handed().input(), 80).empty());
}

TEST_CASE("the page has a table for each option taken apart, and says what was left whole") {
  const std::string page = report_html(synthetic().input());
  CHECK(contains(page, "<summary>What leaving out each part does</summary>"));
  CHECK(contains(page,
                 "do not add up to its whole effect. Left whole because of the number of parts: "
                 "&quot;bilateral&quot; (28 parts)."));
  CHECK(contains(page, "class=\"num\"><b>+6.2</b>"));
  CHECK(!contains(report_html(empty_handed().input()), "What each part adds"));
}

TEST_CASE("the yardstick is explained only where texts and findings say so") {
  CHECK(yardstick_sentence(synthetic().input()).empty());
  const Synthetic all = with_troops();
  const std::string words = yardstick_sentence(all.input());
  CHECK(contains(words, "Why the yardstick \"article-5\" is not lower than \"multilateral\""));
  CHECK(
      contains(words,
               "50 % with \"article-5\" and 28 % with \"multilateral\"; in the 32 futures in which "
               "the deployment \"mission\" was left out of the latter, its risk changes by +20 "
               "points in the mean (+19 to +25)."));
  Synthetic lower = with_troops();
  for (PackageFindings& one : lower.findings.packages) {
    if (one.id == "article-5") one.measures.at(after(Measure::attacked, 10)).mean = 0.2;
  }
  CHECK(yardstick_sentence(lower.input()).empty());
  Synthetic owed = with_troops();
  owed.scenario.instruments[6].clauses[0].readings[0].floor = {ActionId{6}};
  CHECK(yardstick_sentence(owed.input()).empty());
}

TEST_CASE("the JSON has a row for each option, part and measure") {
  const auto out = nlohmann::json::parse(report_json(synthetic().input()));
  REQUIRE(out["without_part"].size() == 8);
  const auto& row = out["without_part"][7];
  CHECK(row["package"] == "layered");
  CHECK(row["part"] == "multilateral");
  CHECK(row["measure"] == "attacked_10y");
  CHECK(row["n"] == 32);
  CHECK(row["median"] == 0.123);
  CHECK(row["share_higher"] == 0.97);
  CHECK(row["rest"]["median"].is_number());
  CHECK(out["left_whole"][0]["package"] == "bilateral");
}

}  // namespace casus
