// Which option comes first, by how much and by what: each claim is made false by the findings.
#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/answer.hpp"
#include "report/bet.hpp"
#include "report/sections.hpp"
#include "tests/report/bet_cases.hpp"

namespace casus {

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
  forget_inputs(all);
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
                 "Without that text the risk is 45 in 100 instead of 25 in 100, beside 40 in 100 "
                 "with \"convoy\" (means of the same 2 futures)."));
  CHECK(contains(bet(all.input())->finding, " The lead hangs on a guess: that the"));
  take_apart(all, 0.35, 0.25, 2);  // 5 of 15 points are left
  CHECK(contains(bet(all.input())->finding, " Most of the lead hangs on a guess: that the"));
  take_apart(all, 0.31, 0.25, 2);
  CHECK(contains(bet(all.input())->finding, " A part of the lead hangs on a guess: that the"));
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

}  // namespace casus
