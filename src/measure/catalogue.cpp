#include "measure/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/expects.hpp"

namespace casus {

namespace {

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Value ceasefire(const Measured& of, std::size_t period) {
  const auto& path = of.outcome.measures.ceasefire;
  return path ? Value((*path)[period]) : std::nullopt;
}

/// Duties to send troops that no vote stands before: what the record of defence pacts counts.
EventMass troops_honoured(const PackageOutcome& outcome) {
  EventMass mass;
  const Measures& m = outcome.measures;
  for (std::size_t i = 0; i < m.kept_in_war.size(); ++i) {
    if (outcome.votes || outcome.owed_level[i] != static_cast<int>(Level::troops)) continue;
    mass.event += m.kept_in_war[i];
    mass.condition += m.owed_in_war[i];
  }
  return mass;
}

/// Promises that come to this level where all is in force, against the reference attack.
template <Level level>
EventMass honoured_at(const PackageOutcome& outcome) {
  EventMass mass;
  const Measures& m = outcome.measures;
  for (std::size_t i = 0; i < m.kept_in_war.size(); ++i) {
    if (outcome.owed_level[i] != static_cast<int>(level)) continue;
    mass.event += m.kept_in_war[i];
    mass.condition += m.owed_in_war[i];
  }
  return mass;
}

Value grey_active(const Measured& of) {
  Value most;
  for (std::size_t kind = 0; kind < of.outcome.challenges.size(); ++kind) {
    if (!of.outcome.measures.attacked_by[kind].empty()) continue;  // it is armed
    const double share = of.outcome.challenges[kind] / of.scale.time.report;
    most = std::max(most.value_or(0.0), share);
  }
  return most;
}

std::size_t guarantors_of(const Measures& m) {
  return static_cast<std::size_t>(m.response_in_war.guarantors);
}

double sends_troops(const Measures& m, std::size_t guarantor) {
  return m.response_in_war.at(guarantor, index(Level::troops)).value_or(0.0);
}

EventMass somebody_sends_troops(const PackageOutcome& outcome) {
  const Measures& m = outcome.measures;
  double nobody = 1.0;
  for (std::size_t i = 0; i < guarantors_of(m); ++i) nobody *= 1.0 - sends_troops(m, i);
  return {.event = m.pressed * (1.0 - nobody), .condition = m.pressed};
}

EventMass median_ally_sends_troops(const PackageOutcome& outcome) {
  const Measures& m = outcome.measures;
  std::vector<double> allies;
  for (std::size_t i = 0; i < guarantors_of(m); ++i) {
    if (outcome.owed_level[i] > 0) allies.push_back(sends_troops(m, i));
  }
  if (allies.empty()) return {};
  std::sort(allies.begin(), allies.end());
  const std::size_t n = allies.size();
  return {.event = m.pressed * 0.5 * (allies[(n - 1) / 2] + allies[n / 2]), .condition = m.pressed};
}

// How most rows read an outcome: one member, of the game's measures or of what the study keeps.
template <auto member>
Value game(const Measured& of) {
  return of.outcome.measures.*member;
}
template <auto member>
Value kept(const Measured& of) {
  return of.outcome.*member;
}
template <auto member>
Value along(const Measured& of, std::size_t period) {
  return (of.outcome.measures.*member)[period];
}
/// Sums over guarantors.
template <auto event, auto condition>
EventMass summed(const PackageOutcome& outcome) {
  return {total(outcome.measures.*event), total(outcome.measures.*condition)};
}

constexpr std::string_view unit_share = "share", unit_number = "number", unit_payoff = "payoff";

// Measure, name, label, unit, meaning, how it is read; event and start where they are not empty.
constexpr auto all_measures = std::to_array<MeasureRow>({
    {Measure::attacked, "attacked", "armed attack pressed", unit_share,
     "modelled probability that an armed attack is opened and pressed on with, up to then",
     Path{along<&Measures::attacked>}, "an armed attack that is pressed", Start::peace},
    {Measure::unchallenged, "unchallenged", "no armed attack opened", unit_share,
     "modelled probability that no armed attack is opened, up to then",
     Path{along<&Measures::unchallenged>}, "no armed attack being opened", Start::peace},
    {Measure::at_war_path, "at_war", "at war", unit_share,
     "modelled probability of a war going on then", Path{along<&Measures::at_war_path>, "after"},
     "a war going on"},
    {Measure::support, "support", "support that flows", unit_share,
     "mean share of pledged support that still flows, given peace then",
     Path{along<&Measures::support_path>, "after"}},
    {Measure::ceasefire, "ceasefire", "ceasefire", unit_share,
     "probability that the war of the start was frozen by then", Path{ceasefire}, "a ceasefire",
     Start::war},
    {Measure::lost, "lost", "defeat or cession", unit_share,
     "modelled probability that the challenger wins or is ceded what it wants, by then",
     AtTheEnd{[](const Measured& of) -> Value {
       return of.outcome.measures.challenger_wins + of.outcome.measures.ceded;
     }},
     "defeat or cession", Start::war},
    {Measure::pressed, "pressed", "armed attacks pressed", unit_number,
     "expected number of armed attacks pressed", Total{game<&Measures::pressed>}},
    {Measure::pressed_by_choice, "pressed_by_choice", "attacks chosen and pressed", unit_number,
     "expected number of armed attacks pressed that the challenger chose to open, without those "
     "that began as incidents which nobody ordered",
     Total{[](const Measured& of) -> Value {
       return of.outcome.measures.pressed - of.outcome.measures.pressed_by_incident;
     }}},
    {Measure::backdown, "backdown", "attacks abandoned", unit_number,
     "expected number of armed attacks opened and abandoned after the response",
     Total{game<&Measures::backdown>}},
    {Measure::invoked, "invoked", "promise invoked", unit_number,
     "expected number of armed attacks opened with at least one collective promise invoked",
     Total{game<&Measures::invoked>}},
    {Measure::grey_active, "grey_active", "grey zone active", unit_share,
     "share of the report in which an attack that is not armed goes on; of several kinds the most "
     "active",
     Total{grey_active}, "", Start::peace},
    {Measure::freezes, "freezes", "wars frozen", unit_number, "expected number of wars frozen",
     Total{game<&Measures::freezes>}},
    {Measure::challenger_wins, "challenger_wins", "challenger wins", unit_share,
     "probability that a war was decided for the challenger by the end",
     Total{game<&Measures::challenger_wins>}, "a victory of the challenger"},
    {Measure::protege_holds, "protege_holds", "protected state holds", unit_share,
     "probability that a war was decided for the protected state by the end",
     Total{game<&Measures::protege_holds>}, "a victory of the protected state"},
    {Measure::ceded, "ceded", "ceded", unit_share,
     "probability that the protected state ceded by the end", Total{game<&Measures::ceded>},
     "a cession"},
    {Measure::escalation, "escalation", "widening: escalation", unit_share,
     "a war spreads beyond the theatre within the report", Total{game<&Measures::escalation>},
     "escalation"},
    {Measure::at_war, "at_war", "at war at the end", unit_share,
     "probability of a war going on at the end", Total{game<&Measures::at_war>},
     "a war going on at the end"},
    {Measure::peace, "peace", "peace", unit_share, "probability of peace at the end",
     Total{game<&Measures::peace>}, "peace at the end"},
    {Measure::strength_end, "strength_end", "strength at the end", "FU",
     "mean strength of the protected state, given peace at the end",
     Total{game<&Measures::strength_end>}},
    {Measure::value_challenger_at_start, "value_challenger_at_start", "value to the challenger",
     unit_payoff, "value of the game to the challenger at the start",
     Total{game<&Measures::value_challenger_at_start>}},
    {Measure::value_protege_at_start, "value_protege_at_start", "value to the protected state",
     unit_payoff, "value of the game to the protected state at the start",
     Total{game<&Measures::value_protege_at_start>}},
    {Measure::coordination_gap, "coordination_gap", "coordination gap", unit_share,
     "(highest - lowest force that self-fulfilling expectations allow) / highest, in the "
     "attack that responses are stated for, balance of the start, every promise owed",
     Total{kept<&PackageOutcome::coordination_gap>}},
    {Measure::hangs_on_one, "hangs_on_one", "hangs on one", unit_share,
     "the most that the expected force falls if one guarantor does nothing and the others answer "
     "to that",
     Total{kept<&PackageOutcome::hangs_on_one>}},
    {Measure::varying_commitments_owed, "varying_commitments_owed", "Gini of the level owed",
     unit_share, "0: all owe alike; near 1: one owes everything",
     Total{kept<&PackageOutcome::gini_owed>}},
    {Measure::varying_commitments_force, "varying_commitments_force",
     "Gini of expected force per GDP", unit_share,
     "0: all would send alike for their size; near 1: one sends everything",
     Total{kept<&PackageOutcome::gini_force>}},
    {Measure::covers_the_need, "covers_the_need", "aid is enough all the time", unit_share,
     "probability that the aid that still flows covers the need in every single period of the "
     "report; one that falls short counts as none, so that 0 says nothing about the share of the "
     "need that is met",
     Total{kept<&PackageOutcome::covers_the_need>}},
    {Measure::halving_years, "halving_years", "halving", "years",
     "time until the mean share of support that still flows is half; without the futures in which "
     "it never is",
     Total{kept<&PackageOutcome::halving_years>}},
    {Measure::largest_donor, "largest_donor", "dependence on the largest donor", unit_share,
     "its share of the pledged money", Total{kept<&PackageOutcome::largest_donor>}},
    {Measure::pledged_eur_bn, "pledged_eur_bn", "assumed money at full support", "EUR bn",
     "money a year, which is assumed, times the years of the report; no sum of pledges",
     Total{kept<&PackageOutcome::pledged_eur_bn>}},
    {Measure::troops_fight, "troops_fight", "widening: troops fight", unit_share,
     "an attack in which troops of some guarantor fight",
     Total{kept<&PackageOutcome::troops_fight>}, "", Start::peace},
    {Measure::adopted, "adopted", "adopted", unit_share,
     "probability that all of it comes into force: every vote on what is not yet in force passes, "
     "every donor and contributor gives its share, and the protected state consents to troops",
     Total{kept<&PackageOutcome::adopted>}},
    {Measure::preventive_effect, "preventive_effect", "preventive effect", unit_share,
     "attacked within two years with the package minus without its aid and deployments; above 0 it "
     "hastens an attack",
     Total{kept<&PackageOutcome::preventive_effect>}, "", Start::peace},
    {Measure::as_likely_adopted, "as_likely_adopted", "as likely adopted", unit_share,
     "what decides which option is best, of what of the package comes into force: one outcome "
     "drawn "
     "per future",
     Total{kept<&PackageOutcome::as_likely_adopted>}},
    {Measure::honoured, "honoured", "honoured, attack opened", unit_share,
     "guarantors that reach what good faith expects of their promises, given an attack that is "
     "opened",
     GivenAnAttack{summed<&Measures::kept, &Measures::owed>}},
    {Measure::honoured_in_war, "honoured_in_war", "honoured in war", unit_share,
     "guarantors that reach what good faith expects of their promises, given an attack that is "
     "pressed",
     GivenAnAttack{summed<&Measures::kept_in_war, &Measures::owed_in_war>}},
    {Measure::invoked_share, "invoked_share", "invoked", unit_share,
     "attacks in which a collective promise is invoked, of those in which one applies",
     GivenAnAttack{[](const PackageOutcome& of) -> EventMass {
       return {of.measures.invoked, of.measures.applied};
     }}},
    {Measure::troops_honoured_in_war, "troops_honoured_in_war", "honoured in war, troops expected",
     unit_share,
     "guarantors that send the troops that good faith expects of them without a vote, given an "
     "attack that is pressed",
     GivenAnAttack{troops_honoured}},
    {Measure::honoured_consult, "honoured_consult", "honoured in war, consultation expected",
     unit_share,
     "guarantors that do what good faith expects of them where that is to consult, given an attack "
     "that is pressed",
     GivenAnAttack{honoured_at<Level::consult>}},
    {Measure::honoured_economic, "honoured_economic",
     "honoured in war, sanctions or money expected", unit_share,
     "guarantors that do what good faith expects of them where that is sanctions or money, given "
     "an attack that is pressed",
     GivenAnAttack{honoured_at<Level::economic>}},
    {Measure::honoured_arms, "honoured_arms", "honoured in war, arms expected", unit_share,
     "guarantors that do what good faith expects of them where that is arms, given an attack that "
     "is pressed",
     GivenAnAttack{honoured_at<Level::arms>}},
    {Measure::honoured_troops, "honoured_troops", "honoured in war, soldiers expected", unit_share,
     "guarantors that do what good faith expects of them where that is soldiers, with or without a "
     "vote, given an attack that is pressed",
     GivenAnAttack{honoured_at<Level::troops>}},
    {Measure::somebody_sends_troops, "somebody_sends_troops", "somebody's troops fight", unit_share,
     "somebody sends troops, the guarantors deciding independently, given an attack that is "
     "pressed",
     GivenAnAttack{somebody_sends_troops}},
    {Measure::median_ally_sends_troops, "median_ally_sends_troops", "a median ally sends troops",
     unit_share,
     "the median of those who owe anything sends troops, given an attack that is pressed",
     GivenAnAttack{median_ally_sends_troops}},
    {Measure::begun_by_incident, "begun_by_incident", "begun by incidents", unit_share,
     "armed attacks pressed that began as incidents which nobody ordered, of all that are pressed",
     GivenAnAttack{[](const PackageOutcome& of) -> EventMass {
       const Measures& m = of.measures;
       return {m.pressed_by_incident, m.incidents > 0.0 ? m.pressed : 0.0};
     }}},
    {Measure::share_best, "share_best", "best", unit_share,
     "futures in which the option is the best of those that contain no other; options that tie "
     "share a "
     "future",
     OverFutures{}},
    {Measure::share_near_best, "share_near_best", "near best", unit_share,
     "futures in which the option is within 0.05 of the best of those", OverFutures{}},
    {Measure::regret, "regret", "regret", unit_share,
     "by how much the package is worse than the best of those options in the same future",
     OverFutures{}},
});

constexpr bool in_order() {
  for (std::size_t at = 0; at < all_measures.size(); ++at) {
    if (static_cast<std::size_t>(all_measures[at].measure) != at) return false;
  }
  return all_measures.size() == static_cast<std::size_t>(Measure::regret) + 1;
}
static_assert(in_order(), "a row for every Measure, in the order of the enumeration");

}  // namespace

std::span<const MeasureRow> catalogue() { return all_measures; }

const MeasureRow& row_of(Measure measure) {
  return all_measures[static_cast<std::size_t>(measure)];
}

Value value_of(const MeasureKey& key, const Measured& of) {
  const MeasureRow& row = row_of(key.measure);
  if (row.start == (of.scale.start_in_war ? Start::peace : Start::war)) return std::nullopt;
  if (const Path* path = std::get_if<Path>(&row.shape)) {
    const auto period = std::lround(key.years / of.scale.time.step);
    expects(period >= 1 && period <= of.scale.time.report);
    return path->at(of, static_cast<std::size_t>(period - 1));
  }
  if (const AtTheEnd* end = std::get_if<AtTheEnd>(&row.shape)) return end->of(of);
  const Total* one = std::get_if<Total>(&row.shape);
  expects(one != nullptr);
  return one->of(of);
}

std::vector<MeasureKey> keys_of(const MeasureScale& scale) {
  std::vector<MeasureKey> keys;
  const double end = scale.report_years();
  for (const double years : {1.0, 2.0, 5.0, 10.0, end}) {
    const bool shown = years == end || (years < end && std::lround(years / scale.time.step) >= 1);
    for (const MeasureRow& row : catalogue()) {
      if (shown && std::holds_alternative<Path>(row.shape)) {
        keys.push_back(after(row.measure, years));
      }
    }
  }
  for (const MeasureRow& row : catalogue()) {
    const bool has_start = scale.start_in_war || row.start != Start::war;
    if (std::holds_alternative<AtTheEnd>(row.shape) && has_start) {
      keys.push_back(after(row.measure, end));
    }
    if (std::holds_alternative<Total>(row.shape)) keys.push_back(key_of(row.measure));
  }
  for (const Objective& one : scale.objectives) keys.push_back(one.measure);
  for (const MeasureKey& one : scale.asked) {
    const bool path = std::holds_alternative<Path>(row_of(one.measure).shape);
    if (path && one.years <= end) keys.push_back(one);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace casus
