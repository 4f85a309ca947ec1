#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A clause of one text beside the same clause of others.
struct ComparedClause {
  ClauseId clause{};
  /// By field: what it says under the likeliest answers to questions of law, readings of a list
  /// joined by " / "; then, in brackets, what each other answer changes by itself.
  std::vector<std::string> values{};
};

/// Clauses of the same role in the texts of a package.
struct SideBySide {
  std::optional<PackageId> package{};
  std::string role{};                ///< an action or a level of the vocabulary
  std::vector<bool> actions{};       ///< by ActionId: those of the role that some of them owes
  std::vector<std::string> usual{};  ///< by field: the value of most clauses, the first of equals
  std::vector<ComparedClause> clauses{};  ///< in the order of the files
  std::vector<InstrumentId> without{};    ///< texts of the package that have no such clause
};

/// The duties of a package that owe, under some reading, the action or an action of the level that
/// `role` names. Fails (E414) if it names neither.
Result<SideBySide> side_by_side(const Scenario& scenario, PackageId package, std::string_view role);

/// The duties of these texts that owe an action of the level; the table is of no one package.
SideBySide side_by_side(const Scenario& scenario, const std::vector<InstrumentId>& texts,
                        Level level);

/// One table: what is usual, then of each text what differs from it, marked with `*`.
std::string side_by_side_page(const SideBySide& table, const Scenario& scenario);

/// The whole table:
///
///     {"package": P, "role": R, "usual": {FIELD: VALUE},
///      "clauses": [{"clause": "INSTRUMENT/ID", "quote": WORDS, "values": {FIELD: VALUE},
///                   "differs": [FIELD]}], "without": [INSTRUMENT], "questions": {ID: WORDS}}
std::string side_by_side_json(const SideBySide& table, const Scenario& scenario);

}  // namespace casus
