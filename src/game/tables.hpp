#pragma once

#include <utility>
#include <vector>

#include "game/problem.hpp"
#include "game/reach.hpp"
#include "game/response_table.hpp"
#include "game/solve.hpp"

namespace casus {

/// What guarantors do and how votes end, for every regime and kind: all that the rest of the game
/// needs to know of them. Equal response games share a table. Only nodes that matter are filled.
struct GuarantorTables {
  std::vector<ResponseGame> games{};    ///< distinct
  std::vector<ResponseTable> tables{};  ///< of each game
  /// [regime][kind][outcome] index into `games`
  std::vector<std::vector<std::vector<int>>> table_of{};
  /// [regime][kind][node][outcome] probability, given an attack of that kind
  std::vector<std::vector<std::vector<std::vector<double>>>> outcome_probability{};

  /// [regime][kind] the different responses, and which one follows each outcome.
  struct Responses {
    std::vector<int> games{};       ///< [response] index into `games`
    std::vector<int> of_outcome{};  ///< [outcome] response
  };
  std::vector<std::vector<Responses>> responses{};

  const ResponseTable& table(int regime, int kind, int outcome) const {
    return tables[table_of[regime][kind][outcome]];
  }
};

/// What guarantors are asked about one problem, so that several can be asked together.
struct GuarantorQuestions {
  GuarantorTables tables{};  ///< the games and which one follows what; tables are not filled
  std::vector<std::pair<int, int>> place{};  ///< [query] game and node
  std::vector<ResponseQuery> queries{};      ///< they point into `tables.games`
};

GuarantorQuestions guarantor_questions(const Problem& problem, const Reach& reach);

/// The tables, given the answers to the queries from `first` on, which are moved from.
GuarantorTables answered(const Problem& problem, const Reach& reach, GuarantorQuestions asked,
                         std::vector<ResponseFixedPoint>::iterator first, InstructionSet set);

/// All of it for one problem. Adds what it did to `convergence`.
GuarantorTables guarantor_tables(const Problem& problem, const Reach& reach,
                                 const SolveOptions& options, Convergence& convergence);

/// Counts a fixed point that was asked for into `convergence`.
void count(const ResponseFixedPoint& point, Convergence& convergence);

}  // namespace casus
