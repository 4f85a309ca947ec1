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

/// What a package has of the measure that decides, future by future.
std::vector<std::optional<double>>& values_of(Synthetic& all, PackageId package) {
  FutureTable& table = all.findings.table;
  const MeasureKey deciding = all.findings.rankings.front().objective.measure;
  const auto at = std::find(table.outcomes.begin(), table.outcomes.end(), deciding);
  return table
      .outcome_values[index(package)][static_cast<std::size_t>(at - table.outcomes.begin())];
}

PackageId second_of(const Synthetic& all) { return all.findings.rankings.front().order[1]; }

/// Of findings in which no channel is said to be a guess.
Synthetic without_split() {
  Synthetic all = distinct();
  all.findings.channels.reset();
  return all;
}

constexpr const char* first_claim = "among the options that contain no other";

/// What the first option has without its part and with it, in the futures taken apart.
void take_apart(Synthetic& all, double without, double with, int futures) {
  for (WithoutPart& one : all.findings.without_part) {
    one.rest = {.mean = without, .n = futures};
    one.range.mean = without - with;
    one.range.n = futures;
  }
}

}  // namespace

TEST_CASE("a lead is told where its whole interval is one, however futures are weighted") {
  Synthetic all = without_split();
  const GradedClaim sure = claim_with(all, first_claim);
  CHECK(sure.sure == Sureness::futures);
  CHECK(contains(sure.text, "\"Inland alliance\" has the lowest mean risk"));
  CHECK(contains(sure.why, "lead in points +4.5 (+2.1 to +6.9); first in 57 % of 3,000 futures"));
  // by the record the one future counts in which the other option is ahead
  Calibration& record = all.findings.calibration.emplace();
  record.weights.assign(values_of(all, alliance).size(), 0.0);
  record.weights[3] = 1.0;
  values_of(all, alliance)[3] = 0.6;
  CHECK(claim_with(all, first_claim).sure == Sureness::open);
  CHECK(contains(claim_with(all, first_claim).why, "by the record -"));
  record.weights.assign(values_of(all, alliance).size(),
                        1.0 / static_cast<double>(values_of(all, alliance).size()));
  CHECK(claim_with(all, first_claim).sure == Sureness::futures);
  all.findings.calibration.reset();
  // of few futures nothing is told
  all.findings.futures = 199;
  CHECK(claim_with(all, first_claim).sure == Sureness::open);
  all.findings.futures = 200;
  CHECK(claim_with(all, first_claim).sure == Sureness::futures);
  // as often ahead as behind
  auto& first = values_of(all, alliance);
  const auto& second = values_of(all, second_of(all));
  for (std::size_t f = 0; f < first.size(); ++f) first[f] = *second[f] + (f % 2 == 0 ? 0.1 : -0.1);
  CHECK(claim_with(all, first_claim).sure == Sureness::open);
  all.findings.table = {};
  CHECK(claim_with(all, first_claim).sure == Sureness::open);
}

TEST_CASE("the label of the lead does not turn with the share in which it is first") {
  Synthetic all = without_split();
  for (const double share : {0.2, 0.898, 0.9, 1.0}) {
    Ranking& ranking = all.findings.rankings.front();
    ranking.standings[index(ranking.order.front())].share_best = share;
    CHECK(claim_with(all, first_claim).sure == Sureness::futures);
  }
}

TEST_CASE("a lead that one guess carries hangs on it; one that stands without it does not") {
  Synthetic all = without_split();
  guess_monitoring(all);
  take_apart(all, 0.8, 0.2, 7);
  const GradedClaim carried = claim_with(all, first_claim);
  CHECK(carried.sure == Sureness::one_assumption);
  CHECK(contains(carried.why, "carried by one assumed number, how rare the monitoring of"));
  CHECK(contains(carried.why, "without that text 80 % instead of 20 % (means of the same 7"));
  take_apart(all, 0.1, 0.2, 7);
  CHECK(claim_with(all, first_claim).sure == Sureness::futures);
}

TEST_CASE("a lead that goes through a channel which is a guess hangs on it, with or without text") {
  Synthetic all = distinct();
  for (Instrument& one : all.scenario.instruments) one.tripwire.reset();
  const PackageEntry& entry = all.scenario.packages[index(alliance)].entries.front();
  all.scenario.quantities.push_back(
      {.path = "guessed", .distribution = Certain{0.3}, .assumed = "a guess"});
  all.scenario.instruments[index(entry.instrument)].tripwire =
      static_cast<QuantityId>(all.scenario.quantities.size() - 1);
  ChannelFindings& split = *all.findings.channels;
  const auto set = [&](PackageId package, double nothing, double tripwire) {
    for (ChannelSplit& one : split.splits) {
      if (one.package != package || one.measure != 0) continue;
      one.all = nothing;
      for (ChannelPart& part : one.parts)
        if (part.channel == Channel::tripwire) part.change.mean = tripwire;
    }
  };
  set(second_of(all), 0.5, 0.0);
  set(alliance, 0.3, -0.1);  // less it: 0.4 against 0.5
  CHECK(claim_with(all, first_claim).sure == Sureness::futures);
  set(alliance, 0.3, -0.25);
  const GradedClaim carried = claim_with(all, first_claim);
  CHECK(carried.sure == Sureness::one_assumption);
  CHECK(contains(carried.why,
                 "carried by one assumed number, own troops under fire: less what goes through it "
                 "55 %, against 50 % with \"convoy\" (means of the same 37 futures)"));
  split.measures.front() = {after(Measure::attacked, 4), {}};
  CHECK(claim_with(all, first_claim).sure == Sureness::futures);
}

TEST_CASE(
    "what the first has without its monitoring and what the next has are of the same futures") {
  Synthetic all = without_split();
  guess_monitoring(all);
  // Four futures, the even ones taken apart: the next option has 0.30 and 0.50 there, 0.9
  // elsewhere.
  values_of(all, second_of(all)) = {0.30, 0.9, 0.50, 0.9};
  const auto why = [&](double without, int futures) {
    take_apart(all, without, 0.25, futures);
    return claim_with(all, first_claim).why;
  };
  CHECK(contains(why(0.45, 2),
                 "without that text 45 % instead of 25 %, against 40 % with \"convoy\" (means of "
                 "the same 2 futures)"));
  CHECK(contains(why(0.355, 2), "without that text 36 % instead of 25 %, against 40 %"));
  CHECK(!contains(why(0.345, 2), "carried by"));  // more than 5 points ahead all the same
  CHECK(!claim_with(all, first_claim).ask);
  // what the table holds are others: no level of them beside it
  CHECK(contains(why(0.6, 3), "without that text 60 % instead of 25 % (means of the same 3"));
  const std::string answer = bet(all.input())->finding;
  CHECK(contains(answer, "Without that text the risk is 60 in 100 instead of 25 in 100 (means"));
  take_apart(all, 0.45, 0.25, 2);
  CHECK(contains(bet(all.input())->finding,
                 "Without that text the risk is 45 in 100 instead of 25 in 100, and 40 in 100 with "
                 "\"convoy\" (means of the same 2 futures)."));
}

TEST_CASE("a claim that one guess carries says how to ask what is so without it") {
  Synthetic all = without_split();
  guess_monitoring(all);
  take_apart(all, 0.8, 0.2, 7);
  const GradedClaim claim = claim_with(all, first_claim);
  REQUIRE(claim.ask);
  CHECK(claim.ask->command == all.command + " --set " + claim.ask->quantity + "=1");
  const std::string page = bet_section(all.input());
  CHECK(contains(page, "<a href=\"#what-if\" data-narrow=\"" + claim.ask->quantity + "\">"));
  CHECK(!contains(page, "<code>"));  // commands stand where it says how to make it again
  CHECK(contains(page, "<a href=\"#again\">If it does nothing</a>"));
  CHECK(contains(again_section(all.input()), "<code>" + claim.ask->command + "</code>"));
  CHECK(!contains(again_section(distinct().input()), claim.ask->command));
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

TEST_CASE("what an addition moves most is told where its interval and the next one's lie apart") {
  Synthetic all = distinct();
  for (Instrument& one : all.scenario.instruments) one.tripwire.reset();
  std::vector<AddedValue>& parts = all.findings.additions->contributions;
  CHECK(claim_with(all, "order in which").sure == Sureness::futures);
  CHECK(contains(claim_with(all, "order in which").why, "next \"Charter of the Inland League\""));
  for (AddedValue& one : parts)
    if (one.component == 2) one.high = -0.09;  // the next one reaches to -0.1029
  CHECK(claim_with(all, "order in which").sure == Sureness::open);
  for (AddedValue& one : parts) one.high = 0.2;
  CHECK(claim_with(all, "order in which").sure == Sureness::open);
  all.findings.additions.reset();
  CHECK(claim_with(all, "order in which").text.empty());
}

TEST_CASE("what an addition moves by a number that is a guess hangs on it") {
  Synthetic all = distinct();
  const auto mission = index(InstrumentId{3});
  for (Instrument& one : all.scenario.instruments) one.tripwire.reset();
  all.scenario.instruments[mission].tripwire = QuantityId{0};
  all.scenario.quantities[0].assumed = "a guess";
  CHECK(claim_with(all, "order in which").sure == Sureness::one_assumption);
  CHECK(contains(claim_with(all, "order in which").why, "through a number that is assumed"));
  all.scenario.quantities[0].assumed.clear();
  CHECK(claim_with(all, "order in which").sure == Sureness::futures);
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
  record.findings.rankings = all.findings.rankings;
  std::swap(record.findings.rankings.front().order[0], record.findings.rankings.front().order[1]);
  CHECK(contains(first_belief(), "of the weight): \"convoy\" ("));
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
