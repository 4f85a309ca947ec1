#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "law/clause_formulas.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Events in which nobody owes an action of some level or a higher one.
struct Unowed {
  std::uint64_t under_every_reading = 0;
  std::uint64_t under_some_reading = 0;

  friend bool operator==(const Unowed&, const Unowed&) = default;
};

/// By level: consult, economic, arms, troops.
using UnowedByLevel = std::array<Unowed, level_count - 1>;

/// Those of a material action: economic, arms or troops.
inline const Unowed& material(const UnowedByLevel& levels) {
  return levels[static_cast<std::size_t>(Level::economic) - 1];
}

/// What is left when one guarantor, or one text, is set aside.
struct UnowedWithout {
  ActorId guarantor{};
  UnowedByLevel levels{};
};
struct UnowedWithoutText {
  InstrumentId instrument{};
  UnowedByLevel levels{};
};

/// Size of the holes of a package, over all dimensions of the vocabulary. Counts of events are no
/// chances: nobody says that events are equally likely.
struct HoleCounts {
  PackageId package{};
  std::uint64_t events = 0;  ///< in the union of the armed kinds, the protege having asked
  UnowedByLevel levels{};
  std::vector<UnowedWithout> without{};           ///< by guarantor, ascending
  std::vector<UnowedWithoutText> without_text{};  ///< in the order of the package
};

/// Where the event is of an armed kind of attack.
FormulaId armed_events(ClauseTable& table);

/// Source: tests/oracle/law/README.md, "gaps". Fails (E401) if the texts tell too many events
/// apart.
Result<HoleCounts> count_holes(const Scenario& scenario, PackageId package);
/// The same where the clauses are at hand.
Result<HoleCounts> count_holes(ClauseTable& table, PackageId package);

}  // namespace casus
