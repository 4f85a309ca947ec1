// The first page: each claim is made false by the findings in turn, and says so.
#include "report/bet.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/answer.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet_costs.hpp"
#include "report/charts.hpp"
#include "report/sections.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

constexpr PackageId alliance{4};

/// The claim that begins with a name or says a word; a claim without text where there is none.
GradedClaim claim_with(const Synthetic& all, std::string_view words) {
  for (const GradedClaim& one : bet_claims(all.input()))
    if (contains(one.text, words)) return one;
  return {};
}

Standing& standing_of_first(Synthetic& all) {
  Ranking& ranking = all.findings.rankings.front();
  return ranking.standings[index(ranking.order.front())];
}

}  // namespace

TEST_CASE("the lead is sure where nearly all futures agree, and open where they do not") {
  Synthetic all = distinct();
  CHECK(claim_with(all, "lowest mean risk of a renewed armed attack").sure == Sureness::open);
  standing_of_first(all).share_best = 0.95;
  const GradedClaim sure = claim_with(all, "among the options that contain no other");
  CHECK(sure.sure == Sureness::futures);
  CHECK(contains(sure.text, "\"Inland alliance\" has the lowest mean risk"));
  CHECK(contains(sure.why, "so in 95.0 % of"));
}

TEST_CASE("a lead that one guess carries hangs on it; one that stands without it does not") {
  Synthetic all = distinct();
  standing_of_first(all).share_best = 0.95;
  guess_monitoring(all);
  for (WithoutPart& one : all.findings.without_part) one.range.mean = 0.6;
  const GradedClaim carried = claim_with(all, "among the options that contain no other");
  CHECK(carried.sure == Sureness::one_assumption);
  CHECK(contains(carried.why, "carried by one assumed number"));
  for (WithoutPart& one : all.findings.without_part) one.range.mean = -0.6;
  CHECK(claim_with(all, "among the options that contain no other").sure == Sureness::futures);
}

TEST_CASE(
    "what the first has without its monitoring and what the next has are of the same futures") {
  Synthetic all = distinct();
  guess_monitoring(all);
  const MeasureKey deciding = all.findings.rankings.front().objective.measure;
  const PackageId second = all.findings.rankings.front().order[1];
  // Four futures, the even ones taken apart: the next option has 0.30 and 0.50 there, 0.9
  // elsewhere.
  const auto at =
      std::find(all.findings.table.outcomes.begin(), all.findings.table.outcomes.end(), deciding) -
      all.findings.table.outcomes.begin();
  auto& values = all.findings.table.outcome_values[index(second)][static_cast<std::size_t>(at)];
  values = {0.30, 0.9, 0.50, 0.9};
  const auto without = [&](double first, int futures) {
    for (WithoutPart& one : all.findings.without_part) {
      one.rest = {.mean = first, .n = futures};
      one.range.mean = 0.2;
      one.range.n = futures;
    }
    return claim_with(all, "among the options that contain no other");
  };
  CHECK(contains(
      without(0.45, 2).why,
      "without that text 45 % against 40 % with \"convoy\" (means of the same 2 futures)"));
  CHECK(contains(without(0.355, 2).why, "without that text 36 % against 40 %"));
  CHECK(!contains(without(0.345, 2).why, "carried by"));  // more than 5 points ahead all the same
  CHECK(!without(0.345, 2).ask);
  const GradedClaim elsewhere = without(0.45, 3);  // what the table holds are others
  CHECK(contains(elsewhere.why, "(means of all futures, the first with its change in 3 futures)"));
}

TEST_CASE("a claim that one guess carries says how to ask what is so without it") {
  Synthetic all = distinct();
  guess_monitoring(all);
  for (WithoutPart& one : all.findings.without_part) one.range.mean = 0.6;
  const GradedClaim claim = claim_with(all, "among the options that contain no other");
  REQUIRE(claim.ask);
  CHECK(claim.ask->command == all.command + " --set " + claim.ask->quantity + "=1");
  const std::string page = bet_section(all.input());
  CHECK(contains(page, "<a href=\"#what-if\" data-narrow=\"" + claim.ask->quantity + "\">"));
  CHECK(contains(page, "<code>" + claim.ask->command + "</code>"));
  ReportInput input = all.input();
  input.redacted = true;  // texts have no names that a command could say
  const std::string closed = bet_section(input);
  CHECK(contains(closed, "data-narrow=\"" + claim.ask->quantity + "\""));
  CHECK(!contains(closed, "If it does nothing"));
  CHECK(!contains(closed, "<code>casus compare"));
}

TEST_CASE("what is not priced is named, and economic assistance has a sum where a price tells it") {
  Synthetic all = distinct();
  CHECK(contains(bet_costs(all.input()).back(), "No sum is given here for economic assistance, "));
  CHECK(contains(bet_costs(all.input()).back(), "\"What a point costs\""));
  const PackageId convoy{which::convoy};
  for (const PackageEntry& entry : all.scenario.packages[index(convoy)].entries) {
    Instrument& one = all.scenario.instruments[index(entry.instrument)];
    one.kind = InstrumentKind::economic_assistance;
    one.money = QuantityId{0};
  }
  all.findings.prices = {
      {.package = convoy, .what = PricedIn::money, .futures = 3, .amount = {7.5, 0.1}}};
  const std::vector<std::string> costs = bet_costs(all.input());
  REQUIRE(costs.size() == 3);
  CHECK(costs[1] ==
        "Economic assistance at full support, over 6 years, in the mean: 45 EUR bn with "
        "\"convoy\"; it comes on top with \"blend\".");
  CHECK(contains(costs[2], "No sum is given here for promises, votes, monitoring and troops."));
  all.findings.prices.clear();
  CHECK(contains(bet_costs(all.input()).back(), "No sum is given here for economic assistance, "));
  CHECK(!contains(bet_costs(all.input()).back(), "What a point costs"));
}

TEST_CASE("a lead that is smaller than what the computation moves is no ranking") {
  Synthetic all = distinct();
  all.findings.rankings.front().lead_moves = 0.9;
  const GradedClaim claim = claim_with(all, "differ by less than the computation itself moves");
  CHECK(claim.sure == Sureness::open);
  CHECK(contains(claim.text, "Inland alliance"));
}

TEST_CASE("where all options and no package read below one percent, none is better") {
  Synthetic all = distinct();
  const MeasureKey deciding = all.findings.rankings.front().objective.measure;
  for (PackageFindings& package : all.findings.packages)
    package.measures[deciding].mean =
        0.001 * (1.0 + static_cast<double>(index(package.package)) / 2.0);
  CHECK(claim_with(all, "among the options that contain no other").text.empty());
  CHECK(contains(claim_with(all, "None is better").text,
                 "attack that is pressed within 6 years is <1 % with every option."));
  CHECK(contains(answer(all.input()).most_robust,
                 "No ranking: the mean risk of a renewed armed attack"));
  CHECK(contains(
      answer(all.input()).most_robust,
      "<1 % with each of 3 options, none of which contains another, and without any package."));
  all.findings.packages.front().measures[deciding].mean = 0.04;  // without any package
  CHECK_FALSE(claim_with(all, "among the options that contain no other").text.empty());
  CHECK_FALSE(contains(answer(all.input()).most_robust, "No ranking"));
}

TEST_CASE("troops are owed by the options whose texts say so, else by none") {
  Synthetic all = distinct();
  const GradedClaim owed = claim_with(all, "can oblige a guarantor to send troops");
  CHECK(owed.sure == Sureness::text);
  for (PackageFindings& package : all.findings.packages)
    for (GuarantorFindings& one : package.guarantors)
      one.owed_level_most = std::min(one.owed_level_most, static_cast<int>(Level::arms));
  CHECK(contains(claim_with(all, "no text of any option").text, "the most that one owes is arms."));
  for (PackageFindings& package : all.findings.packages) package.guarantors.clear();
  CHECK(claim_with(all, "troops").text.empty());
}

TEST_CASE(
    "texts that are over before the report ends are counted, and whether the game ends them") {
  Synthetic all = distinct();
  for (Instrument& one : all.scenario.instruments) one.term = {};
  CHECK(claim_with(all, "own words").text.empty());
  // the first text of the alliance is over a year after the start, all others go on
  const Package& package = all.scenario.packages[index(alliance)];
  REQUIRE(package.entries.size() > 1);
  const InstrumentId text = package.entries.front().instrument;
  Instrument& first = all.scenario.instruments[index(text)];
  all.scenario.horizon = Horizon{.assumed = {2030, 1, 1}};
  first.in_force = {.kind = EntryIntoForce::Kind::on_date, .date = {2029, 1, 1}};
  first.term.until = Date{2031, 1, 1};
  const std::string counts =
      "1 of the " + std::to_string(package.entries.size()) + " texts of \"Inland alliance\"";
  const GradedClaim kept = claim_with(all, "own words");
  CHECK(contains(kept.text, counts));
  CHECK(contains(kept.text, "in the game none of them ends."));
  CHECK(kept.sure == Sureness::text);
  CHECK(contains(kept.why, "counted from 1 January 2030"));
  all.scenario.terms = Terms{.groups = {{.name = "texts", .of = {text}}}};
  CHECK(contains(claim_with(all, "own words").text, "each ends, unless a draw renews it."));
  for (PackageFindings& one : all.findings.packages)
    if (one.package != alliance) one.role = Role::yardstick;
  const std::string single = claim_with(all, "own words").text;
  CHECK(contains(single, "By its own words " + counts + " ends before"));
  CHECK(contains(single, "in the game it ends, unless a draw renews it."));
  all.scenario.terms.reset();
  CHECK(contains(claim_with(all, "own words").text, "in the game it does not."));
  all.scenario.terms = Terms{.groups = {{.name = "texts", .of = {text}}}};
  Instrument& second = all.scenario.instruments[index(package.entries[1].instrument)];
  second.in_force = first.in_force;
  second.term.until = Date{2032, 1, 1};
  CHECK(contains(claim_with(all, "own words").text, "some of them end"));
  // what ends with the report, or was never in force, is not over before it
  first.term.until = Date{2030 + static_cast<int>(all.findings.report_years) + 1, 1, 1};
  second.in_force = {};
  CHECK(claim_with(all, "own words").text.empty());
}

TEST_CASE("of the gravest kind the option that is lowest by it is named, whoever is first") {
  Synthetic all = distinct();
  REQUIRE(grave_kind(all.input()));
  const auto at = index(*grave_kind(all.input()));
  const auto risk = [&](PackageId package) -> double& {
    return all.findings.packages[index(package)].attacked_by[at].mean;
  };
  const PackageId second = all.findings.rankings.front().order[1];
  risk(alliance) = 0.01;
  CHECK(
      contains(claim_with(all, "alone").text, "\"Inland alliance\" has the lowest mean risk: 1 %"));
  risk(second) = 0.002;
  const std::string other = claim_with(all, "alone").text;
  CHECK(contains(other, ": <1 %; 1 % with \"Inland alliance\""));
  for (PackageFindings& package : all.findings.packages) package.attacked_by.clear();
  CHECK(claim_with(all, "alone").text.empty());
  CHECK(bet(all.input())->grave_kind.empty());
}

TEST_CASE("what an addition moves is open where its interval holds none") {
  Synthetic all = distinct();
  CHECK(claim_with(all, "order of adding").sure == Sureness::futures);
  for (AddedValue& one : all.findings.additions->contributions) one.high = 0.2;
  CHECK(claim_with(all, "order of adding").sure == Sureness::open);
  all.findings.additions.reset();
  CHECK(claim_with(all, "order of adding").text.empty());
}

TEST_CASE("nothing stands first, and an option says what of it is not there yet") {
  Synthetic all = distinct();
  for (Instrument& one : all.scenario.instruments) one.hypothetical = false;
  auto found = bet(all.input());
  REQUIRE(found);
  CHECK(found->options.front().texts == 0);
  const auto shown = [&] {
    return *std::find_if(found->options.begin(), found->options.end(),
                         [](const BetOption& one) { return one.name == "Inland alliance"; });
  };
  CHECK(shown().hypothetical == 0);
  for (const std::string& line : found->must_be_true) CHECK(!contains(line, "does not exist yet"));
  all.scenario.instruments[3].hypothetical = true;
  found = bet(all.input());
  CHECK(shown().hypothetical == 1);
  CHECK(contains(found->must_be_true.front(),
                 "What is not concluded yet, or not deployed, is: 'Mission"));
}

TEST_CASE("what follows depends on what is counted") {
  Synthetic all = distinct();
  const auto found = bet(all.input());
  REQUIRE(found->beliefs.size() >= 3);
  CHECK(contains(found->beliefs.front(), "\"Inland alliance\""));
  CHECK(contains(found->beliefs.back(), "If everything can be had at once: \"blend\""));
  all.findings.rankings.front().fullest.reset();
  CHECK(!contains(bet(all.input())->beliefs.back(), "at once"));
}

TEST_CASE("years that count from a ceasefire that is not there say so") {
  Synthetic all = distinct();
  all.scenario.as_of = {2031, 2, 3};
  all.scenario.horizon->assumed = {2032, 1, 1};
  const auto found = bet(all.input());
  CHECK(contains(found->question, "If a ceasefire comes (assumed: 1 January 2032)"));
  CHECK(contains(found->must_be_true.front(), "A ceasefire comes"));
  all.scenario.horizon->start = "peace";
  const auto peace = bet(all.input());
  CHECK(contains(peace->question, "Which of 3 packages"));
  CHECK(!contains(peace->must_be_true.front(), "ceasefire"));
}

TEST_CASE("what happens if it fails is said of futures with an attack, not of all") {
  Synthetic all = distinct();
  PackageFindings& first = all.findings.packages[index(alliance)];
  PackageFindings& nothing = all.findings.packages[0];
  first.measures[after(Measure::attacked, 6)].mean = 0.25;
  nothing.measures[after(Measure::attacked, 6)].mean = 0.5;
  for (PackageFindings* one : {&first, &nothing})
    one->measures[key_of(Measure::troops_fight)] = {.mean = 0.1, .n = 9};
  const auto found = bet(all.input());
  CHECK(contains(found->if_it_fails.front(),
                 "soldiers of a guarantor fight in 40 % (20 % without any package)"));
}

TEST_CASE("the finding gives both figures weighted to the record, where there is one") {
  Synthetic all = distinct();
  all.findings.calibration.reset();
  CHECK(!contains(bet(all.input())->finding, "fit the record"));
  Calibration& record = all.findings.calibration.emplace();
  record.findings.packages = all.findings.packages;
  const MeasureKey deciding = after(Measure::attacked, 6);
  record.findings.packages[index(alliance)].measures[deciding].mean = 0.11;
  record.findings.packages[0].measures[deciding].mean = 0.33;
  record.effective = 119.6;
  record.errors.resize(all.findings.packages.size());
  record.errors[index(alliance)][deciding] = 0.0217;
  CHECK(contains(bet(all.input())->finding,
                 "fit the record count more, which makes them worth 120: 11 in 100 against 33 in "
                 "100; the first has a standard error of 2.2."));
}

TEST_CASE("without options there is no first page") {
  Synthetic all = distinct();
  for (Ranking& one : all.findings.rankings) one.order.clear();
  CHECK(!bet(all.input()));
  CHECK(bet_section(all.input()).empty());
}

TEST_CASE("of a hundred dots as many are filled as the share says, the darker ones among them") {
  const auto dots = [](double share, std::optional<double> grave, const std::string& style) {
    const std::string svg = hundred_dots({.id = "d", .title = "t"}, share, grave);
    const std::size_t from = svg.find("\"" + style + "\"");
    if (from == std::string::npos) return std::size_t{0};
    return count(svg.substr(from, svg.find("/>", from) - from), "h0");
  };
  CHECK(dots(0.314, 0.066, "dots-kind") == 7);
  CHECK(dots(0.314, 0.066, "dots-any") == 24);
  CHECK(dots(0.314, 0.066, "dots-none") == 69);
  CHECK(dots(0.314, std::nullopt, "dots-kind") == 0);
  CHECK(dots(0.02, 0.5, "dots-kind") == 2);
  CHECK(dots(1.7, std::nullopt, "dots-any") == 100);
}

TEST_CASE("how many attacks begin as incidents is said where it is known") {
  PackageFindings package;
  CHECK(!share_begun_by_incident(package));
  package.conditionals[key_of(Measure::honoured)] = {.given_an_attack = 0.25};
  package.conditionals[key_of(Measure::regret)] = {.given_an_attack = 0.75};
  CHECK(!share_begun_by_incident(package));  // of others only
  package.conditionals[key_of(Measure::begun_by_incident)] = {.given_an_attack = 0.5};
  CHECK(share_begun_by_incident(package) == 0.5);
  package.conditionals.erase(key_of(Measure::honoured));  // it is the first of all
  CHECK(share_begun_by_incident(package) == 0.5);
}

}  // namespace casus
