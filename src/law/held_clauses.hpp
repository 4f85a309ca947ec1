#pragma once

#include <vector>

#include "law/clause_formulas.hpp"
#include "law/stand_ins.hpp"

namespace casus {

/// A clause of a package, and who does not hold it there.
struct HeldClause {
  std::size_t clause = 0;            ///< position in `ClauseTable::clauses`
  std::vector<ActorId> without{};    ///< whom the package takes out; ascending
  std::vector<StandIn> stand_ins{};  ///< for whom another text of the package stands in
  std::vector<ActorId> taken_out{};  ///< both, ascending
};

/// The clauses of a package, of one instrument, or of all, in the order of the files.
std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package);
std::vector<HeldClause> clauses_of(const ClauseTable& table, InstrumentId instrument);
std::vector<HeldClause> all_clauses(const ClauseTable& table);

}  // namespace casus
