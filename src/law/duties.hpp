#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "law/stand_ins.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Actions by ActionId: true where it is meant.
using ActionSet = std::vector<bool>;

/// The highest level among the actions; none if there is no action.
Level highest_level(const ActionSet& actions, const Vocabulary& vocabulary);

/// Duties to act that name no act ("such action as it deems necessary"): they stand beside whatever
/// else is owed.
struct Acts {
  std::vector<ClauseId> always{};
  std::vector<ClauseId> sometimes{};

  bool empty() const { return always.empty() && sometimes.empty(); }
  friend bool operator==(const Acts&, const Acts&) = default;
};

/// What is owed: in every event and reading, and in some but not always.
struct Owed {
  ActionSet always{};
  ActionSet sometimes{};
  Acts acts{};

  friend bool operator==(const Owed&, const Owed&) = default;
};

/// One cell of the matrix: a guarantor by a kind of attack.
struct Cell {
  Owed on_paper{};
  Owed without_decisions{};  ///< if every body that must decide lawfully does nothing
  /// What of `on_paper` the concluded texts owe alone; none where all texts that bind
  /// the guarantor are.
  std::optional<Owed> concluded{};

  friend bool operator==(const Cell&, const Cell&) = default;
};

/// How much of a kind of attack a clause meets, under one reading.
struct ReadingApplies {
  double weight = 1.0;             ///< of the reading and of the answers that it stands under
  double applies = 0.0;            ///< at the challenger's best hole
  double mean = 0.0;               ///< plain mean over what the challenger can choose
  std::vector<ActorId> holders{};  ///< who holds it in some event of the kind where it is met,
                                   ///< less the actors that the package takes out by `without`;
                                   ///< ascending
};

/// A clause that is a duty under at least one reading.
struct PromiseAnswer {
  ClauseId clause{};
  std::vector<std::vector<ReadingApplies>> kinds{};  ///< [attack][reading]
  /// For whom texts of the package stand in: among `holders`, but bound by the other text. The law
  /// takes all texts as in force; the game asks from when on. By actor.
  std::vector<StandIn> stand_ins{};

  bool stood_in_for(ActorId actor) const;
};

/// What a package entails. Source of the rules: tests/oracle/law/README.md, "entails".
struct PackageDuties {
  PackageId package{};
  std::vector<ActorId> guarantors{};        ///< ascending
  std::vector<std::vector<Cell>> matrix{};  ///< [guarantor][attack]
  std::vector<PromiseAnswer> promises{};    ///< in the order of the files
};

struct Duties {
  std::vector<PackageDuties> packages{};  ///< in the order of the scenario
};

/// Who owes what, for every package and kind of attack. Fails where nature's weights are missing
/// for a dimension that is read (E404), a dimension that nobody chooses is left open by a region
/// (E405), a region has no event (E406), the texts tell too many events apart (E401), or questions
/// hang together in too many ways (E403).
Result<Duties> entail(const Scenario& scenario);

}  // namespace casus
