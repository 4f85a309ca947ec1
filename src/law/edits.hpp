#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "law/clause_formulas.hpp"
#include "law/event_space.hpp"
#include "law/mend.hpp"

namespace casus {

/// What holds in all events of a hole, and which values occur in it.
class HoleConditions {
 public:
  HoleConditions(ClauseTable& table, AllowedValues hole)
      : table_(table), allowed_(std::move(hole)) {}

  bool everywhere(const Condition& condition);
  /// By value of the dimension: whether some event of the hole has it.
  const std::vector<bool>& seen(DimensionId dimension);
  const Vocabulary& vocabulary() const { return table_.scenario->vocabulary; }

 private:
  bool holds(FormulaId formula, bool in_all);

  ClauseTable& table_;
  AllowedValues allowed_;
  std::map<FormulaId, bool> everywhere_{};
  std::map<DimensionId, std::vector<bool>> seen_{};
};

/// A clause with changed words, and what was changed.
struct EditedClause {
  Clause clause{};
  std::vector<Edit> edits{};
};

/// By when a duty has to be over. Both say the same; the quantity is one of the scenario.
struct Due {
  QuantityId within{};
  double years = 0.0;
};

/// What the clause is to do in the hole.
struct EditGoal {
  Level level = Level::economic;
  std::optional<Due> due{};
};

/// The clause so that it is met and owes an act of the level in every event of the hole, the fewest
/// changes that each way of doing it needs: sets widened, conjuncts dropped; under all answers to
/// the questions that it hangs on, or under one that its words then give. Nothing that needs no
/// change. Whether the holders are bound there is not asked. `scenario`: has the numbers of the
/// goal.
std::vector<EditedClause> edited(const Clause& clause, HoleConditions& hole, const EditGoal& goal,
                                 const Scenario& scenario);

}  // namespace casus
