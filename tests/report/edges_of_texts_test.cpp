// What texts can say that those of `distinct()` do not; see edges_test.cpp.
#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/changes.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

/// Facts of texts that other packages have.
const std::vector<Edge>& of_the_texts() {
  static const auto row = [](Synthetic& a, Approach approach, ApproachCell cell, int package,
                             ApproachValue value) {
    a.findings.approaches.push_back({approach, cell, PackageId{package}, std::move(value)});
  };
  using enum Approach;
  using enum ApproachCell;
  static const std::vector<Edge> all = {
      {"one instrument, and no duty",
       [](Synthetic& a) {
         row(a, bilateral, what_it_is, which::pact, FormsFact{1, {{Form::law, 1}}, {}, 0});
         a.findings.approaches.push_back(
             {bilateral, what_it_is, PackageId{which::pact}, OwedFact{}});
         a.findings.approaches.push_back(
             {bilateral, what_it_is, PackageId{which::pact}, DeadlinesFact{}});
       }},
      {"no term and no notice",
       [](Synthetic& a) {
         row(a, bilateral, what_it_is, which::pact, TermsFact{{}, 3, 0});
       }},
      {"one ends on a day, and the game lets it",
       [](Synthetic& a) {
         row(a, bilateral, what_it_is, which::pact, TermsFact{{}, 0, 0, 1, 1});
       }},
      {"no term, and notice",
       [](Synthetic& a) {
         row(a, bilateral, what_it_is, which::pact, TermsFact{{}, 0, 2});
       }},
      {"duties without a deadline",
       [](Synthetic& a) {
         row(a, layered, what_it_is, which::blend, DeadlinesFact{1, 0, 0.0});
       }},
      {"nobody decides",
       [](Synthetic& a) {
         row(a, multilateral, what_it_is, which::alliance, DecisionsFact{4, {}});
       }},
      {"no donors", [](Synthetic& a) { row(a, aid, what_it_is, which::convoy, DonorsFact{}); }},
      {"too many events to count the holes",
       [](Synthetic& a) { row(a, bilateral, coordination, which::pact, HolesFact{}); }},
      {"a text that is not concluded owes under one of its two readings",
       [](Synthetic& a) {
         Clause& clause = a.scenario.instruments[1].clauses.front();
         clause.readings.push_back(clause.readings.front());
         clause.readings[1].floor = {ActionId{0}};
         for (PackageDuties& package : a.duties.packages)
           for (PromiseAnswer& one : package.promises)
             if (one.clause.instrument == InstrumentId{1})
               for (auto& kind : one.kinds) kind.push_back(kind.front());
       }},
      {"nobody blocks",
       [](Synthetic& a) { row(a, multilateral, consensus, which::alliance, BlockersFact{}); }},
      {"a measure that is defined in no future",
       [](Synthetic& a) {
         row(a, aid, sustainability, which::convoy, key_of(Measure::halving_years));
         a.findings.packages[which::convoy].measures[key_of(Measure::halving_years)] = {};
       }},
      {"a conditional whose condition has no mass",
       [](Synthetic& a) {
         row(a, multilateral, enforcement, which::alliance, key_of(Measure::honoured_in_war));
         a.findings.packages[which::alliance].conditionals[key_of(Measure::honoured_in_war)] = {};
       }},
      {"no votes, no drivers and no checks",
       [](Synthetic& a) {
         a.findings.voting_power.clear();
         a.findings.checks.clear();
       }},
      {"guarantors that owe nothing",
       [](Synthetic& a) {
         for (PackageDuties& one : a.duties.packages) {
           for (auto& cells : one.matrix) {
             for (Cell& cell : cells)
               cell =
                   Cell{Owed{ActionSet(5), ActionSet(5), {}}, Owed{ActionSet(5), ActionSet(5), {}}};
           }
         }
       }},
      {"one owes under a condition what the other owes without",
       [](Synthetic& a) {
         PackageDuties& one = a.duties.packages[which::alliance];
         std::swap(one.matrix[1][2].on_paper.always, one.matrix[1][2].on_paper.sometimes);
         one.matrix[2][2].without_decisions = one.matrix[2][2].on_paper;
       }},
      {"everything is simplified",
       [](Synthetic& a) {
         using enum Simplification;
         a.findings.simplifications = {nothing_expires, timely_is_constant, contested_as_written,
                                       asked_once, crowding_not_counted};
         a.findings.terms = 1;
       }},
      {"attacks have a pace",
       [](Synthetic& a) {
         for (Attack& one : a.scenario.attacks)
           if (one.armed) one.numbers["timely.pace"] = QuantityId{0};
         a.findings.simplifications = {Simplification::not_asked_again};
       }},
      {"nothing is simplified", [](Synthetic& a) { a.findings.simplifications.clear(); }},
      {"no correlation, and every number with its source",
       [](Synthetic& a) {
         a.scenario.correlations.clear();
         for (Quantity& one : a.scenario.quantities) one.source = "a book";
       }},
      {"provisions, and articles that are not coded", [](Synthetic& a) {
         Provision notice{.matter = Matter::extension};
         notice.source = {.ref = "Article 21", .quote = "may be prolonged", .verified = true};
         a.scenario.instruments[0].provisions = {notice};
         a.scenario.instruments[0].not_coded = {{"Part VI", "fisheries", 7},
                                                {"Part VII", "song", 1}};
       }}};
  return all;
}

/// Of many packages and texts.
const std::vector<Edge>& of_many() {
  static const std::vector<Edge> all = {
      {"some of many texts are hypothetical",
       [](Synthetic& a) {
         a.scenario.instruments[1].hypothetical = a.scenario.instruments[2].hypothetical = true;
       }},
      {"one of many is left out of a text",
       [](Synthetic& a) {
         a.scenario.packages[7].entries[0].without = {ActorId{3}, ActorId{4}};
         a.scenario.packages[7].entries[1].without = {ActorId{4}, ActorId{5}};
       }},
      {"no duties were found", [](Synthetic& a) { a.duties = {}; }},
      {"no guarantors were found",
       [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) one.guarantors.clear();
       }},
      {"no path was found", [](Synthetic& a) {
         for (PackageFindings& one : a.findings.packages) one.attacked_path.clear();
       }}};
  return all;
}

}  // namespace

TEST_CASE("approved/edges-texts.txt is what changes with one thing in the texts") {
  CHECK(unlike_approved("report/approved/edges-texts.txt", changes(distinct(), of_the_texts())) ==
        "");
}

TEST_CASE("approved/edges-many.txt is what changes with one thing in many packages and texts") {
  CHECK(unlike_approved("report/approved/edges-many.txt", changes(synthetic(), of_many())) == "");
}

}  // namespace casus
