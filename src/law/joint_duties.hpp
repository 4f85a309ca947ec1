#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "law/duty_formulas.hpp"

namespace casus {

/// Where the clause is met and one of the actors holds it, under each reading that counts; nowhere
/// under the others.
ByReading binds_one_of(ClauseTable& table, const HeldClause& held,
                       const std::vector<ActorId>& actors,
                       const std::function<bool(std::size_t reading)>& counts);

/// What several actors owe together by the clauses of a package: in an event one of them owes it,
/// and under every combination of answers that need not be the same actor, action or clause.
class JointDuties {
 public:
  JointDuties(ClauseTable& table, const std::vector<HeldClause>& held,
              const std::vector<ActorId>& actors);

  /// The others, once that actor is set aside.
  JointDuties without(ActorId actor) const;

  /// Whether one of the actors owes an action of that level or a higher one.
  FormulaId owes_level(Level level, Readings readings) const;
  /// Whether one of the actors is obliged to act without an act being named.
  FormulaId owes_some_act(Readings readings) const;

 private:
  /// A clause that is a duty under some reading and that one of the actors may hold.
  struct Bound {
    HeldClause held{};
    std::vector<ActorId> holders{};             ///< who may hold it, in the order of the question
    ByReading by{};                             ///< where it binds one of them as a duty
    std::vector<std::optional<Level>> floor{};  ///< by reading: the highest level; none: no act
  };

  template <class Counts>
  FormulaId owes(Readings readings, const Counts& counts) const;

  ClauseTable* table_;
  std::vector<Bound> bound_{};
};

}  // namespace casus
