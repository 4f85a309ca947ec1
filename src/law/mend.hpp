#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "law/clause_formulas.hpp"
#include "law/hole_map.hpp"
#include "model/event_test.hpp"
#include "model/scenario.hpp"

namespace casus {

/// One change of the words of a clause.
struct Edit {
  enum class Kind { drop, widen, settle, oblige, name_act, deadline, each_decides, unreserve };
  Kind kind = Kind::drop;
  Condition was{};          ///< of drop and widen: the conjunct
  Condition becomes{};      ///< of widen
  QuestionAnswer answer{};  ///< of settle: the answer that the words give
  ActionId action{};        ///< of name_act: what is owed besides
  double within = 0.0;      ///< of deadline: years from the event
};

/// A second clause that changes too.
struct Redrafted {
  ClauseId clause{};
  Clause redrafted{};  ///< with the edits made
  std::vector<Edit> edits{};
};

/// Changes of one clause, of two where none alone is enough, or of no clause where a question is
/// settled for all texts, that together close a hole.
struct Mend {
  ClauseId clause{};
  bool everywhere = false;  ///< the question is settled in every text; there is no clause
  Clause redrafted{};       ///< with the edits made
  std::vector<Edit> edits{};
  std::optional<Redrafted> second{};  ///< closes it together with the first
  std::uint64_t closed = 0;  ///< events of armed kinds, help asked for, in which the level is owed
                             ///< for sure only with it
  std::uint64_t reach = 0;   ///< possible events in which a clause binds somebody to the level with
                             ///< it, not before

  std::size_t changes() const { return edits.size() + (second ? second->edits.size() : 0); }
};

/// A hole, and what closes it.
struct MendQuestion {
  PackageId package{};
  OpenEvent hole{};                ///< what may be open stays open: all of it must be closed
  Level level = Level::economic;   ///< that somebody is to owe
  std::optional<double> within{};  ///< and be due by then, in years from the attack; none: whenever
};

/// Whether there is a hole, and what closes it.
struct MendAnswer {
  bool open = false;  ///< in an event nobody owes the level for sure, or is not due by then
  std::vector<Mend> mends{};
};

/// The changes that close the hole, each recomputed with its words: somebody owes the level in
/// every event of it under every reading. Fewest changes first, then those that change fewest other
/// events, then in the order of the files; of pairs of clauses the fifty with fewest changes. Fails
/// where the hole has no event (E407) or the texts tell too many events apart (E401). Source:
/// docs/language.md, section 8.
Result<MendAnswer> mends(const Scenario& scenario, const MendQuestion& question);
/// The same where the clauses are at hand.
Result<MendAnswer> mends(ClauseTable& texts, const MendQuestion& question);

/// The first of the changes that close the whole of a box in which the protege is attacked:
/// somebody owes the level in every event of it under every reading. None if no change of the words
/// of one clause or two does. Fails (E401) if the texts tell too many events apart.
Result<std::optional<Mend>> smallest_mend(ClauseTable& texts, PackageId package, const Box& box,
                                          Level level);

/// "drop 'perpetrator is RUS'", "settle 'proxies' as 'counts'".
std::string to_text(const Edit& edit, const Scenario& scenario);

}  // namespace casus
