#pragma once

#include <vector>

#include "law/clause_formulas.hpp"

namespace casus {

/// A clause of a package, and who does not hold it there.
struct HeldClause {
  std::size_t clause = 0;  ///< position in `ClauseTable::clauses`
  std::vector<ActorId>
      taken_out{};  ///< by `without` or by a text that implements this one; ascending
};

/// An actor whose clauses of a text another text of the package stands in for.
struct StandIn {
  ActorId actor{};
  InstrumentId by{};

  friend auto operator<=>(const StandIn&, const StandIn&) = default;
};

/// Those of one entry of a package, by actor. Source: tests/oracle/law/README.md, "Implementing".
std::vector<StandIn> stand_ins(const Scenario& scenario, const Package& package,
                               const PackageEntry& entry);

/// The clauses of a package, of one instrument, or of all, in the order of the files.
std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package);
std::vector<HeldClause> clauses_of(const ClauseTable& table, InstrumentId instrument);
std::vector<HeldClause> all_clauses(const ClauseTable& table);

}  // namespace casus
