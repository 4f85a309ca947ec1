// The edges of what the first page and what stands beside the risk say: one thing at a time is
// changed in findings that are approved as a whole; see edges_test.cpp.
#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/changes.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

const MeasureKey deciding = after(Measure::attacked, 6);

PackageFindings& package(Synthetic& all, int at) {
  return all.findings.packages[static_cast<std::size_t>(at)];
}

/// A range that is the same in so many futures.
Range certain(double value, int n = 3000) { return {value, value, value, value, n, value, value}; }

Instrument& instrument(Synthetic& all, int at) {
  return all.scenario.instruments[static_cast<std::size_t>(at)];
}

double& share_best(Synthetic& all, int at) {
  return all.findings.rankings.front().standings[static_cast<std::size_t>(at)].share_best;
}

/// A record of three lines: met, not met and outside its band, a band alone; two means by weights,
/// nine tenths of the others.
void put_record(Synthetic& all) {
  all.scenario.calibration = {
      {.band = {.name = "raids in two years", .within = {{"", 0.3131, 0.4242}, {"", 0.51, 0.62}}},
       .record = 0.3737,
       .error = 0.0292},
      {.band = {.within = {{"", 0.01, 0.02}}, .source = "annals"},
       .attack = AttackId{2},
       .record = 0.1919,
       .error = 0.0474},
      {.band = {.name = "years until support is halved", .within = {{"", 3.5, 8.25}}}}};
  Calibration found{.entropy = 0.2345, .effective = 1876.5};
  found.weights = {0.21, 0.34, 0.45};
  found.rows = {{.measure = after(Measure::attacked, 2),
                 .target = 0,
                 .label = "armed attack within 2 years",
                 .alike = {0.4651, certain(0.4651)},
                 .weighted = {0.3801, certain(0.3801)},
                 .met = true},
                {.measure = deciding,
                 .target = 1,
                 .label = "armed attack within 6 years: open onslaught",
                 .alike = {0.0123, certain(0.0123)},
                 .weighted = {0.0234, certain(0.0234)}},
                {.measure = key_of(Measure::halving_years),
                 .target = 2,
                 .alike = {4.5678, {}},
                 .weighted = {{}, {}}}};
  found.findings.packages = all.findings.packages;
  for (PackageFindings& one : found.findings.packages) {
    PackageFindings weighted{.id = one.id, .label = one.label};
    weighted.package = one.package;
    for (const MeasureKey& key : {after(Measure::attacked, 2), deciding})
      weighted.measures[key] = certain(0.9 * one.measures[key].mean);
    one = weighted;
  }
  found.findings.rankings = all.findings.rankings;
  all.findings.calibration = std::move(found);
}

/// What is asked, and what the page bets on.
const std::vector<Edge>& of_the_bet() {
  static const std::vector<Edge> all = {
      {"no ceasefire is assumed for any day",
       [](Synthetic& a) {
         a.scenario.as_of = {2031, 2, 3};
       }},
      {"a ceasefire is assumed for a day after that of the texts",
       [](Synthetic& a) {
         a.scenario.as_of = {2031, 2, 3};
         a.scenario.horizon->assumed = {2032, 1, 1};
       }},
      {"and for that day",
       [](Synthetic& a) {
         a.scenario.as_of = a.scenario.horizon->assumed = {2031, 2, 3};
       }},
      {"no horizon", [](Synthetic& a) { a.scenario.horizon.reset(); }},
      {"the risk without any package is not known",
       [](Synthetic& a) { package(a, which::nothing).measures.erase(deciding); }},
      {"the risk of the first option is not known",
       [](Synthetic& a) { package(a, which::alliance).measures[deciding] = {}; }},
      {"a record", put_record},
      {"a record, and nothing to compare with",
       [](Synthetic& a) {
         put_record(a);
         a.findings.nothing.reset();
       }},
      {"a chance of 995 in a thousand that all is adopted is sure",
       [](Synthetic& a) {
         package(a, which::alliance).measures[key_of(Measure::adopted)] = certain(0.995);
       }},
      {"of 994 not, and it is best in some futures",
       [](Synthetic& a) {
         package(a, which::alliance).measures[key_of(Measure::adopted)] = certain(0.994);
       }},
      {"what is adopted has its own order",
       [](Synthetic& a) {
         for (const int one : {which::pact, which::alliance, which::convoy}) {
           package(a, one).measures[key_of(Measure::as_likely_adopted)] =
               certain(0.61 - 0.07 * one, one == which::convoy ? 128 : 3000);
           package(a, one).measures[key_of(Measure::adopted)] = certain(0.31 + 0.03 * one);
         }
       }},
      {"over one future",
       [](Synthetic& a) {
         package(a, which::pact).measures[key_of(Measure::as_likely_adopted)] = certain(0.1, 1);
       }},
      {"no option contains others",
       [](Synthetic& a) { a.findings.rankings.front().fullest.reset(); }},
      {"the one that contains others is not known",
       [](Synthetic& a) { package(a, which::blend).measures[deciding] = {}; }},
      {"all is concluded",
       [](Synthetic& a) {
         for (Instrument& one : a.scenario.instruments) one.hypothetical = false;
       }},
      {"two texts are not",
       [](Synthetic& a) { instrument(a, 1).hypothetical = instrument(a, 3).hypothetical = true; }},
      {"and nobody asked whether they come",
       [](Synthetic& a) {
         instrument(a, 3).hypothetical = true;
         package(a, which::alliance).measures.erase(key_of(Measure::adopted));
       }},
      {"a part of exactly half a point is none that matters",
       [](Synthetic& a) {
         for (WithoutPart& one : a.findings.without_part) one.range.mean = 0.005;
       }},
      {"one of a little more is",
       [](Synthetic& a) {
         for (WithoutPart& one : a.findings.without_part) one.range.mean = 0.0051;
       }},
      {"a part works by a guess", guess_monitoring},
      {"a lead in nine of ten futures is sure",
       [](Synthetic& a) { share_best(a, which::alliance) = 0.9; }},
      {"in fewer it is open", [](Synthetic& a) { share_best(a, which::alliance) = 0.899; }},
      {"a sure lead that hangs on a guess",
       [](Synthetic& a) {
         guess_monitoring(a);
         share_best(a, which::alliance) = 0.93;
         for (WithoutPart& one : a.findings.without_part) one.range.mean = 0.6;
       }},
      {"one that does not: without the guess it is still 5 points ahead",
       [](Synthetic& a) {
         guess_monitoring(a);
         share_best(a, which::alliance) = 0.93;
         for (WithoutPart& one : a.findings.without_part) one.range.mean = 0.002;
       }},
      {"half of the attacks begin as incidents",
       [](Synthetic& a) {
         package(a, which::alliance)
             .conditionals[key_of(Measure::begun_by_incident)]
             .given_an_attack = 0.5;
       }},
      {"fewer do",
       [](Synthetic& a) {
         package(a, which::alliance)
             .conditionals[key_of(Measure::begun_by_incident)]
             .given_an_attack = 0.49;
       }},
      {"nobody knows how many",
       [](Synthetic& a) {
         package(a, which::alliance).conditionals.erase(key_of(Measure::begun_by_incident));
         package(a, which::pact).conditionals.erase(key_of(Measure::begun_by_incident));
       }},
      {"money of two options, of a yardstick, and none of a third",
       [](Synthetic& a) {
         for (const int one : {which::pact, which::convoy, 1})
           package(a, one).measures[key_of(Measure::pledged_eur_bn)] = certain(11.5 * one + 1.25);
         package(a, which::alliance).measures[key_of(Measure::pledged_eur_bn)] = certain(0.0);
       }},
      {"what happens where it fails",
       [](Synthetic& a) {
         for (const int one : {which::nothing, which::alliance}) {
           auto& measures = package(a, one).measures;
           measures[key_of(Measure::troops_fight)] = certain(0.031 + 0.011 * one);
           measures[key_of(Measure::challenger_wins)] = certain(0.052 + 0.013 * one);
           measures[key_of(Measure::escalation)] = certain(0.073 + 0.017 * one);
         }
       }},
      {"where it fails always, and more often than it is attacked",
       [](Synthetic& a) {
         package(a, which::alliance).measures[key_of(Measure::escalation)] = certain(0.97);
         package(a, which::nothing).measures.erase(key_of(Measure::escalation));
       }},
      {"where it is never attacked", [](Synthetic& a) {
         package(a, which::alliance).measures[deciding] = certain(0.0);
         package(a, which::alliance).measures[key_of(Measure::escalation)] = certain(0.0);
       }}};
  return all;
}

/// What each kind of attack does, what texts oblige to, what additions move, what is adopted.
const std::vector<Edge>& beside_the_bet() {
  static const std::vector<Edge> all = {
      {"another option is lowest by the gravest kind",
       [](Synthetic& a) { package(a, which::convoy).attacked_by[2] = certain(0.0135); }},
      {"the fullest option has no risk of it",
       [](Synthetic& a) { package(a, which::blend).attacked_by.clear(); }},
      {"only one kind has any risk",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) one.attacked_by[1] = {};
       }},
      {"the gravest has none",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) one.attacked_by[2] = {};
       }},
      {"three kinds do",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages)
           one.attacked_by[0] = certain(0.4321, 3000);
       }},
      {"another kind is the gravest",
       [](Synthetic& a) { a.findings.reference_attack = AttackId{1}; }},
      {"two options oblige to soldiers",
       [](Synthetic& a) {
         package(a, which::pact).guarantors.resize(1);
         package(a, which::pact).guarantors.front().owed_level_most = 4;
         package(a, which::convoy).guarantors.clear();
       }},
      {"none does, and the most is arms",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages)
           for (GuarantorFindings& guarantor : one.guarantors)
             guarantor.owed_level_most = std::min(guarantor.owed_level_most, 3);
       }},
      {"nobody was asked what is owed",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) one.guarantors.clear();
       }},
      {"additions of one future",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions) one.range.n = 1;
         a.findings.additions->futures = 1;
       }},
      {"additions of two",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions) one.range.n = 2;
         a.findings.additions->futures = 2;
       }},
      {"the interval of what moves most holds none",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions) one.high = 0.02;
       }},
      {"or ends there",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions) one.high = 0.0;
       }},
      {"what moves most does so the other way",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions)
           if (one.component == 3) one.range.mean = 0.4567, one.low = 0.31, one.high = 0.52;
       }},
      {"what moves most works by a guess", guess_monitoring},
      {"no additions", [](Synthetic& a) { a.findings.additions.reset(); }},
      {"additions of other measures only",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions)
           one.measure = after(Measure::attacked, 4);
       }},
      {"nothing must be adopted", [](Synthetic& a) { a.findings.adoption.clear(); }},
      {"what must be was found in no future",
       [](Synthetic& a) {
         for (InstrumentAdoption& one : a.findings.adoption) one.comes = {};
       }},
      {"what is adopted was found in no future",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages)
           one.measures[key_of(Measure::as_likely_adopted)] = {};
       }},
      {"six texts must be",
       [](Synthetic& a) {
         for (int i = 0; i < 3; ++i)
           a.findings.adoption.push_back(
               {PackageId{which::blend}, InstrumentId{i}, certain(0.21 + 0.1 * i)});
       }},
      {"seven",
       [](Synthetic& a) {
         for (int i = 0; i < 4; ++i)
           a.findings.adoption.push_back(
               {PackageId{which::blend}, InstrumentId{i}, certain(0.21 + 0.1 * i)});
       }},
      {"no fallback", [](Synthetic& a) { a.scenario.fallback.reset(); }},
      {"a fallback without texts", [](Synthetic& a) { a.scenario.fallback = PackageId{0}; }},
      {"a treaty with donors, a mission that is a treaty",
       [](Synthetic& a) {
         instrument(a, 1).donors = {{ActorId{3}, 0.77, Funding::annual_budget}};
         instrument(a, 3).form = Form::treaty;
       }},
      {"a text without donors or troops that a body decides on",
       [](Synthetic& a) { instrument(a, 2).donors.clear(); }},
      {"the fullest is ranked",
       [](Synthetic& a) { a.findings.rankings.front().order.push_back(PackageId{which::blend}); }}};
  return all;
}

}  // namespace

TEST_CASE("approved/edges-bet.txt is what changes on the first page with one thing") {
  CHECK(unlike_approved("report/approved/edges-bet.txt", changes(distinct(), of_the_bet())) == "");
}

TEST_CASE("approved/edges-beside.txt is what changes beside the risk with one thing") {
  CHECK(unlike_approved("report/approved/edges-beside.txt",
                        changes(distinct(), beside_the_bet())) == "");
}

}  // namespace casus
