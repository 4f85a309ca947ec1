#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/formula.hpp"
#include "law/known_answers.hpp"
#include "model/scenario.hpp"

namespace casus {

/// One way to read a clause, as statements about events.
struct ReadingFormulas {
  FormulaId when{};
  std::vector<FormulaId> conjuncts{};  ///< of `when`, as `conjuncts` of the condition lists them
  FormulaId met{};                     ///< `when` holds and no exception takes effect
  std::vector<FormulaId> holder{};     ///< by ActorId
  bool duty = false;                   ///< owes its floor; an exception owes nothing itself
  bool waits = false;                  ///< for a body, a budget or a parliament
};

/// A clause as statements about events, whatever the package.
struct ClauseFormulas {
  ClauseId clause{};
  std::vector<ReadingFormulas> readings{};  ///< in the order of `Clause::readings`
  std::vector<std::size_t> exceptions{};    ///< positions in `ClauseTable::clauses`
  bool is_exception = false;
};

/// All clauses of a scenario.
struct ClauseTable {
  const Scenario* scenario = nullptr;
  Formulas formulas{};
  std::vector<ClauseFormulas> clauses{};  ///< in the order of the files
  FormulaId consistent{};                 ///< no constraint fails
  KnownAnswers known{};                   ///< of what has been asked of these clauses

  const Clause& text(std::size_t clause) const { return scenario->clause(clauses[clause].clause); }
};

/// Fails at exceptions that except each other in a circle or name no clause (E402).
Result<ClauseTable> clause_table(const Scenario& scenario);

/// Where an exception takes effect under the answers that a reading of its clause stands under.
FormulaId takes_effect(const ClauseTable& table, std::size_t exception, const Answers& answers);

}  // namespace casus
