#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/duties.hpp"
#include "law/formula.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What counts: every duty, or only those that nobody has to decide on.
enum class Basis { on_paper, without_decisions };

/// Readings of different clauses are independent: under all combinations of them, or under one.
enum class Readings { every, some };

/// One way to read a clause, as statements about events.
struct ReadingFormulas {
  FormulaId when{};
  std::vector<FormulaId> holder{};  ///< by ActorId
  bool duty = false;                ///< owes its floor; an exception owes nothing itself
  bool waits = false;               ///< for a body, a budget or a parliament
};

/// A clause as statements about events, whatever the package.
struct ClauseFormulas {
  ClauseId clause{};
  std::vector<ReadingFormulas> readings{};
  std::vector<std::size_t> exceptions{};  ///< positions in `ClauseTable::clauses`
  FormulaId possibly_excepted{};          ///< by an exception under some combination of readings
  FormulaId surely_excepted{};            ///< under every combination
};

/// All clauses of a scenario.
struct ClauseTable {
  const Scenario* scenario = nullptr;
  Formulas formulas{};
  std::vector<ClauseFormulas> clauses{};  ///< in the order of the files
  FormulaId consistent{};                 ///< no constraint fails
};

/// Fails (E402) at exceptions that except each other in a circle or name no clause.
Result<ClauseTable> clause_table(const Scenario& scenario);

/// A clause of a package, and who holds it there.
struct HeldClause {
  std::size_t clause = 0;            ///< position in `ClauseTable::clauses`
  std::vector<ActorId> taken_out{};  ///< by `without`, ascending
};

/// The clauses of a package, of one instrument, or of all, in the order of the files.
std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package);
std::vector<HeldClause> clauses_of(const ClauseTable& table, InstrumentId instrument);
std::vector<HeldClause> all_clauses(const ClauseTable& table);

/// Whether the actor holds the clause under a reading, in this package.
FormulaId holds_clause(const ClauseTable& table, const HeldClause& held, std::size_t reading,
                       ActorId actor);

/// Whether the actor holds any of the clauses, whatever their norm, under some reading.
FormulaId holds_any(ClauseTable& table, const std::vector<HeldClause>& held, ActorId actor);

/// Whether the actor owes the action.
struct OwedQuestion {
  ActorId actor{};
  ActionId action{};
  Basis basis = Basis::on_paper;
  Readings readings = Readings::every;
};
FormulaId owes(ClauseTable& table, const std::vector<HeldClause>& held,
               const OwedQuestion& question);

/// Whether a reading of the clause owes the action.
bool owes_action(const ClauseTable& table, std::size_t clause, std::size_t reading, ActionId action,
                 Basis basis);

/// Whether the clause obliges the actor to act without naming an act: a duty with an empty floor.
FormulaId owes_act(ClauseTable& table, const HeldClause& held, ActorId actor, Basis basis,
                   Readings readings);

/// Whether the clause fires for the actor: `when` holds and the actor is a holder.
FormulaId fires(ClauseTable& table, const HeldClause& held, ActorId actor, Readings readings);

/// Whether the `when` of the clause holds.
FormulaId when_holds(ClauseTable& table, std::size_t clause, Readings readings);

}  // namespace casus
