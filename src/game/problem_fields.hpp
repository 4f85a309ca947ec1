#pragma once

#include "game/problem.hpp"

namespace casus {

// The keys of problem files (model.md, section 8), once for reading and writing. A visitor has
// `required(key, member)` and `optional(key, member)`; an optional member that is absent keeps its
// default.

template <class Visitor>
void fields(Visitor& visit, ProblemTime& of) {
  visit.required("step", of.step);
  visit.required("solve", of.solve);
  visit.required("report", of.report);
}

template <class Visitor>
void fields(Visitor& visit, ChallengerData& of) {
  visit.required("discount", of.discount);
  visit.required("war_cost", of.war_cost);
  visit.required("defeat_cost", of.defeat_cost);
  visit.required("audience", of.audience);
  visit.required("escalation_cost", of.escalation_cost);
  visit.required("peace_flow", of.peace_flow);
  visit.required("aftermath", of.aftermath);
  visit.required("reaction", of.reaction);
}

template <class Visitor>
void fields(Visitor& visit, ProtegeData& of) {
  visit.required("strength", of.strength);
  visit.required("advantage", of.advantage);
  visit.required("decay", of.decay);
  visit.required("noise", of.noise);
  visit.required("war_cost", of.war_cost);
  visit.required("escalation_cost", of.escalation_cost);
}

template <class Visitor>
void fields(Visitor& visit, ContestData& of) {
  visit.required("scale", of.scale);
  visit.required("company", of.company);
  visit.required("response_correlation", of.response_correlation);
  visit.required("decision_rate", of.decision_rate);
  visit.required("escalation_rate", of.escalation_rate);
  visit.required("premium", of.premium);
  visit.required("review_rate", of.review_rate);
}

template <class Visitor>
void fields(Visitor& visit, PrecisionData& of) {
  visit.required("challenger", of.challenger);
  visit.required("protege", of.protege);
  visit.required("guarantor", of.guarantor);
  visit.required("vote", of.vote);
}

template <class Visitor>
void fields(Visitor& visit, KindData& of) {
  visit.required("name", of.name);
  visit.required("armed", of.armed);
  visit.required("prize", of.prize);
  visit.required("cost_factor", of.cost_factor);
  visit.required("attribution", of.attribution);
  // What does not matter to a kind may be left out; `armed` has been read by now.
  if (of.armed) {
    visit.optional("cost", of.cost);
    visit.required("effort", of.effort);
    visit.required("visibility", of.visibility);
    visit.required("attrition", of.attrition);
    visit.required("mobilisation", of.mobilisation);
  } else {
    visit.required("cost", of.cost);
    visit.optional("effort", of.effort);
    visit.optional("visibility", of.visibility);
    visit.optional("attrition", of.attrition);
    visit.optional("mobilisation", of.mobilisation);
  }
  visit.optional("duration", of.duration);
  visit.optional("timely", of.timely);
  visit.optional("ceiling", of.ceiling);
}

template <class Visitor>
void fields(Visitor& visit, GuarantorData& of) {
  visit.required("id", of.id);
  visit.required("stake", of.stake);
  visit.required("audience", of.audience);
  visit.required("lead_cost", of.lead_cost);
  visit.required("escalation", of.escalation);
  visit.required("arms", of.arms);
  visit.required("troops", of.troops);
  visit.required("cost", of.cost);
  visit.required("sanction", of.sanction);
  visit.required("exposure", of.exposure);
}

template <class Visitor>
void fields(Visitor& visit, VoteData& of) {
  visit.required("members", of.members);
  visit.required("type", of.type);
  visit.required("pull", of.pull);
  visit.required("correlation", of.correlation);
  visit.optional("weights", of.weights);
  visit.optional("quota", of.quota);
  visit.optional("count", of.count);
}

template <class Visitor>
void fields(Visitor& visit, PromiseData& of) {
  visit.required("id", of.id);
  visit.required("level", of.level);
  visit.required("strength", of.strength);
  visit.required("cap", of.cap);
  visit.required("applies", of.applies);
  visit.optional("vote", of.vote);
}

template <class Visitor>
void fields(Visitor& visit, RegimeData& of) {
  visit.required("promises", of.promises);
  visit.required("floor", of.floor);
  visit.required("tripwire", of.tripwire);
  visit.optional("exposure", of.exposure);
  visit.required("garrison", of.garrison);
  visit.required("fatigue", of.fatigue);
  visit.required("renewal", of.renewal);
}

template <class Visitor>
void fields(Visitor& visit, SupportData& of) {
  visit.required("levels", of.levels);
  visit.required("start", of.start);
}

template <class Visitor>
void fields(Visitor& visit, GridData& of) {
  visit.required("strength", of.strength);
  visit.required("balance", of.balance);
}

template <class Visitor>
void fields(Visitor& visit, IncidentData& of) {
  visit.required("kind", of.kind);
  visit.required("rate", of.rate);
  visit.required("audience", of.audience);
}

template <class Visitor>
void fields(Visitor& visit, StartData& of) {
  visit.required("war", of.war);
  visit.required("outcome", of.outcome);
}

template <class Visitor>
void fields(Visitor& visit, Problem& of) {
  visit.required("time", of.time);
  visit.required("level_weight", of.level_weight);
  visit.required("challenger", of.challenger);
  visit.required("opportunity_rate", of.opportunity_rate);
  visit.required("protege", of.protege);
  visit.required("contest", of.contest);
  visit.required("precision", of.precision);
  visit.required("kinds", of.kinds);
  visit.required("guarantors", of.guarantors);
  visit.required("support", of.support);
  visit.required("regimes", of.regimes);
  visit.required("regime_of", of.regime_of);
  visit.required("challenger_force", of.challenger_force);
  visit.required("aid", of.aid);
  visit.required("domestic", of.domestic);
  visit.required("grid", of.grid);
  visit.optional("incident", of.incident);
  visit.optional("start", of.start);
  visit.optional("exact", of.exact);
}

}  // namespace casus
