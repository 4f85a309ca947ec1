// What futures can have in common that those of `distinct()` do not; see edges_test.cpp.
#include <stdexcept>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/changes.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

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
             {QuestionAnswer{QuestionId{0}, 1}, *a.findings.rankings.front().lead, -0.81});
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

TEST_CASE("approved/edges-futures.txt is what changes with one thing in the futures") {
  CHECK(unlike_approved("report/approved/edges-futures.txt",
                        changes(distinct(), of_the_futures())) == "");
}

}  // namespace casus
