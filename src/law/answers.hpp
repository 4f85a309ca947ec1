#pragma once

#include <vector>

#include "law/clause_formulas.hpp"

namespace casus {

/// A statement about one clause under each of its readings.
struct ByReading {
  std::size_t clause = 0;  ///< position in `ClauseTable::clauses`
  std::vector<FormulaId> readings{};
};

/// Where one of the statements is true under every combination of answers to the questions of law
/// and of the lists of readings, once the questions in `given` are answered. Clauses that hang on
/// no common question are looked at apart, so this stays exact without going through the
/// combinations of all questions.
FormulaId under_every(ClauseTable& table, const std::vector<ByReading>& statements,
                      const Answers& given = {});

/// Where one of the statements is true under at least one combination.
FormulaId under_some(ClauseTable& table, const std::vector<ByReading>& statements,
                     const Answers& given = {});

}  // namespace casus
