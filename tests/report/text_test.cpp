#include <cmath>
#include <sstream>

#include <doctest/doctest.h>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

std::size_t widest(const std::string& text) {
  std::istringstream lines(text);
  std::size_t most = 0;
  for (std::string line; std::getline(lines, line);) most = std::max(most, columns_of(line));
  return most;
}

/// With one blank wherever there is white space, so that line breaks do not matter.
std::string flowing(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

TEST_CASE("no line is longer than 80 columns, whatever the files hold") {
  CHECK(widest(report_text(synthetic().input())) <= 80);
  CHECK(widest(report_text(hostile().input())) <= 80);
  CHECK(widest(report_text(empty_handed().input())) <= 80);
  CHECK(widest(progress_text(synthetic().findings)) <= 80);
}

TEST_CASE("a lead that the numerics move by more than itself is no ranking") {
  Synthetic all = synthetic();
  Ranking& ranking = all.findings.rankings.front();
  REQUIRE(ranking.lead.has_value());
  const auto mean = [&](PackageId package) {
    return all.findings.packages[index(package)].measures.at(ranking.lead->measure).mean;
  };
  const double lead = std::fabs(mean(ranking.lead->package) - mean(*ranking.lead->minus));
  REQUIRE(lead > 0.0);
  ranking.lead_moves = 0.99 * lead;
  CHECK(!contains(flowing(report_text(all.input())), "No ranking"));
  CHECK(contains(flowing(report_text(all.input())), "is the most robust"));
  ranking.lead_moves = 1.01 * lead;
  CHECK(contains(flowing(report_text(all.input())), "No ranking: "));
  CHECK(!contains(flowing(report_text(all.input())), "is the most robust"));
  CHECK(contains(report_html(all.input()), "No ranking: "));
}

TEST_CASE("what the numerics move stands beside the checks and in JSON") {
  Synthetic all = synthetic();
  const MeasureKey deciding = all.findings.rankings.front().objective.measure;
  all.findings.numerics = {.futures = 41,
                           .moves = {{.measure = deciding,
                                      .longer_horizon = 0.0123,
                                      .half_step = 0.0456,
                                      .finer_grids = 0.0789}}};
  const std::string page = report_html(all.input());
  CHECK(contains(page, "Solved again in 41 futures"));
  CHECK(contains(page, "0.012 with a horizon longer by 5 years, 0.046 with half the step, 0.079"));
  CHECK(contains(report_json(all.input()), "\"futures_solved_again\": 41"));
  CHECK(contains(report_json(all.input()), "\"half_step\": 0.0456"));
}

TEST_CASE("the table of packages has a row for each, with medians and ranges") {
  const std::string text = report_text(synthetic().input());
  CHECK(contains(
      text,
      "package                 within 1 year   within 5 years  within 10 years  best in\n"
      "none *                   13 % (10-18)     43 % (33-56)     55 % (42-73)        -\n"));
  CHECK(contains(
      text, "layered                     4 % (3-6)     14 % (11-18)     18 % (14-24)     62 %\n"));
  CHECK(contains(text, "layered-without-borduria\n"));
  for (const PackageFindings& package : synthetic().findings.packages) {
    CHECK(contains(text, "\n" + package.id));
  }
}

TEST_CASE("the answer names the most robust option, how sure, and what it hangs on") {
  const std::string text = flowing(report_text(synthetic().input()));
  CHECK(contains(text, "Of 7 options \"layered\" is the most robust"));
  CHECK(contains(text, "in 62 % of 512 futures"));
  CHECK(contains(text, "18 % (14 to 24 %), against 55 % (42 to 73 %) without any package"));
  CHECK(contains(text, "\"Challenger: what not fighting is worth\" (-0.71)"));
  CHECK(contains(text, "coordination gap 35 % (15 to 63 %)"));
  CHECK(contains(text, "It does not predict"));
}

TEST_CASE("a package that contains others is compared with its parts") {
  Synthetic all = synthetic();
  CHECK(!contains(report_text(all.input()), "contains other packages"));
  for (std::size_t at = 7; at < 10; ++at) all.scenario.packages[at].includes = {PackageId{3}};
  // Without the layered ones, "multilateral" has the lowest risk, except that "aid" has where the
  // first input is in its highest third.
  CHECK(
      contains(flowing(report_text(all.input())),
               "Of the packages that contain no other, compared only with each other, "
               "\"multilateral\" is lowest most often: in 67 % of futures, with a risk of 27 % (21 "
               "to 36 %)"));
}

TEST_CASE("options that are best equally often: none stands out") {
  Synthetic all = synthetic();
  for (Standing& one : all.findings.rankings[0].standings) one.share_best = 0.14;
  CHECK(contains(flowing(report_text(all.input())), "No option stands out"));
}

TEST_CASE("early risk is said in words where the findings show it, and only there") {
  Synthetic all = synthetic();
  const std::string sentence = "with \"bilateral\" in 19 % of futures (change -6.0 to +1.5 points)";
  CHECK(contains(flowing(report_text(all.input())), sentence));
  for (Difference& one : all.findings.differences) {
    if (one.measure == after(Measure::attacked, 1)) one.share_lower = 0.95;
  }
  CHECK(!contains(report_text(all.input()), "Early risk"));
}

TEST_CASE("a check out of its band, a study that was stopped and few futures are said") {
  Synthetic all = synthetic();
  CHECK(contains(flowing(report_text(all.input())),
                 "honoured in war after 1945: 0.07 to 0.22 (0.38)"));
  CHECK(!contains(report_text(all.input()), "Stopped early"));
  all.findings.futures = 100;
  const std::string text = flowing(report_text(all.input()));
  CHECK(contains(text, "Stopped early: 100 of 512 futures"));
  CHECK(contains(text, "with n = 100 a share of futures is uncertain by up to 10 points"));
}

TEST_CASE("a terminal gets no control codes from a file") {
  const std::string text = report_text(hostile().input());
  CHECK(!contains(text, "\x1b"));
}

TEST_CASE("cells of the approaches that were not computed say so") {
  const std::string text = report_text(synthetic().input());
  CHECK(contains(text, "                enforcement       not computed yet\n"));
  CHECK(contains(
      text, "                escalation risk   preventive effect: not defined: it asks for\n"));
}

}  // namespace casus
