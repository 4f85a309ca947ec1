#include <cmath>
#include <sstream>

#include <doctest/doctest.h>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/duties_text.hpp"
#include "report/format.hpp"
#include "report/words.hpp"
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

TEST_CASE("what is not there of a package is said by what is known of each text") {
  Synthetic all = synthetic();
  const PackageDuties& duties = all.duties.packages.back();
  const std::vector<PackageEntry>& entries = all.scenario.packages[index(duties.package)].entries;
  REQUIRE(entries.size() >= 2);
  const auto page = [&] { return flowing(matrix_page(all.scenario, duties, {})); };
  for (const PackageEntry& entry : entries)
    all.scenario.instruments[index(entry.instrument)].hypothetical = false;
  CHECK(!contains(page(), "hypothetical"));
  Instrument& first = all.scenario.instruments[index(entries[0].instrument)];
  Instrument& second = all.scenario.instruments[index(entries[1].instrument)];
  first.hypothetical = second.hypothetical = true;
  CHECK(contains(page(), "hypothetical, not concluded: " + first.id + " and " + second.id));
  CHECK(!contains(page(), "announced"));
  first.announced = false;
  CHECK(contains(page(), "hypothetical, offered by nobody: " + first.id));
  CHECK(contains(page(), "hypothetical, not concluded: " + second.id));
  CHECK(!contains(page(), "announced"));
  second.announced = true;
  CHECK(contains(page(), "hypothetical, announced but not concluded: " + second.id));
  CHECK(contains(report_html(all.input()), "Hypothetical, offered by nobody. What it owes is"));
  CHECK(contains(report_html(all.input()), "Hypothetical, announced but not concluded."));
}

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
  CHECK(contains(flowing(report_text(all.input())), "has the lowest mean risk"));
  ranking.lead_moves = 1.01 * lead;
  CHECK(contains(flowing(report_text(all.input())), "No ranking: "));
  CHECK(!contains(flowing(report_text(all.input())), "has the lowest mean risk"));
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

TEST_CASE("the table of packages has a row for each, with mean, median and range") {
  const std::string text = report_text(synthetic().input());
  CHECK(contains(
      text,
      "package                 within 1 year   within 5 years  within 10 years  best in\n"
      "none *                  14/13 (10-18)    44/43 (33-56)    56/55 (42-73)        -\n"));
  CHECK(contains(
      text, "multilateral                7/7 (5-9)    21/21 (16-28)    28/27 (21-36)     62 %\n"));
  CHECK(contains(
      text, "layered                     4/4 (3-6)    14/14 (11-18)    18/18 (14-24)       **\n"));
  CHECK(contains(text, "** contains other options, so it is not ranked with them\n"));
  CHECK(contains(text, "layered-without-borduria\n"));
  for (const PackageFindings& package : synthetic().findings.packages) {
    CHECK(contains(text, "\n" + package.id));
  }
}

TEST_CASE("only options of which none contains another are ranked, by the mean") {
  const std::string text = flowing(report_text(synthetic().input()));
  CHECK(contains(
      text,
      "Of 4 options, none of which contains another, \"multilateral\" has the lowest mean risk of "
      "a "
      "renewed armed attack that is pressed within 10 years: mean 28 %, median 27 % (21 to 36 %), "
      "against mean 56 %, median 55 % (42 to 73 %) without any package. It is the lowest in 62 % "
      "of "
      "512 futures."));
  CHECK(!contains(text, "most robust"));
  CHECK(contains(text, "\"Challenger: what not fighting is worth\" (-0.71)"));
  CHECK(contains(text, "can make guarantors send 36 % less force than expecting much"));
  CHECK(contains(text, "It does not predict"));
}

TEST_CASE("an option that contains the others is no winner, and what of it is not there is said") {
  Synthetic all = synthetic();
  const std::string text = flowing(report_text(all.input()));
  CHECK(contains(
      text,
      "\"layered\" contains all 4 of these, so it is not ranked with them: what is added to a "
      "package seldom makes it worse in this model. With all of it in force the modelled risk is "
      "mean 18 %, median 18 % (14 to 24 %). 1 of the 8 texts of \"layered\" is hypothetical: "
      "'Collective guarantee as announced, if it is concluded'."));
  CHECK(!contains(text, "best in 100 %"));
  all.scenario.packages[6].entries.push_back({InstrumentId{8}, {}});  // a text that it lacks
  all.scenario.instruments.push_back({.id = "other"});
  CHECK(contains(flowing(report_text(all.input())), "\"layered\" contains 3 of these, so"));
  all.findings.rankings[0].fullest.reset();
  CHECK(!contains(flowing(report_text(all.input())), "of these, so it is not ranked"));
}

TEST_CASE("beside the risk stand attacks that are only opened, and the chance of adoption") {
  Synthetic all = synthetic();
  CHECK(contains(flowing(report_text(all.input())),
                 "The chance that none is opened, and no incident pressed, within 10 years is mean "
                 "67 %, median 66 % (61 "
                 "to 73 %) with \"layered\", against a mean of 37 % without any package."));
  CHECK(!contains(flowing(report_text(all.input())), "comes into force"));
  const PackageId first = all.findings.rankings[0].order.front();
  auto& measures = all.findings.packages[index(first)].measures;
  measures[key_of(Measure::adopted)] = {0.31, 0.1, 0.3, 0.8, 256};
  measures[key_of(Measure::as_likely_adopted)] = {0.44, 0.2, 0.43, 0.7, 256};
  all.findings.packages[7].measures[key_of(Measure::adopted)] = {0.27, 0.1, 0.2, 0.8, 256};
  all.findings.packages[7].measures[key_of(Measure::as_likely_adopted)] = {0.41, 0.2, 0.4, 0.7,
                                                                           256};
  CHECK(contains(flowing(report_text(all.input())),
                 "Nothing of \"multilateral\" is still to be decided on"));
  Instrument& force = all.scenario.instruments[1];
  force.troops_by = {{ActorId{2}, 0.5}};
  all.findings.adoption = {{first, InstrumentId{0}, {0.45, 0.3, 0.4, 0.6, 256}},
                           {first, InstrumentId{1}, {0.84, 0.7, 0.8, 0.9, 256}}};
  const std::string names =
      "'" + instrument_words(all.scenario, InstrumentId{0}) + "' (45 % likely) and '" +
      instrument_words(all.scenario, InstrumentId{1}) + "' (84 % of its troops)";
  CHECK(contains(
      flowing(report_text(all.input())),
      "This supposes that all of \"multilateral\" comes into force. Still to be decided on are " +
          names +
          ", in the mean; all of it comes with a chance of mean 31 %, median 30 % (10 to "
          "80 %), over 256 futures. Of what does in each future, beside what is concluded already, "
          "the risk is mean 44 %, median 43 % (20 to 70 %), over 256 futures. All of \"layered\" "
          "comes into force with a mean chance of 27 %, over 256 futures; of what does, the risk "
          "has a mean of 41 %, over 256 futures."));
  CHECK(contains(report_html(all.input()), "each contributor on its share, and "));
  all.scenario.fallback = PackageId{4};
  CHECK(contains(flowing(report_text(all.input())),
                 "already, with \"multilateral\" beside it where something is refused, the risk"));
  FutureTable& table = all.findings.table;
  table.outcomes.push_back(key_of(Measure::as_likely_adopted));
  for (std::size_t p = 0; p < table.outcome_values.size(); ++p) {
    auto& values = table.outcome_values[p].emplace_back();
    // "multilateral" in the first of four futures, "aid" in two, both in the last; "layered", which
    // contains them, does not count
    for (const double aid : {0.5, 0.2, 0.2, 0.3}) {
      values.emplace_back(p == 7 ? 0.1 : p == index(first) ? 0.3 : p == 5 ? aid : 0.9);
    }
    values.emplace_back(std::nullopt);  // it was found in the first futures
  }
  CHECK(contains(flowing(report_text(all.input())),
                 "and \"multilateral\" is the best of these options in 38 % of 256 futures."));
}

TEST_CASE("an input that the scenario calibrated is called so where it leads the list") {
  Synthetic all = synthetic();
  CHECK(!contains(report_text(all.input()), ", calibrated)"));
  all.scenario.bands.push_back(
      {.name = "attacked in five years (calibrated: challenger.peace_flow was set to it)"});
  const std::string text = flowing(report_text(all.input()));
  CHECK(contains(text, "\"Challenger: what not fighting is worth\" (-0.71, calibrated)"));
  CHECK(contains(text, "it is no evidence of its own."));
  CHECK(!contains(text, "(+0.31, calibrated)"));
  CHECK(contains(report_html(all.input()), "challenger.peace_flow \u00b7 calibrated"));
}

TEST_CASE("widening is said in all and where an attack is pressed, side by side") {
  Synthetic all = synthetic();
  Ranking second = all.findings.rankings[0];
  second.objective = {key_of(Measure::escalation)};
  second.order.erase(second.order.begin());  // "aid" first
  all.findings.rankings.push_back(second);
  const MeasureKey attacked = after(Measure::attacked, all.findings.report_years);
  for (const auto& [package, share] : {std::pair{0, 0.85}, {5, 0.34}, {7, 0.102}}) {
    all.findings.packages[static_cast<std::size_t>(package)].measures[attacked] = {share, 0, share,
                                                                                   1, 512};
  }
  const std::string text = flowing(report_text(all.input()));
  CHECK(contains(
      text,
      "Of the options that contain no other, the mean risk of escalation is lowest with \"aid\", "
      "which is so in 26 % of futures. Means: 1.02 % in all and 3.00 % where an armed attack is "
      "pressed with \"aid\", "));
  CHECK(contains(text,
                 "1.02 % in all and 10.00 % where an armed attack is pressed with \"layered\""));
  CHECK(contains(text, "1.02 % in all and 1.20 % where an armed attack is pressed with \"none\"."));
}

TEST_CASE("checks are counted by what they can show") {
  Synthetic all = synthetic();
  CHECK(contains(flowing(report_text(all.input())),
                 "Checks that hold, against the record: 0 of 1, null checks and signs: 1 of 1 and "
                 "calibrated to it, so no test: 1 of 1."));
  all.findings.checks.erase(all.findings.checks.begin());
  CHECK(contains(flowing(report_text(all.input())), "Null checks and signs were not run."));
  CHECK(!contains(report_text(all.input()), "before any number"));
}

TEST_CASE("a run with something laid over the scenario says so first, in every face") {
  const Synthetic all = synthetic();
  CHECK(!contains(report_text(all.input()), "What if"));
  ReportInput input = all.input();
  input.changes = {"--with calm.yaml", "--set tripwire=0.04"};
  const char* const said =
      "What if: this is not the scenario as written. Laid over it: --with calm.yaml and --set "
      "tripwire=0.04.";
  const std::string text = flowing(report_text(input));
  CHECK(contains(text, std::string("! ") + said + " Of 4 options"));
  const std::string page = report_html(input);
  CHECK(page.find(said) < page.find("The question: which of"));
  CHECK(contains(report_json(input), said));
}

TEST_CASE("a package of one text that is not there is called hypothetical") {
  Synthetic all = synthetic();
  CHECK(contains(flowing(report_text(all.input())),
                 "\"multilateral\" is hypothetical: 'Collective guarantee as announced, if it is "
                 "concluded'."));
}

TEST_CASE("a table on the way gives no shares of a handful of futures") {
  Synthetic all = synthetic();
  all.findings.futures = 2;
  CHECK(!contains(progress_text(all.findings), "best in"));
  all.findings.futures = 20;
  CHECK(contains(progress_text(all.findings),
                 "multilateral            28/27 (21-36)   best in 62 %"));
  CHECK(!contains(progress_text(all.findings), "layered                 18/18 (14-24)   best"));
}

TEST_CASE("options that are best equally often: none stands out") {
  Synthetic all = synthetic();
  for (Standing& one : all.findings.rankings[0].standings) one.share_best = 0.25;
  CHECK(contains(flowing(report_text(all.input())),
                 "No option stands out: of 4 options, none of which contains another, "
                 "\"multilateral\" has the lowest mean risk"));
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
                 "honoured in war, 'none', ratio of sums over futures (0.380 (0.310 to 0.450; n = "
                 "300 of 512, worth 62.0), above after 1945: 0.07 to 0.22)"));
  CHECK(!contains(report_text(all.input()), "Stopped early"));
  all.findings.futures = 100;
  const std::string text = flowing(report_text(all.input()));
  CHECK(contains(text, "Stopped early: 100 of 512 futures"));
  CHECK(contains(text, "with n = 100 a share of futures is uncertain by up to 10 points"));
}

TEST_CASE("a terminal gets no control codes from a file") {
  const std::string text = report_text(hostile().input());
  CHECK(!contains(text, "\x1b"));
  CHECK(!contains(text, "\xE2\x80\xAE"));
}

TEST_CASE("cells of the approaches that were not computed say so") {
  const std::string text = report_text(synthetic().input());
  CHECK(contains(text, "                enforcement       not computed yet\n"));
  CHECK(contains(
      text, "                escalation risk   preventive effect: not defined: it asks for\n"));
}

TEST_CASE("a number is named in whole words, without the key that stands before it in a file") {
  Synthetic all = synthetic();
  all.scenario.attacks[2].label = "full-scale attack";
  const struct {
    const char *path, *words;
  } rows[] = {
      {"challenger.aftermath",
       "Challenger: share of what not fighting is worth that lasts after a war"},
      {"guarantor.quality", "Guarantors: quality of a guarantor's troops"},
      {"strength.form.declaration", "Strength of promises: of a declaration"},
      {"incidents.half_life", "Incidents: time in which the rate falls to half"},
      {"tripwire", "Cost of leaving own troops under fire"},
      {"attacks.full.effort", "Full-scale attack: share of the challenger's full effort"},
      {"attacks.limited.duration",
       "Attack 'limited': duration of a short attack; none begins a war"},
  };
  for (const auto& row : rows) CHECK(quantity_words(all.scenario, row.path) == row.words);
}

}  // namespace casus
