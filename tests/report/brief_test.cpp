// The sheet for an office: the same sentences as the first page of the report, and no second copy.
#include "report/brief.hpp"

#include <doctest/doctest.h>

#include "report/bet.hpp"
#include "report/format.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"

namespace casus {

TEST_CASE("approved/brief.txt is the sheet, element by element") {
  const std::string page = brief_html(distinct().input());
  REQUIRE(read_markup(page).faults.empty());
  CHECK(unlike_approved("report/approved/brief.txt", readable_page(page)) == "");
}

TEST_CASE("every sentence of the first page stands on the sheet") {
  const Synthetic all = distinct();
  const std::string page = brief_html(all.input());
  const auto found = bet(all.input());
  REQUIRE(found);
  std::vector<std::string> sentences = {found->question, found->finding, sureness_rule()};
  for (const GradedClaim& claim : found->claims) {
    sentences.push_back(claim.text);
    sentences.push_back(claim.why);
  }
  for (const auto* list :
       {&found->beliefs, &found->must_be_true, &found->costs, &found->if_it_fails})
    sentences.insert(sentences.end(), list->begin(), list->end());
  for (const std::string& one : sentences) {
    CAPTURE(one);
    CHECK(contains(page, escaped(one)));
  }
  for (const BetOption& option : found->options) {
    CAPTURE(option.name);
    CHECK(contains(page, escaped(option.name)));
    CHECK(contains(page, in_hundred(option.risk)));
  }
}

TEST_CASE("the sheet is well formed whatever files hold, and nothing in it runs or loads") {
  for (const Synthetic& all : {synthetic(), hostile(), empty_handed()}) {
    const std::string page = brief_html(all.input());
    const Markup markup = read_markup(page);
    CHECK(markup.faults.empty());
    CHECK(!contains(page, "<script"));
    CHECK(!contains(page, "http://"));
    CHECK(contains(page, "default-src &#39;none&#39;") != contains(page, "default-src 'none'"));
    for (const StartTag& tag : markup.tags) CHECK(tag.value("src").empty());
  }
}

TEST_CASE("a kind of attack has a column only where kinds are told apart") {
  Synthetic all = distinct();
  const std::string kind = bet(all.input())->grave_kind;
  CHECK(contains(brief_html(all.input()), "Of it, " + escaped(kind)));
  for (PackageFindings& package : all.findings.packages) package.attacked_by.clear();
  CHECK(!contains(brief_html(all.input()), "Of it, "));
}

TEST_CASE("the sheet says of each option what is not concluded, and how likely all agree") {
  Synthetic all = distinct();
  const std::string page = brief_html(all.input());
  CHECK(contains(page, "<td class=\"num\">no text</td>"));
  CHECK(contains(page, "<td class=\"num\">1 of 2 texts</td>"));
  CHECK(contains(page, "<td class=\"num\">\u2013</td>"));
  for (Instrument& one : all.scenario.instruments) one.hypothetical = true;
  CHECK(contains(brief_html(all.input()), "<td class=\"num\">2 of 2 texts</td>"));
}

TEST_CASE("the sheet says where its figures are from, and what they are not") {
  Synthetic all = distinct();
  ReportInput input = all.input();
  CHECK(contains(brief_html(input), "Source: scenario " + all.findings.scenario));
  CHECK(contains(brief_html(input), escaped(all.command)));
  CHECK(contains(brief_html(input), all.findings.hash));
  CHECK(contains(brief_html(input), "Stopped early: 3000 of 3600 futures"));
  CHECK(!contains(brief_html(input), "What if:"));
  input.changes = {"--set challenger.force=3"};
  CHECK(contains(brief_html(input),
                 "What if: this is not the scenario as written. Laid over it: --set "
                 "challenger.force=3."));
  all.findings.futures_asked = all.findings.futures;
  CHECK(!contains(brief_html(all.input()), "Stopped early"));
}

TEST_CASE("a sheet of a study that compares nothing says so") {
  Synthetic all = distinct();
  for (Ranking& one : all.findings.rankings) one.order.clear();
  CHECK(contains(brief_html(all.input()), "Nothing is compared"));
}

}  // namespace casus
