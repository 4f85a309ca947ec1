#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// Why the rule of a body cannot be computed, and how to mend it.
struct RuleProblem {
  std::string message{};
  std::string hint{};
};
std::optional<RuleProblem> problem_of_rule(const Scenario& scenario, const Reading& reading);

/// A body, who of it votes in the game, and by which rule.
struct Ballot {
  std::vector<ActorId> members{};  ///< guarantors of the game, in the order of the body
  Rule rule{};
  /// The challenger or the protege has a seat too. A challenger with a veto (consensus, unanimity,
  /// silence) votes no, so the clause is never invoked; under other rules it counts as a no.
  bool challenger_sits = false;
};

/// Who votes on a reading that a body decides: its members less those whom the package takes out.
/// Members outside the game and the protege, who asks for help, are not counted.
Ballot ballot(const Scenario& scenario, const Inputs& inputs, const Reading& reading,
              const std::vector<ActorId>& without);

/// Who must adopt a treaty: its parties in the game, all of them.
Ballot ratification(const Scenario& scenario, const Inputs& inputs, const Instrument& instrument,
                    const std::vector<ActorId>& without);

/// True if it can never pass.
bool hopeless(const Ballot& ballot);

/// Whether a vote is about a treaty that was signed. `form`: what counts of it in this future.
bool signed_treaty(const Instrument& instrument, Form form);

/// The vote of model.md, section 4. `on_treaty`: about one that was signed; then the members' pull
/// comes from `guarantor.vote_yes_treaty`, else from their own or the common
/// `vote_yes`; pull = Phi^-1(vote_yes), so that a vote that changes nothing is a yes with that
/// chance. Two keys weigh states by population.
/// Rules: consensus, unanimity and silence (nobody breaks it) need all members; `single` and
/// `any_member_requests` one, `any_n` n, a majority more than half, a qualified one the share.
template <class Real>
VoteDataOf<Real> vote(const NumbersOf<Real>& numbers, const Inputs& inputs, const Ballot& ballot,
                      bool on_treaty);

/// Whether the votes of all members are enough.
template <class Real>
bool can_pass(const VoteDataOf<Real>& vote);

/// "consensus of 12", "8 of 12".
std::string to_text(const VoteData& vote);

}  // namespace casus
