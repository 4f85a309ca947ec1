#pragma once

#include <type_traits>

#include "game/field.hpp"
#include "game/problem.hpp"
#include "game/problem_limits.hpp"

namespace casus {

// The fields of problem files (model.md, section 8), each once: key, unit, range, meaning, and for
// lists what they have one entry for. Reader, writer, check, `docs/problem.md` and what explains a
// number all visit these. A visitor has
//   required(key, member, field)           the file must have it
//   required_if(when, words, key, ...)     only where `when` holds, which `words` say
//   optional(key, member, field)           absent: the member keeps its default
//   entry(position, member, field)         of an object that files write as a list
// An optional field of a later version is one line here, with its member and its use.

template <class T, template <class> class Data>
inline constexpr bool is_data = false;
template <class Real, template <class> class Data>
inline constexpr bool is_data<Data<Real>, Data> = true;

/// T is that part of a problem, const or not, of whatever numbers.
template <class T, template <class> class Data>
concept Is = is_data<std::remove_const_t<T>, Data>;

inline constexpr FieldBounds any_number{-largest_value, largest_value};
inline constexpr FieldBounds not_negative{0.0, largest_value};
inline constexpr FieldBounds positive_number{0.0, largest_value, true};
inline constexpr FieldBounds not_tiny{1e-6, largest_value};
inline constexpr FieldBounds fraction{0.0, 1.0};
inline constexpr FieldBounds a_level{.refers = Refers::to_level};
inline constexpr FieldBounds a_guarantor{.refers = Refers::to_guarantor};
inline constexpr FieldBounds a_regime{.refers = Refers::to_regime};

template <class Visitor, Is<ProblemTimeOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("step", of.step, {"year", {0.0, 10.0, true}, "length of a period"});
  visit.required("solve", of.solve,
                 {"periods", {1, most_periods}, "periods solved; 20 years more than reported"});
  visit.required("report", of.report,
                 {"periods", {1, most_periods}, "periods that measures are reported over"});
}

template <class Visitor, Is<ChallengerDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("discount", of.discount, {"1/year", {1e-6, 10.0}, "discount rate of everybody"});
  visit.required("war_cost", of.war_cost,
                 {"stake/year", not_negative, "cost of fighting at effort 1"});
  visit.required("defeat_cost", of.defeat_cost,
                 {"stake", not_negative, "cost of losing a war at effort 1"});
  visit.required("audience", of.audience,
                 {"stake", not_negative, "cost of backing down at visibility 1"});
  visit.required("escalation_cost", of.escalation_cost,
                 {"stake", not_negative, "cost of escalation beyond the theatre"});
  visit.required("peace_flow", of.peace_flow,
                 {"stake/year", any_number, "what not fighting is worth"});
  visit.required("aftermath", of.aftermath,
                 {"share", not_negative, "of peace_flow, after a war that was ended"});
  visit.required("reaction", of.reaction,
                 {"FU/FU", not_negative, "answer in force to the protege's build-up"});
}

template <class Visitor, Is<ProtegeDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("strength", of.strength, {"FU", not_negative, "m_0, at the start"});
  visit.required("advantage", of.advantage,
                 {"ratio", positive_number, "of the defender: FU that one FU is worth"});
  visit.required("decay", of.decay, {"1/year", not_negative, "of strength"});
  visit.required("noise", of.noise, {"FU/root year", positive_number, "of strength"});
  visit.required("war_cost", of.war_cost,
                 {"payoff/year", not_negative, "cost of fighting at effort 1"});
  visit.required("escalation_cost", of.escalation_cost,
                 {"payoff", not_negative, "cost of escalation beyond the theatre"});
}

template <class Visitor, Is<ContestDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("scale", of.scale,
                 {"FU", not_tiny, "surplus of force that wins with probability 0.84"});
  visit.required("company", of.company,
                 {"FU", not_tiny, "others' troops that take away 63 % of lead_cost"});
  visit.required("response_correlation", of.response_correlation,
                 {"share", fraction, "correlation of two guarantors' forces"});
  visit.required("decision_rate", of.decision_rate,
                 {"1/year", not_negative, "rate at which a war is decided"});
  visit.required("escalation_rate", of.escalation_rate,
                 {"1/year", not_negative, "rate at which a war escalates, per unit of exposure"});
  visit.required("premium", of.premium,
                 {"share", not_negative, "what ceding pays beyond the expected loss"});
  visit.required("review_rate", of.review_rate,
                 {"1/year", not_negative, "rate at which a war is reconsidered"});
}

template <class Visitor, Is<PrecisionDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("challenger", of.challenger, {"1/stake", not_negative, "of its choices"});
  visit.required("protege", of.protege, {"1/payoff", not_negative, "of its choices"});
  visit.required("guarantor", of.guarantor, {"1/payoff", not_negative, "of a response"});
  visit.required("vote", of.vote, {"1/payoff", not_negative, "of what a yes gains in a vote"});
}

template <class Visitor, Is<KindDataOf> Data>
void fields(Visitor& visit, Data& of) {
  constexpr const char* armed = "armed kinds";
  visit.required("name", of.name, {.meaning = "name of the kind, given once"});
  visit.required("armed", of.armed, {.meaning = "false: grey zone, which opens no war"});
  visit.required("prize", of.prize,
                 {"stake", not_negative, "what it brings the challenger; a year, if not armed"});
  visit.required("cost_factor", of.cost_factor,
                 {"ratio", not_negative, "of the guarantors' response costs"});
  visit.required("attribution", of.attribution,
                 {"probability", fraction, "that it is recognised as what it is"});
  visit.required_if(!of.armed, "grey kinds", "cost", of.cost,
                    {"stake/year", any_number, "cost of running it"});
  visit.required_if(of.armed, armed, "effort", of.effort,
                    {"share", of.armed ? not_tiny : not_negative, "of the forces that fight"});
  visit.required_if(of.armed, armed, "visibility", of.visibility,
                    {"ratio", not_negative, "scales the cost of backing down"});
  visit.required_if(of.armed, armed, "attrition", of.attrition,
                    {"FU/year", not_negative, "net force that the protege loses in war"});
  visit.required_if(of.armed, armed, "mobilisation", of.mobilisation,
                    {"stake", not_negative, "cost of opening, sunk"});
  visit.optional("duration", of.duration,
                 {"year", {0.0, 10.0, true}, "of a short attack, over within the period"});
  visit.optional("timely", of.timely,
                 {"share", fraction, "of a contribution that arrives in time; absent: 1",
                  Each::guarantor, Each::level});
  visit.optional(
      "ceiling", of.ceiling,
      {"level", a_level, "highest that it may ever choose; absent: the last", Each::guarantor});
}

template <class Visitor, Is<GuarantorDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("id", of.id, {.meaning = "name of the guarantor, given once"});
  visit.required("stake", of.stake,
                 {"payoff", not_negative, "what the protege's success is worth"});
  visit.required("audience", of.audience,
                 {"payoff", not_negative, "cost of withholding all that is owed at strength 1"});
  visit.required("lead_cost", of.lead_cost,
                 {"payoff", not_negative, "cost of sending troops first and alone"});
  visit.required("escalation", of.escalation,
                 {"payoff", not_negative, "own loss in an escalation"});
  visit.required("arms", of.arms, {"FU", not_negative, "arms that it sends", Each::level});
  visit.required("troops", of.troops, {"FU", not_negative, "troops that it sends", Each::level});
  visit.required("cost", of.cost,
                 {"payoff", any_number, "cost of responding at cost factor 1", Each::level});
  visit.required("sanction", of.sanction,
                 {"stake/year", not_negative, "what it costs the challenger", Each::level});
  visit.required("exposure", of.exposure,
                 {"exposure", not_negative, "of its troops to escalation", Each::level});
}

template <class Visitor, Is<VoteDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("members", of.members,
                 {.range = a_guarantor,
                  .meaning = "who votes, each once",
                  .count = {1, most_guarantors, "members"}});
  visit.required("type", of.type, {.meaning = "consensus, quota or two_key"});
  visit.required("pull", of.pull,
                 {"score", any_number, "towards a yes that changes nothing; of members and others",
                  Each::guarantor});
  visit.required("correlation", of.correlation,
                 {"share", {0.0, 0.8}, "of the members' scores; the quadrature takes 0.8"});
  visit.optional("weights", of.weights,
                 {"votes", {0, 1'000'000}, "absent: 1 each; not for consensus", Each::member});
  visit.optional("quota", of.quota,
                 {"votes", {0, 1e9}, "sum of the weights that must say yes; not for consensus"});
  visit.optional("count", of.count,
                 {"members", {0, most_guarantors}, "that must say yes; two_key only"});
}

template <class Visitor, Is<PromiseDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("id", of.id, {.meaning = "name of the promise, given once in a regime"});
  visit.required("level", of.level, {"level", a_level, "owed", Each::guarantor});
  visit.required("strength", of.strength,
                 {"share", fraction, "of audience that withholding costs", Each::guarantor});
  visit.required("cap", of.cap, {"level", a_level, "highest that is owed", Each::kind});
  visit.required("applies", of.applies,
                 {"share", fraction, "factor of strength against the kind", Each::kind});
  visit.optional("vote", of.vote, {.meaning = "of a body; absent: owed without one"});
}

template <class Visitor, Is<RegimeDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("promises", of.promises,
                 {.meaning = "in force", .count = {0, most_promises, "promises"}});
  visit.required(
      "floor", of.floor,
      {"level", a_level, "lowest that may be chosen once recognised", Each::kind, Each::guarantor});
  visit.required(
      "tripwire", of.tripwire,
      {"payoff", not_negative, "cost of leaving own troops under fire alone", Each::guarantor});
  visit.optional(
      "exposure", of.exposure,
      {"exposure", not_negative, "of deployed troops to escalation; absent: 0", Each::guarantor});
  visit.optional("timely", of.timely,
                 {.unit = "share",
                  .range = fraction,
                  .meaning = "of a contribution that arrives in time; absent: that of the kinds",
                  .each = Each::kind,
                  .then = Each::guarantor,
                  .last = Each::level});
  visit.optional("open", of.open,
                 {"0 or 1",
                  {0, 1},
                  "0: the challenger cannot open it, nor does it break out; absent: 1",
                  Each::kind});
  visit.required("garrison", of.garrison, {"FU", not_negative, "of guarantors, in the country"});
  visit.required("fatigue", of.fatigue,
                 {"1/year", not_negative, "rate at which support falls, per level"});
  visit.required("renewal", of.renewal,
                 {"1/year", not_negative, "rate at which support comes back, per level"});
}

template <class Visitor, Is<SupportDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("levels", of.levels,
                 {"levels", {1, most_support_levels}, "N; the share k/N of aid and arms flows"});
  visit.required("start", of.start, {"levels", {0, most_support_levels}, "k at the start"});
}

template <class Visitor, Is<GridAxisOf> Data>
void entries(Visitor& visit, Data& of) {
  visit.entry(0, of.low, {"FU", any_number, "first node"});
  visit.entry(1, of.high, {"FU", any_number, "last node"});
  visit.entry(2, of.points, {"nodes", {2, most_nodes}, "evenly spaced"});
}

template <class Visitor, Is<GridDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("strength", of.strength, {.meaning = "nodes of the protege's strength"});
  visit.required("balance", of.balance, {.meaning = "nodes of the balance of forces"});
}

template <class Visitor, Is<IncidentDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("kind", of.kind, {.meaning = "name of an armed kind"});
  visit.required("rate", of.rate,
                 {"1/year", not_negative, "at which fighting breaks out in peace", Each::period});
  visit.required("audience", of.audience,
                 {"stake", not_negative, "what letting go costs the challenger"});
}

template <class Visitor, Is<StartDataOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("war", of.war, {.meaning = "name of an armed kind that is not short"});
  visit.required("outcome", of.outcome,
                 {"outcome",
                  {0, 1 << most_collective},
                  "0 not recognised, else 1 + bit mask of the promises invoked"});
}

template <class Visitor, Is<ProblemOf> Data>
void fields(Visitor& visit, Data& of) {
  visit.required("time", of.time, {.meaning = "periods"});
  visit.required("level_weight", of.level_weight,
                 {"share",
                  fraction,
                  "of each level; rises from 0 to 1",
                  Each::nothing,
                  Each::nothing,
                  {2, most_levels, "levels"}});
  visit.required("challenger", of.challenger, {.meaning = "who may attack"});
  visit.required("opportunity_rate", of.opportunity_rate,
                 {"1/year", not_negative, "occasions for an armed attack", Each::period});
  visit.required("protege", of.protege, {.meaning = "who is protected"});
  visit.required("contest", of.contest, {.meaning = "how wars go"});
  visit.required("precision", of.precision, {.meaning = "of choices; higher is sharper"});
  visit.required("kinds", of.kinds,
                 {.meaning = "kinds of attack", .count = {1, most_kinds, "kinds of attack"}});
  visit.required("guarantors", of.guarantors,
                 {.meaning = "who may respond", .count = {1, most_guarantors, "guarantors"}});
  visit.required("support", of.support, {.meaning = "levels of the donors' support"});
  visit.required("regimes", of.regimes,
                 {.meaning = "what is in force", .count = {1, most_problem_regimes, "regimes"}});
  visit.required("regime_of", of.regime_of,
                 {.range = a_regime, .meaning = "regime in force", .each = Each::period});
  visit.required("challenger_force", of.challenger_force,
                 {"FU", not_negative, "K_t", Each::period});
  visit.required("aid", of.aid, {"FU/year", not_negative, "at full support", Each::period});
  visit.required("domestic", of.domestic,
                 {"FU/year", any_number, "what the protege adds itself", Each::period});
  visit.required("grid", of.grid, {.meaning = "nodes that the solution is computed on"});
  visit.optional("incident", of.incident,
                 {.meaning = "fighting that nobody ordered; absent: none"});
  visit.optional("start", of.start, {.meaning = "a start in war; absent: in peace"});
  visit.optional("exact", of.exact, {.meaning = "every response of the others apart, not pooled"});
}

}  // namespace casus
