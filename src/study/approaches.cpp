#include "study/approaches.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/votes.hpp"
#include "study/approach_facts.hpp"
#include "study/power.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

/// Rows of one approach are about one package.
class Rows {
 public:
  Rows(const StudyPlan& plan, const MeasureTable& table, std::string approach, std::size_t package)
      : plan_(plan), table_(table), approach_(std::move(approach)), package_(package) {}

  void text(const std::string& cell, const std::string& name, std::string text,
            const std::string& meaning) {
    rows_.push_back(row(cell, name, meaning));
    rows_.back().text = std::move(text);
  }
  void range(const std::string& cell, const std::string& name, const std::string& measure,
             const std::string& meaning, const std::string& unit) {
    ApproachQuantity one = row(cell, name, meaning);
    one.unit = unit;
    const Range range = range_of(table_.of(package_, measure));
    if (range.n > 0) {
      one.range = range;
    } else {
      one.text = "not defined: it asks for something that this package does not have";
    }
    rows_.push_back(std::move(one));
  }
  void conditional(const std::string& cell, const std::string& name, const Conditional& value,
                   const std::string& meaning) {
    ApproachQuantity one = row(cell, name, meaning);
    one.unit = "share";
    if (value.before_the_fact.n > 0) one.range = value.before_the_fact;
    one.text = value.given_an_attack
                   ? fmt::format("{:.2f} given an attack (ratio of sums over futures)",
                                 *value.given_an_attack)
                   : "never: its condition has no mass";
    rows_.push_back(std::move(one));
  }
  std::vector<ApproachQuantity> take() { return std::move(rows_); }
  std::size_t package() const { return package_; }
  const StudyPlan& plan() const { return plan_; }

 private:
  ApproachQuantity row(const std::string& cell, const std::string& name,
                       const std::string& meaning) const {
    return {.approach = approach_,
            .cell = cell,
            .name = name,
            .package = plan_.packages[package_].id,
            .meaning = meaning};
  }

  const StudyPlan& plan_;
  const MeasureTable& table_;
  std::string approach_;
  std::size_t package_;
  std::vector<ApproachQuantity> rows_{};
};

void coordination(Rows& rows) {
  rows.range("coordination", "coordination gap", "coordination_gap",
             "(highest - lowest force that self-fulfilling expectations allow) / highest, full "
             "attack, balance of the start, every promise owed",
             "share");
  rows.range("coordination", "hangs on one", "hangs_on_one",
             "the most that the expected force falls if one guarantor does nothing and the others "
             "answer to that",
             "share");
  rows.range("varying commitments", "Gini of the level owed", "varying_commitments_owed",
             "0: all owe alike; near 1: one owes everything", "share");
  rows.range("varying commitments", "Gini of expected force per GDP", "varying_commitments_force",
             "0: all would send alike for their size; near 1: one sends everything", "share");
  rows.text("varying commitments", "holes left", holes_text(rows.plan(), rows.package()),
            "armed events in which no text owes material help");
}

void consensus(Rows& rows, const PackageFindings& found, const Findings& findings) {
  rows.range("achieving consensus", "adopted", "adopted",
             "probability that those who must adopt it do, against the fallback", "probability");
  rows.range(
      "achieving consensus", "as likely adopted", "as_likely_adopted",
      "attacked at the horizon with the package where it is adopted, with the fallback where "
      "not",
      "probability");
  rows.conditional(
      "achieving consensus", "invoked", found.conditionals.at("invoked_share"),
      "attacks in which a collective promise is invoked, of those in which one applies");
  std::vector<std::string> blockers;
  double most = 0.0;
  for (const VotingPower& one : findings.voting_power) {
    if (one.package != found.id) continue;
    most = std::max(most, one.shapley_shubik);
    if (one.blocks_alone &&
        std::find(blockers.begin(), blockers.end(), one.member) == blockers.end()) {
      blockers.push_back(one.member);
    }
  }
  rows.text("achieving consensus", "who blocks alone",
            blockers.empty() ? "nobody" : fmt::format("{}", fmt::join(blockers, ", ")),
            "under at least one reading of how the group decides");
  rows.text("achieving consensus", "most voting power", fmt::format("{:.3f}", most),
            "largest Shapley-Shubik index of a member; all members: voting power");
}

void enforcement(Rows& rows, const PackageFindings& found) {
  rows.conditional("enforcement", "honoured in war", found.conditionals.at("honoured_in_war"),
                   "guarantors that reach what they owe, given an attack that is pressed");
  rows.text("enforcement", "duties without consequence",
            consequences_text(rows.plan(), rows.package()), "duties whose breach triggers nothing");
  rows.text("enforcement", "what silence does", silence_text(rows.plan(), rows.package()),
            "what is owed on paper against what is owed if nobody decides");
}

void sustainability(Rows& rows) {
  rows.range("sustainability", "covers the need", "covers_the_need",
             "probability that the aid that still flows is enough in every reported period",
             "probability");
  rows.range(
      "sustainability", "halving", "halving_years",
      "time until the mean share of support that still flows is half; without the futures in "
      "which it never is",
      "years");
  rows.range("sustainability", "dependence on the largest donor", "largest_donor",
             "its share of the pledged money", "share");
}

void escalation(Rows& rows) {
  rows.range("escalation risk", "preventive effect", "preventive_effect",
             "attacked within two years with the package minus without its aid and deployments; "
             "above 0 it hastens an attack",
             "probability");
  rows.range("escalation risk", "widening: escalation", "escalation",
             "a war spreads beyond the theatre within the report", "probability");
  rows.range("escalation risk", "widening: troops fight", "troops_fight",
             "an attack in which troops of some guarantor fight", "probability");
}

void what_it_is(Rows& rows) {
  const StudyPlan& plan = rows.plan();
  rows.text("what it is", "instruments and binding form", forms_text(plan, rows.package()),
            "as the texts say");
  rows.text("what it is", "what is owed", duties_text(plan, rows.package()),
            "duties against any attack, by level");
  rows.text("what it is", "deadlines", deadlines_text(plan, rows.package()), "as the texts say");
  rows.text("what it is", "terms and exit", terms_text(plan, rows.package()), "as the texts say");
}

void decisions(Rows& rows) {
  rows.text("what it is", "members and decision rule", decisions_text(rows.plan(), rows.package()),
            "readings of one clause are alternatives with weights");
}

void aid(Rows& rows) {
  rows.text("what it is", "donors and funding", donors_text(rows.plan(), rows.package()),
            "shares of the money; the rest is others");
  rows.range("what it is", "pledged", "pledged_eur_bn",
             "military aid over the report at full support", "EUR bn");
}

template <class Matches>
std::optional<std::size_t> first_option(const StudyPlan& plan, const Matches& matches) {
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (plan.packages[p].role == Role::option &&
        matches(makeup(*plan.scenario, plan.packages[p]))) {
      return p;
    }
  }
  return std::nullopt;
}

void append(std::vector<ApproachQuantity>& all, Rows& rows) {
  std::vector<ApproachQuantity> more = rows.take();
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Makeup makeup(const Scenario& scenario, const Package& package) {
  Makeup found;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    const auto parties = std::count_if(
        instrument.parties.begin(), instrument.parties.end(),
        [&](ActorId actor) { return actor != scenario.protege && actor != scenario.challenger; });
    switch (instrument.kind) {
      case InstrumentKind::agreement:
        ++(parties > 1 ? found.multilateral : found.bilateral);
        break;
      case InstrumentKind::deployment:
        ++found.multilateral;
        break;
      case InstrumentKind::military_aid:
        ++found.aid;
        break;
      case InstrumentKind::economic_assistance:
      case InstrumentKind::sanctions:
        ++found.other;
        break;
    }
  }
  return found;
}

std::vector<ApproachQuantity> approaches(const StudyPlan& plan, const MeasureTable& table,
                                         const Findings& findings) {
  std::vector<ApproachQuantity> all;
  const auto alone = [](const Makeup& m, int part) {
    return part > 0 && part == m.bilateral + m.multilateral + m.aid + m.other;
  };
  if (const auto p = first_option(plan, [&](const Makeup& m) { return alone(m, m.bilateral); })) {
    Rows rows(plan, table, "bilateral agreements", *p);
    what_it_is(rows);
    coordination(rows);
    enforcement(rows, findings.packages[*p]);
    append(all, rows);
  }
  if (const auto p =
          first_option(plan, [&](const Makeup& m) { return alone(m, m.multilateral); })) {
    Rows rows(plan, table, "multilateral framework", *p);
    what_it_is(rows);
    decisions(rows);
    consensus(rows, findings.packages[*p], findings);
    enforcement(rows, findings.packages[*p]);
    append(all, rows);
  }
  if (const auto p = first_option(plan, [&](const Makeup& m) { return alone(m, m.aid); })) {
    Rows rows(plan, table, "enhanced military aid", *p);
    what_it_is(rows);
    aid(rows);
    sustainability(rows);
    escalation(rows);
    append(all, rows);
  }
  if (const auto p = first_option(plan, [](const Makeup& m) {
        return m.bilateral > 0 && m.multilateral > 0 && m.aid > 0;
      })) {
    Rows rows(plan, table, "layered mix", *p);
    what_it_is(rows);
    coordination(rows);
    consensus(rows, findings.packages[*p], findings);
    enforcement(rows, findings.packages[*p]);
    sustainability(rows);
    escalation(rows);
    append(all, rows);
  }
  return all;
}

std::vector<VotingPower> voting_powers(const StudyPlan& plan) {
  const Scenario& scenario = *plan.scenario;
  const FutureValues values = central_future(scenario);
  const Numbers numbers(scenario, values);
  std::vector<VotingPower> found;
  for (const Package& package : plan.packages) {
    for (const PackageEntry& entry : package.entries) {
      const Instrument& instrument = scenario.instruments[index(entry.instrument)];
      for (const Clause& clause : instrument.clauses) {
        std::vector<std::string> seen;
        for (const Reading& reading : clause.readings) {
          if (!is_duty(reading) || !reading.decided_by.body) continue;
          const Ballot who = ballot(scenario, plan.inputs, reading, entry.without);
          if (hopeless(who)) continue;
          const VoteData data = vote(numbers, plan.inputs, who, instrument);
          const std::string rule = to_text(data);
          if (std::find(seen.begin(), seen.end(), rule) != seen.end()) continue;
          seen.push_back(rule);
          const Power power = voting_power(data);
          for (std::size_t i = 0; i < who.members.size(); ++i) {
            found.push_back({.package = package.id,
                             .clause = instrument.id + "/" + clause.id,
                             .rule = rule,
                             .member = scenario.actors[index(who.members[i])].id,
                             .banzhaf = power.banzhaf[i],
                             .shapley_shubik = power.shapley_shubik[i],
                             .blocks_alone = power.blocks_alone[i] != 0});
          }
        }
      }
    }
  }
  return found;
}

}  // namespace casus
