// What changed since an earlier edition: nothing is said that the two editions do not show.
#include "report/edition.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "report/sections.hpp"
#include "tests/report/distinct.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

/// All that is said after the line of what is compared.
std::string said(const Edition& old, const Synthetic& now) {
  std::string text;
  const auto all = changes_since(old, now.input());
  for (std::size_t at = 1; at < all.size(); ++at) text += all[at] + "\n";
  return text;
}

}  // namespace

TEST_CASE("what JSON holds of an edition is read again") {
  const Synthetic all = distinct();
  const Edition now = edition_of(all.input());
  const auto read = parse_edition(report_json(all.input()));
  REQUIRE(read);
  CHECK(to_json(*read) == to_json(now));
  CHECK(read->scenario == "harbours");
  CHECK(read->hash == all.findings.hash);
  CHECK(read->seed == "77003");
  CHECK(read->futures == 3000);
  CHECK(read->inputs.count("challenger.audience") == 0);  // sensitive
  CHECK(read->order == std::vector<std::string>{"alliance", "convoy", "pact"});
}

TEST_CASE("what is no edition is refused with the reason") {
  CHECK(contains(parse_edition("<html>").error().front().message, "it is no JSON"));
  for (const char* text : {"{}", "[]", "3", "{\"scenario\": \"x\", \"edition\": 4}"}) {
    const auto read = parse_edition(text);
    REQUIRE(!read);
    CHECK(read.error().front().code == "E073");
    CHECK(contains(read.error().front().message, "not written by"));
  }
}

TEST_CASE("between equal editions nothing changed") {
  const Synthetic all = distinct();
  CHECK(said(edition_of(all.input()), all) ==
        "With 6 packages the mean risk moved by less than half a point.\n");
}

TEST_CASE("in the same futures half a point is a change, in others only more than chance") {
  const Synthetic all = distinct();
  Edition old = edition_of(all.input());
  Edition::Figure& pact = old.packages["pact"];
  const double mean = pact.mean;
  pact = {mean + 0.04, 0.01};
  CHECK(contains(said(old, all), "with \"Harbour pact\" went from"));
  CHECK(contains(said(old, all), "(-4.0 points), in the same futures."));
  old.futures = 100;
  const auto error = edition_of(all.input()).packages["pact"].error;
  pact = {mean + 1.9 * error, 0.0};
  CHECK(!contains(said(old, all), "went from"));
  CHECK(
      contains(said(old, all), "With 6 packages the mean risk moved by no more than the numbers"));
  pact = {mean - 2.1 * error, 0.0};
  CHECK(contains(said(old, all), "more than the numbers of futures explain."));
  pact.error = error;  // what the earlier one did not know counts too
  CHECK(!contains(said(old, all), "went from"));
}

TEST_CASE("figures by different measures are not compared") {
  const Synthetic all = distinct();
  Edition old = edition_of(all.input());
  old.measure = "escalation";
  old.order = {"pact", "alliance"};
  CHECK(said(old, all) ==
        "Another measure decides which option is best now, so that no figure is compared.\n");
}

TEST_CASE("an order that changed is named before and after") {
  const Synthetic all = distinct();
  Edition old = edition_of(all.input());
  old.order = {"pact", "alliance"};
  CHECK(contains(said(old, all),
                 "The order of the options was \"Harbour pact\" and \"Inland alliance\", and is "
                 "\"Inland alliance\", \"convoy\" and \"Harbour pact\"."));
}

TEST_CASE("packages and texts that came, went or entered into force are named") {
  Synthetic all = distinct();
  Edition old = edition_of(all.input());
  old.packages["fleet"] = {0.4, 0.0};
  old.packages.erase("pact");
  old.texts["oath"] = true;
  old.texts.erase("ridge-mission");
  old.texts["charter"] = true;
  std::string text = said(old, all);
  CHECK(contains(text, "New package: \"Harbour pact\""));
  CHECK(contains(text, "Package left out: \"fleet\" (40 in 100 before)."));
  CHECK(contains(text, "New text: 'Mission on the Ridge', not in force."));
  CHECK(contains(text, "Text left out: 'oath'."));
  CHECK(contains(text, "No longer in force: 'Charter of the Inland League'."));
  all.scenario.as_of = {2031, 2, 3};
  text = said(old, all);
  CHECK(contains(text, "Now in force: 'Treaty of Quiet Harbours'."));
}

TEST_CASE("ranges that changed are named; what became sensitive is not shown") {
  Synthetic all = distinct();
  Edition old = edition_of(all.input());
  old.inputs["challenger.force"] = "1..2..3";
  old.inputs["challenger.audience"] = "0.5";
  old.inputs.erase("protege.advantage");
  const std::string text = said(old, all);
  CHECK(contains(text, "(challenger.force) was 1..2..3, and is 561..667..773."));
  CHECK(contains(text, "Number that is no longer shown: challenger.audience."));
  CHECK(contains(text, "(protege.advantage): 1.34..1.86."));
  CHECK(!contains(text, "0.717171"));
  for (int i = 0; i < 20; ++i) old.inputs["x" + std::to_string(i)] = "1";
  CHECK(contains(said(old, all), "11 more numbers changed."));
}

TEST_CASE("the page folds what changed, the terminal prints it") {
  const Synthetic all = distinct();
  ReportInput input = all.input();
  CHECK(since_fold(input).empty());
  CHECK(!contains(report_text(input), "Since the edition of"));
  input.since = changes_since(edition_of(input), input);
  CHECK(contains(report_html(input), "What changed since the last edition"));
  CHECK(contains(since_fold(input), "<li>With 6 packages"));
  CHECK(contains(report_text(input), "Since the edition of"));
}

}  // namespace casus
