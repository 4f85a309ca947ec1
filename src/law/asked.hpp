#pragma once

#include <map>
#include <utility>
#include <vector>

#include "law/duties.hpp"
#include "law/duty_formulas.hpp"
#include "law/sweep.hpp"

namespace casus {

/// Statements whose extents in one space of events are wanted, each once.
class Asked {
 public:
  /// The position of the statement among those asked.
  std::size_t add(FormulaId formula);
  const std::vector<FormulaId>& formulas() const { return formulas_; }

 private:
  std::vector<FormulaId> formulas_{};
  std::map<FormulaId, std::size_t> known_{};
};

/// Positions of two statements: under every combination of readings, and under one.
struct EveryAndSome {
  std::size_t every = 0, some = 0;
};

/// What is asked about one actor of a package: each action, and each duty that names no act.
/// `held`: the clauses, or only those that he may hold.
struct OwedAsked {
  std::vector<EveryAndSome> actions{};
  std::vector<std::pair<ClauseId, EveryAndSome>> acts{};
};
/// Of the question everything counts but its readings: both are asked.
OwedAsked ask_owed(ClauseTable& table, const std::vector<HeldClause>& held, DutyQuestion question,
                   Asked& asked);

/// The answer from the extents of all that was asked: always in every event and reading, sometimes
/// in some.
Owed owed_of(const OwedAsked& asked, const std::vector<Extent>& extents);

}  // namespace casus
