#include "compile/votes.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compile/real.hpp"

namespace casus {

namespace {

// A share written with three digits (0.667 of 12) is meant to be met by 8, not by 9.
constexpr double share_tolerance = 0.02;  // of a member
// Populations are weighed in ten thousands, so that weights are integers.
constexpr double people_per_weight_million = 0.01;

Rule rule_of(const Scenario& scenario, const Reading& reading) {
  return deciding_rule(reading.decided_by, scenario.vocabulary).value_or(Rule{});
}

const std::vector<ActorId>& members_of(const Scenario& scenario, const Reading& reading) {
  return scenario.vocabulary.bodies[index(*reading.decided_by.body)].members;
}

bool contains(const std::vector<ActorId>& list, ActorId which) {
  return std::find(list.begin(), list.end(), which) != list.end();
}

int least_count(double share, int members) {
  return std::max(1, static_cast<int>(std::ceil(share * members - share_tolerance)));
}

/// The votes that a rule asks for, with the rule in words.
template <class Real>
Whole<Real> counted(const Ballot& ballot, int count, int seats) {
  return noted(Whole<Real>(count), [&] {
    const std::string rule = ballot.rule.kind == Rule::Kind::qualified_majority
                                 ? fmt::format("{} of {} seats", ballot.rule.share, seats)
                             : ballot.rule.kind == Rule::Kind::simple_majority
                                 ? fmt::format("more than half of {} seats", seats)
                                 : fmt::format("any {} of {} seats", count, seats);
    return rule + (ballot.challenger_sits ? ", one of them the challenger's, which says no" : "");
  });
}

/// The second key: states weighed by people. The quota is the least whole number of these weights
/// that is the share of all of them, as the count is of the states.
template <class Real>
void weigh_by_people(const NumbersOf<Real>& numbers, const Ballot& ballot, VoteDataOf<Real>& data) {
  data.type = VoteRule::two_key;
  data.count = data.quota;
  Real all = 0.0;
  for (std::size_t i = 0; i < ballot.members.size(); ++i) {
    const Real million = numbers.of_or(ballot.members[i], "population", 0.0);
    data.weights[i] = larger(1, rounded(million / people_per_weight_million));
    all += data.weights[i];
  }
  const Real share = given<Real>(ballot.rule.population_share, "rule.population_share");
  data.quota = larger(1, rounded_up(share * all - share_tolerance));
}

}  // namespace

std::optional<RuleProblem> problem_of_rule(const Scenario& scenario, const Reading& reading) {
  const Body& body = scenario.vocabulary.bodies[index(*reading.decided_by.body)];
  if (!deciding_rule(reading.decided_by, scenario.vocabulary)) {
    return RuleProblem{fmt::format("body '{}' decides by no rule", body.name),
                       "write rule: consensus, or another, for the body or the clause"};
  }
  if (rule_of(scenario, reading).population_share <= 0.0) return std::nullopt;
  for (const ActorId member : body.members) {
    const Actor& actor = scenario.actors[index(member)];
    if (!actor.guarantor || actor.numbers.count("population") > 0) continue;
    return RuleProblem{
        fmt::format("body '{}' counts people, and the population of {} is not known", body.name,
                    actor.id),
        fmt::format("under 'actors: {}' write population: ... (million), for every member",
                    actor.id)};
  }
  return std::nullopt;
}

bool signed_treaty(const Instrument& instrument, Form form) {
  return form == Form::treaty && !instrument.signed_on.empty() && instrument.signed_on != "none";
}

Ballot ballot(const Scenario& scenario, const Inputs& inputs, const Reading& reading,
              const std::vector<ActorId>& without) {
  Ballot found;
  found.rule = rule_of(scenario, reading);
  for (const ActorId member : members_of(scenario, reading)) {
    if (member == scenario.challenger) found.challenger_sits = true;
    if (inputs.place[index(member)] < 0 || contains(without, member)) continue;
    found.members.push_back(member);
  }
  return found;
}

Ballot ratification(const Scenario& scenario, const Inputs& inputs, const Instrument& instrument,
                    const std::vector<ActorId>& without) {
  Ballot found;
  found.rule.kind = Rule::Kind::consensus;
  found.challenger_sits = contains(instrument.parties, scenario.challenger);
  for (const ActorId party : instrument.parties) {
    if (inputs.place[index(party)] < 0 || contains(without, party)) continue;
    found.members.push_back(party);
  }
  return found;
}

bool hopeless(const Ballot& ballot) {
  using enum Rule::Kind;
  const Rule::Kind kind = ballot.rule.kind;
  if (ballot.members.empty()) return true;
  return ballot.challenger_sits && (kind == consensus || kind == unanimity || kind == silence);
}

template <class Real>
VoteDataOf<Real> vote(const NumbersOf<Real>& numbers, const Inputs& inputs, const Ballot& ballot,
                      bool on_treaty) {
  VoteDataOf<Real> data;
  data.correlation = numbers.of("guarantor.vote_correlation");
  for (const ActorId id : inputs.guarantors) {
    const Real yes = on_treaty ? numbers.of("guarantor.vote_yes_treaty", id)
                               : numbers.of(id, "vote_yes", "guarantor.vote_yes");
    data.pull.push_back(normal_quantile(yes));
  }
  for (const ActorId id : ballot.members) {
    data.members.push_back(given_whole<Real>(inputs.place[index(id)], [&] {
      return fmt::format("place[{}]", numbers.scenario().actors[index(id)].id);
    }));
  }

  const Rule& rule = ballot.rule;
  const int seats = static_cast<int>(ballot.members.size()) + (ballot.challenger_sits ? 1 : 0);
  const auto of_rule = [&](int count) { return counted<Real>(ballot, count, seats); };
  data.weights.assign(data.members.size(), 1);
  data.type = VoteRule::quota;
  switch (rule.kind) {
    case Rule::Kind::consensus:
    case Rule::Kind::unanimity:
    case Rule::Kind::silence:
      data.type = VoteRule::consensus;
      data.weights.clear();
      return data;
    case Rule::Kind::single:
    case Rule::Kind::any_member_requests:
      data.quota = of_rule(1);
      return data;
    case Rule::Kind::any_n:
      data.quota = of_rule(std::max(1, rule.count));
      return data;
    case Rule::Kind::simple_majority:
      data.quota = of_rule(seats / 2 + 1);
      return data;
    case Rule::Kind::qualified_majority:
      break;
  }
  data.quota = of_rule(least_count(rule.share, seats));
  if (rule.population_share > 0.0) weigh_by_people(numbers, ballot, data);
  return data;
}

template <class Real>
bool can_pass(const VoteDataOf<Real>& vote) {
  if (vote.members.empty()) return false;
  if (vote.type == VoteRule::consensus) return true;
  int all = 0;
  for (const Whole<Real>& weight : vote.weights) all += whole(weight);
  return vote.quota <= all && vote.count <= static_cast<int>(vote.members.size());
}

std::string to_text(const VoteData& vote) {
  const std::size_t members = vote.members.size();
  switch (vote.type) {
    case VoteRule::consensus:
      return fmt::format("consensus of {}", members);
    case VoteRule::quota:
      return fmt::format("{} of {}", vote.quota, members);
    case VoteRule::two_key:
      return fmt::format("{} of {} with {:.1f} million people", vote.count, members,
                         vote.quota * people_per_weight_million);
  }
  return {};
}

template VoteData vote(const Numbers&, const Inputs&, const Ballot&, bool);
template VoteDataOf<Traced> vote(const NumbersOf<Traced>&, const Inputs&, const Ballot&, bool);
template bool can_pass(const VoteData&);
template bool can_pass(const VoteDataOf<Traced>&);

}  // namespace casus
