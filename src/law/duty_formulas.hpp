#pragma once

#include <vector>

#include "law/answers.hpp"
#include "law/held_clauses.hpp"

namespace casus {

/// What counts: every duty, or only those that nobody has to decide on.
enum class Basis { on_paper, without_decisions };

/// Under all combinations of answers and readings, or under one.
enum class Readings { every, some };

/// Who is asked about, and how the texts are read.
struct DutyQuestion {
  ActorId actor{};
  Basis basis = Basis::on_paper;
  Readings readings = Readings::every;
  Answers given{};  ///< questions of law that are taken as answered
};

/// Whether the reading names an act of the level or a higher one among what it owes.
bool names_act_of(const Reading& reading, Level level, const Vocabulary& vocabulary);

/// Whether a reading of the clause is a duty that counts and owes the action.
bool owes_action(const ClauseTable& table, std::size_t clause, std::size_t reading, ActionId action,
                 Basis basis);

/// Whether a reading of the clause is a duty that counts and names no act: its floor is empty.
bool names_no_act(const ClauseTable& table, std::size_t clause, std::size_t reading, Basis basis);

/// Whether the actor holds the clause under a reading, in this package.
FormulaId holds_clause(const ClauseTable& table, const HeldClause& held, std::size_t reading,
                       ActorId actor);

/// By ActorId: whether he holds any of the clauses, whatever their norm, under some reading.
/// Exceptions have no holder that matters.
std::vector<FormulaId> hold_any(ClauseTable& table, const std::vector<HeldClause>& held);

/// The clauses that the actor holds in some event under some reading, exceptions among them.
std::vector<HeldClause> held_by(const ClauseTable& table, const std::vector<HeldClause>& held,
                                ActorId actor);

/// Whether the actor owes the action.
FormulaId owes(ClauseTable& table, const std::vector<HeldClause>& held, ActionId action,
               const DutyQuestion& question);

/// Whether the clause obliges the actor to act without naming an act.
FormulaId owes_act(ClauseTable& table, const HeldClause& held, const DutyQuestion& question);

/// Whether the clauses, one or another, oblige the actor to act without naming an act.
FormulaId owes_some_act(ClauseTable& table, const std::vector<HeldClause>& held,
                        const DutyQuestion& question);

/// Whether the clause fires for the actor: it is met and the actor is a holder.
FormulaId fires(ClauseTable& table, const HeldClause& held, ActorId actor, Readings readings);

/// Whether the `when` of the clause holds, and whether the clause is met.
FormulaId when_holds(ClauseTable& table, std::size_t clause, Readings readings);
FormulaId is_met(ClauseTable& table, std::size_t clause, Readings readings);

}  // namespace casus
