// The edges of what findings can be: one thing at a time is changed in findings that are approved
// as a whole, and the lines that change with it are approved here.
#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/changes.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

Ranking& first_ranking(Synthetic& all) { return all.findings.rankings.front(); }

Standing& standing(Synthetic& all, int package) {
  return first_ranking(all).standings[static_cast<std::size_t>(package)];
}

/// Which option is how robust, and what that hangs on.
const std::vector<Edge>& of_the_answer() {
  static const std::vector<Edge> all = {
      {"one option alone",
       [](Synthetic& a) {
         first_ranking(a).order = {PackageId{which::pact}};
         first_ranking(a).lead.reset();
       }},
      {"no option", [](Synthetic& a) { first_ranking(a).order.clear(); }},
      {"a lead of exactly ten in a hundred futures stands out",
       [](Synthetic& a) {
         standing(a, which::blend).share_best = 0.2;
         standing(a, which::alliance).share_best = 0.1;
       }},
      {"a smaller one does not",
       [](Synthetic& a) {
         standing(a, which::blend).share_best = 0.19;
         standing(a, which::alliance).share_best = 0.1;
       }},
      {"exactly five points less often near the best is as often, more is not",
       [](Synthetic& a) {
         standing(a, which::blend).share_near_best = 0.5;
         standing(a, which::alliance).share_near_best = 0.45;
         standing(a, which::pact).share_near_best = 0.449;
         standing(a, which::convoy).share_near_best = 0.4499;
       }},
      {"two others are near the best as often",
       [](Synthetic& a) {
         standing(a, which::pact).share_near_best = 0.67;
         standing(a, which::convoy).share_near_best = 0.9;
         standing(a, which::alliance).share_near_best = 0.5;
       }},
      {"the numerics move the lead by exactly as much",
       [](Synthetic& a) {
         const MeasureKey key = first_ranking(a).lead->measure;
         first_ranking(a).lead_moves = a.findings.packages[which::alliance].measures[key].mean -
                                       a.findings.packages[which::blend].measures[key].mean;
       }},
      {"the lead is negative and the numerics move it by more",
       [](Synthetic& a) {
         std::swap(first_ranking(a).lead->package, *first_ranking(a).lead->minus);
         first_ranking(a).lead_moves = 0.9;
       }},
      {"the numerics move it by less", [](Synthetic& a) { first_ranking(a).lead_moves = 0.01; }},
      {"nothing to compare with", [](Synthetic& a) { a.findings.nothing.reset(); }},
      {"the first option is the package without instruments",
       [](Synthetic& a) { a.findings.nothing = PackageId{which::blend}; }},
      {"adopted in no future",
       [](Synthetic& a) {
         a.findings.packages[which::blend].measures[key_of(Measure::adopted)] = {};
       }},
      {"49 futures of 49",
       [](Synthetic& a) { a.findings.futures = a.findings.futures_asked = 49; }},
      {"50 futures of 51",
       [](Synthetic& a) { a.findings.futures = 50, a.findings.futures_asked = 51; }},
      {"199 futures", [](Synthetic& a) { a.findings.futures = 199; }},
      {"200 futures", [](Synthetic& a) { a.findings.futures = 200; }},
      {"one future", [](Synthetic& a) { a.findings.futures = 1; }},
      {"no drivers", [](Synthetic& a) { a.findings.drivers.clear(); }},
      {"a driver that is not in the table of futures",
       [](Synthetic& a) {
         a.findings.drivers.push_back({*a.scenario.find("strength.form.treaty"),
                                       {after(Measure::attacked, 6), PackageId{which::blend}, {}},
                                       0.99});
       }},
      {"drivers within chance",
       [](Synthetic& a) {
         for (Driver& one : a.findings.drivers) one.rank_correlation *= 0.01;
       }},
      {"many ranked by a chance",
       [](Synthetic& a) { std::swap(a.findings.rankings[0], a.findings.rankings[1]); }},
      {"no other option is ever first",
       [](Synthetic& a) {
         for (Standing& one : first_ranking(a).standings) one.share_best = 0.0;
         standing(a, which::blend).share_best = 1.0;
       }},
      {"every check holds",
       [](Synthetic& a) {
         for (Check& one : a.findings.checks) one.verdict = CheckVerdict::holds;
       }},
      {"one response did not converge", [](Synthetic& a) { a.findings.not_converged = 1; }},
      {"all responses converged", [](Synthetic& a) { a.findings.not_converged = 0; }},
      {"letters beyond those of English",
       [](Synthetic& a) {
         a.findings.title = "Wer schützt Bordurien?";
         a.scenario.packages[which::pact].label = a.findings.packages[which::pact].label =
             "Traité des ports";
       }},
      {"no hash and no title",
       [](Synthetic& a) {
         a.findings.hash.clear();
         a.findings.title.clear();
       }},
      {"nobody fought before", [](Synthetic& a) { a.scenario.horizon->start = "peace"; }},
      {"the horizon ends within a period that has no short name", [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) {
           one.measures[after(Measure::attacked, 10.25)] =
               one.measures[after(Measure::attacked, 6)];
         }
         first_ranking(a).objective.measure = after(Measure::attacked, 10.25);
         a.findings.report_years = 10.25;
       }}};
  return all;
}

}  // namespace

TEST_CASE(
    "approved/edges-answer.txt is what changes in the answer with one thing in the findings") {
  CHECK(unlike_approved("report/approved/edges-answer.txt", changes(distinct(), of_the_answer())) ==
        "");
}

}  // namespace casus
