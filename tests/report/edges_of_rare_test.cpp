// What no other test of the report brings about: words of texts, checks and claims that are rare;
// see edges_test.cpp.
#include <limits>

#include <doctest/doctest.h>

#include "tests/report/changes.hpp"
#include "tests/report/distinct.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

/// What of the alliance is of this kind are two texts, and two others that watch a ceasefire.
Edge part_of_kind(const char* name, InstrumentKind kind) {
  return {name, [kind](Synthetic& a) {
            a.scenario.instruments[3].monitoring = QuantityId{0};
            std::vector<Component>& parts = a.findings.additions->components;
            parts[1].instruments = {InstrumentId{0}, InstrumentId{1}};
            parts[2].instruments = {InstrumentId{1}, InstrumentId{3}};
            parts[1].kind = parts[2].kind = kind;
          }};
}

/// All that can be left unchecked, for this reason.
Edge unchecked(const char* name, NotChecked::Why why) {
  return {name, [why](Synthetic& a) {
            constexpr int all = static_cast<int>(NotChecked::What::numerics) + 1;
            for (int what = 0; what < all; ++what)
              a.findings.checks.push_back(
                  {NotChecked{static_cast<NotChecked::What>(what), why, "it has no root"},
                   CheckVerdict::open, CheckKind::expected});
          }};
}

/// Nobody owes troops: the most that somebody owes, by package.
void owe_at_most(Synthetic& a, Level first, Level others) {
  for (PackageFindings& package : a.findings.packages)
    for (GuarantorFindings& one : package.guarantors)
      one.owed_level_most = static_cast<int>(package.id == "blend" ? first : others);
}

const std::vector<Edge>& of_what_is_rare() {
  static const std::vector<Edge> all = {
      part_of_kind("parts are agreements", InstrumentKind::agreement),
      part_of_kind("parts are military aid", InstrumentKind::military_aid),
      part_of_kind("parts are economic assistance", InstrumentKind::economic_assistance),
      part_of_kind("parts are deployments", InstrumentKind::deployment),
      part_of_kind("parts are sanctions", InstrumentKind::sanctions),
      {"the last part moves the risk most",
       [](Synthetic& a) {
         for (AddedValue& one : a.findings.additions->contributions)
           if (one.component == 3) one.range.mean = -0.61;
       }},
      {"a part more than is named",
       [](Synthetic& a) {
         Additions& found = *a.findings.additions;
         found.components.push_back(found.components.back());
         for (std::size_t i = 0, end = found.contributions.size(); i < end; ++i)
           if (found.contributions[i].component == 3) {
             found.contributions.push_back(found.contributions[i]);
             found.contributions.back().component = 4;
           }
       }},
      unchecked("nothing was checked in few futures", NotChecked::Why::few_futures),
      unchecked("every check was stopped", NotChecked::Why::stopped),
      unchecked("no check was solved", NotChecked::Why::unsolved),
      {"a check of one future has no interval",
       [](Synthetic& a) {
         for (Check& one : a.findings.checks)
           if (auto* figure = std::get_if<WithoutPrizes>(&one.figure))
             figure->war.margin = figure->opened.margin = std::numeric_limits<double>::infinity();
       }},
      {"nobody owes troops", [](Synthetic& a) { owe_at_most(a, Level::arms, Level::economic); }},
      {"the first owes less than others",
       [](Synthetic& a) { owe_at_most(a, Level::economic, Level::arms); }},
      {"the first owes nothing", [](Synthetic& a) { owe_at_most(a, Level::none, Level::consult); }},
      {"weights of readings are withheld",
       [](Synthetic& a) {
         a.scenario.weights_sensitive = true;
         Clause& clause = a.scenario.instruments[0].clauses.front();
         clause.readings.push_back(clause.readings.front());
         for (Reading& one : clause.readings) one.weight = 0.5;
         for (PackageDuties& package : a.duties.packages)
           for (PromiseAnswer& one : package.promises)
             if (one.clause == ClauseId{InstrumentId{0}, 0})
               for (auto& kind : one.kinds) kind.push_back(kind.front());
       }},
      {"a body decides on one clause under two readings",
       [](Synthetic& a) {
         const DecisionFact one{.body = BodyId{0}, .clause = {InstrumentId{1}, 0}, .weight = 0.25};
         a.findings.approaches.push_back({Approach::multilateral, ApproachCell::what_it_is,
                                          PackageId{4}, DecisionsFact{5, {one, one}}});
       }},
      {"a text is one of two forms",
       [](Synthetic& a) {
         a.scenario.instruments[0].forms = {Form::treaty, Form::law, Form::treaty};
       }},
      {"aid is economic",
       [](Synthetic& a) {
         for (Instrument& one : a.scenario.instruments)
           if (one.kind == InstrumentKind::military_aid)
             one.kind = InstrumentKind::economic_assistance;
       }},
      {"contributors are taken out",
       [](Synthetic& a) {
         for (Package& package : a.scenario.packages)
           for (PackageEntry& entry : package.entries)
             for (const Contributor& by : a.scenario.instruments[index(entry.instrument)].troops_by)
               if (!is_out(entry, by.actor)) entry.without.push_back(by.actor);
       }},
      {"there is no yardstick",
       [](Synthetic& a) {
         for (Package& one : a.scenario.packages) one.role = Role::option;
         for (PackageFindings& one : a.findings.packages) one.role = Role::option;
       }},
      {"somebody is absent",
       [](Synthetic& a) {
         for (Package& one : a.scenario.packages) one.absent = {ActorId{3}};
       }},
      {"duties wait for a body and have no days",
       [](Synthetic& a) {
         for (Instrument& text : a.scenario.instruments)
           for (Clause& clause : text.clauses)
             for (Reading& one : clause.readings) {
               one.decided_by.body.reset();
               one.decided_by.waits_for = BodyId{0};
               if (one.deadline) one.deadline->within.reset();
               if (one.deadline) one.deadline->text.clear();
             }
       }},
      {"something is forbidden",
       [](Synthetic& a) {
         for (Instrument& text : a.scenario.instruments)
           for (Clause& clause : text.clauses) clause.readings.front().norm = Norm::prohibition;
       }},
      {"support is not known",
       [](Synthetic& a) {
         for (PackageFindings& package : a.findings.packages)
           for (Range& one : package.support_path) one.n = 0;
       }},
      {"references to clauses are missing",
       [](Synthetic& a) {
         for (Instrument& text : a.scenario.instruments)
           for (Clause& clause : text.clauses) clause.source.ref.clear();
       }},
      {"texts are concluded and begin later", [](Synthetic& a) {
         for (Instrument& one : a.scenario.instruments) {
           one.hypothetical = false;
           one.in_force = {.kind = EntryIntoForce::Kind::after_ceasefire};
         }
         a.findings.adoption.clear();
       }}};
  return all;
}

}  // namespace

TEST_CASE("approved/edges-rare.txt is what changes with one thing that is rare") {
  CHECK(unlike_approved("report/approved/edges-rare.txt", changes(distinct(), of_what_is_rare())) ==
        "");
}

}  // namespace casus
