// The first page: each claim is made false by the findings in turn, and says so.
#include "report/bet.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/answer.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/bet_costs.hpp"
#include "report/charts.hpp"
#include "report/misses.hpp"
#include "report/sections.hpp"
#include "tests/report/bet_cases.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

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
    "texts that are over before the report ends are counted, and whether the model ends them") {
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
  CHECK(contains(kept.text, "in the model none of them ends."));
  CHECK(kept.sure == Sureness::text);
  CHECK(contains(kept.why, "counted from 1 January 2030"));
  all.scenario.terms = Terms{.groups = {{.name = "texts", .of = {text}}}};
  CHECK(contains(claim_with(all, "own words").text, "each ends, unless a draw renews it."));
  for (PackageFindings& one : all.findings.packages)
    if (one.package != alliance) one.role = Role::yardstick;
  const std::string single = claim_with(all, "own words").text;
  CHECK(contains(single, "By its own words " + counts + " ends, unless extended, before"));
  CHECK(contains(single, "in the model it ends, unless a draw renews it."));
  all.scenario.terms.reset();
  CHECK(contains(claim_with(all, "own words").text, "in the model it does not."));
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

TEST_CASE("of texts that are not concluded it is said that they count as announced") {
  Synthetic all = distinct();
  for (Instrument& one : all.scenario.instruments) one.hypothetical = false;
  CHECK(!contains(
      claim_with(all, "obliges a guarantor").why + claim_with(all, "can oblige a guarantor").why,
      "as it was announced"));
  all.scenario.instruments[1].hypothetical = true;
  CHECK(contains(claim_with(all, "can oblige a guarantor").why, "as it was announced"));
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

TEST_CASE(
    "what does not fit the record is said, by how much, and marks its packages and soldiers") {
  Synthetic all = distinct();
  all.findings.checks.clear();
  all.scenario.bands[1].measure = "troops_honoured_in_war";
  CHECK(misses(all.input()).empty());
  CHECK(mark_note(all.input()).empty());
  BandFigure figure{.band = 1, .package = alliance, .value = 0.034};
  all.findings.checks = {{figure, CheckVerdict::open, CheckKind::record},
                         {figure, CheckVerdict::fails, CheckKind::calibrated}};
  CHECK(misses(all.input()).empty());
  all.findings.checks.push_back({figure, CheckVerdict::fails, CheckKind::record});
  CHECK(
      misses(all.input()) ==
      std::vector<std::string>{"Kept promises: 3.4 % with \"Inland alliance\"; in the record 12 % "
                               "to 24 % (of ferries) or 66 % to 81 % (of tugs)."});
  CHECK(soldiers_miss(all.input()));
  CHECK(misses_the_record(all.input(), alliance));
  CHECK(!misses_the_record(all.input(), second_of(all)));
  CHECK(contains(bet_section(all.input()), "What does not fit the record"));
  CHECK(contains(answer_section(all.input()), "Inland alliance \u2020"));
  CHECK(!contains(answer_section(all.input()), "convoy \u2020"));
  all.scenario.bands[1].measure = "adopted";
  CHECK(!soldiers_miss(all.input()));
  all.scenario.calibration = {{.band = {.name = "soldiers seen", .within = {{"", 0.1, 0.2}}}}};
  Calibration& record = all.findings.calibration.emplace();
  record.rows = {{.measure = key_of(Measure::somebody_sends_troops), .alike = {0.31, {}}}};
  CHECK(misses(all.input()).back() == "Soldiers seen: 31 %; set to lie in 10 % to 20 %.");
  CHECK(soldiers_miss(all.input()));
  record.rows.front().alike.value = 0.15;
  CHECK(misses(all.input()).size() == 1);
  CHECK(miss_of(all.input(), alliance) == misses(all.input()).front());
  CHECK(miss_of(all.input(), second_of(all)).empty());
}

TEST_CASE("a record that leaves out what the futures give without any package is printed") {
  Synthetic all = distinct();
  all.findings.checks.clear();
  all.scenario.calibration = {
      {.band = {.name = "any force", .within = {{"", 0.1, 0.9}}}, .record = 0.4, .error = 0.05}};
  CalibrationRow row{
      .measure = after(Measure::attacked, 6), .package = *all.findings.nothing, .alike = {0.5, {}}};
  Calibration& record = all.findings.calibration.emplace();
  record.rows = {row};
  CHECK(misses(all.input()) ==
        std::vector<std::string>{
            "Without any package, and in the record: any force 50 %, 40 % (30 % to 50 %)."});
  record.rows.front().alike.value = 0.497;  // within 1.96 errors
  CHECK(misses(all.input()).empty());
  record.rows.front().alike.value = 0.303;
  CHECK(misses(all.input()).empty());
  record.rows.front().alike.value = 0.301;
  CHECK(misses(all.input()).size() == 1);
  record.rows.front().package = alliance;
  CHECK(misses(all.input()).empty());
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
                 "within 6 years in 25 in 100, without any package in 50 in"));
  CHECK(contains(found->if_it_fails.front(),
                 "soldiers of a guarantor fight in 40 % (20 % without any package)"));
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
