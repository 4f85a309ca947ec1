#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// How many events change, and one of them.
struct ChangedEvents {
  std::uint64_t events = 0;
  Event witness{};  ///< the first in the order of the vocabulary; empty if there is none
};

/// What a redraft changes at one level: events in which somebody owed it for sure and nobody does
/// any more, and the other way round.
struct LevelChange {
  Level level = Level::none;
  ChangedEvents lost{}, gained{};
};

/// What it changes of one action that one guarantor owes for sure.
struct ActionChange {
  ActorId guarantor{};
  ActionId action{};
  ChangedEvents lost{}, gained{};
};

/// What another package owes in place of one, over every possible event in which the protege is
/// the victim, under every reading.
struct Redraft {
  std::uint64_t events = 0;              ///< that were compared
  std::vector<LevelChange> levels{};     ///< consult, economic, arms, troops
  std::vector<ActionChange> by_actor{};  ///< that change, by guarantor and action
};

/// Fails (E401) if the texts tell too many events apart. Source: docs/language.md, section 8.
Result<Redraft> compare_texts(const Scenario& scenario, PackageId before, PackageId after);

/// `scenario` with the texts of a package of `redrafted` as one more package, so that both can be
/// asked about the same events. Fails (E413) where actors, dimensions, actions or questions of law
/// are not the same in both.
Result<Scenario> with_redraft(const Scenario& scenario, const Scenario& redrafted,
                              PackageId package);

}  // namespace casus
