// The edges of what findings can be: one thing at a time is changed in findings that are approved
// as a whole, and the lines that change with it are approved here.
#include <stdexcept>

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

Difference& difference_of(Synthetic& all, int package, double years) {
  for (Difference& one : all.findings.differences) {
    if (one.from == PackageId{which::nothing} && one.to == PackageId{package} &&
        one.measure == after(Measure::attacked, years)) {
      return one;
    }
  }
  throw std::logic_error("no such difference");
}

/// How each future of the table came out, by the measure that ranks.
std::vector<std::optional<double>>& outcomes_of(Synthetic& all, int package) {
  return all.findings.table.outcome_values[static_cast<std::size_t>(package)][1];
}

void keep_futures(Synthetic& all, std::size_t count) {
  FutureTable& table = all.findings.table;
  for (auto& one : table.input_values) one.resize(count);
  for (auto& package : table.outcome_values) {
    for (auto& one : package) one.resize(count);
  }
}

/// A question of law with two answers, drawn in turn; under the second one `better` is best.
void put_question(Synthetic& all, int better, int drawn_of_two) {
  all.scenario.questions = {{.id = "raids",
                             .text = "is a raid an attack?",
                             .alternatives = {{"yes", 0.6, "a court"}, {"no", 0.4, ""}}}};
  FutureTable& table = all.findings.table;
  table.questions = {QuestionId{0}};
  table.answers.resize(1);
  for (std::size_t f = 0; f < 61; ++f) {
    table.answers[0].push_back(static_cast<int>(f % 2) * drawn_of_two);
    if (f % 2 == 1) outcomes_of(all, better)[f] = 0.0;
  }
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
         for (Check& one : a.findings.checks) one.holds = true;
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

/// What futures have in common: thirds, questions of law, parts left out, early risk.
const std::vector<Edge>& of_the_futures() {
  static const std::vector<Edge> all = {
      {"no future in the table", [](Synthetic& a) { keep_futures(a, 0); }},
      {"29 futures in the table say nothing", [](Synthetic& a) { keep_futures(a, 29); }},
      {"30 do", [](Synthetic& a) { keep_futures(a, 30); }},
      {"two options are equal in every future",
       [](Synthetic& a) { outcomes_of(a, which::alliance) = outcomes_of(a, which::blend); }},
      {"an outcome that is not defined in some futures",
       [](Synthetic& a) {
         for (std::size_t f = 0; f < 61; f += 3) outcomes_of(a, which::alliance)[f].reset();
       }},
      {"the first option is first in every third",
       [](Synthetic& a) {
         for (auto& one : outcomes_of(a, which::blend)) one = 0.0;
       }},
      {"and by the only input that matters",
       [](Synthetic& a) {
         for (auto& one : outcomes_of(a, which::blend)) one = 0.0;
         a.findings.drivers.resize(1);
       }},
      {"a question of law that decides", [](Synthetic& a) { put_question(a, which::convoy, 1); }},
      {"one that does not", [](Synthetic& a) { put_question(a, which::blend, 1); }},
      {"one that had the same answer in every future",
       [](Synthetic& a) { put_question(a, which::convoy, 0); }},
      {"a question that drives the lead",
       [](Synthetic& a) {
         put_question(a, which::convoy, 1);
         a.findings.drivers.push_back(
             {QuestionAnswer{QuestionId{0}, 1}, *first_ranking(a).lead, -0.81});
       }},
      {"a package that contains others is first, of parts that contain none",
       [](Synthetic& a) { a.scenario.packages[which::blend].includes = {PackageId{which::pact}}; }},
      {"there is one part alone",
       [](Synthetic& a) {
         for (const int p : {which::pact, which::alliance}) {
           a.scenario.packages[static_cast<std::size_t>(p)].includes = {PackageId{which::convoy}};
         }
       }},
      {"early risk rises in exactly a tenth of the futures",
       [](Synthetic& a) {
         Difference& early = difference_of(a, which::pact, 1);
         early.share_lower = 0.9;
         early.range.p95 = 0.0011;
       }},
      {"early risk rises by exactly a thousandth at most: nothing is said",
       [](Synthetic& a) {
         Difference& early = difference_of(a, which::pact, 1);
         early.share_lower = 0.5;
         early.range.p95 = 0.001;
       }},
      {"early risk, and the late one is not known",
       [](Synthetic& a) {
         difference_of(a, which::convoy, 1).share_lower = 0.3;
         difference_of(a, which::convoy, 1).range.p95 = 0.2;
         difference_of(a, which::convoy, 5).measure = after(Measure::attacked, 4);
       }},
      {"early risk of two packages",
       [](Synthetic& a) {
         for (const int p : {which::pact, which::convoy}) {
           difference_of(a, p, 1).share_lower = 0.3;
           difference_of(a, p, 1).range.p95 = 0.2;
         }
       }},
      {"no difference is defined in any future",
       [](Synthetic& a) {
         for (Difference& one : a.findings.differences) one.range = {};
       }},
      {"no option was taken apart", [](Synthetic& a) { a.findings.without_part.clear(); }},
      {"no part matters on its own",
       [](Synthetic& a) {
         for (WithoutPart& one : a.findings.without_part) one.range.median = 0.0001;
       }},
      {"one part, in one future",
       [](Synthetic& a) {
         a.findings.without_part.resize(2);
         for (WithoutPart& one : a.findings.without_part) one.range.n = 1;
       }},
      {"a part of which a measure is not known",
       [](Synthetic& a) { a.findings.without_part.erase(a.findings.without_part.begin()); }},
      {"two options left whole",
       [](Synthetic& a) {
         a.findings.left_whole.push_back({PackageId{which::convoy}, 40});
       }},
      {"two vote alike",
       [](Synthetic& a) {
         for (VotingPower& one : a.findings.voting_power) {
           one.banzhaf = one.shapley_shubik = 1.0 / 3.0;
           one.blocks_alone = false;
         }
       }},
      {"the numerics were changed", [](Synthetic& a) {
         a.findings.numerics = {.futures = 3,
                                .moves = {{after(Measure::attacked, 6), 0.011, 0.0022, 0.00033},
                                          {key_of(Measure::escalation), 0.0, 0.04, 0.005}}};
         a.findings.differences.front().moves = 0.0123;
       }}};
  return all;
}

}  // namespace

TEST_CASE(
    "approved/edges-answer.txt is what changes in the answer with one thing in the findings") {
  CHECK(unlike_approved("report/approved/edges-answer.txt", changes(distinct(), of_the_answer())) ==
        "");
}

TEST_CASE("approved/edges-futures.txt is what changes with one thing in the futures") {
  CHECK(unlike_approved("report/approved/edges-futures.txt",
                        changes(distinct(), of_the_futures())) == "");
}

}  // namespace casus
