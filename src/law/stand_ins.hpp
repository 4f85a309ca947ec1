#pragma once

#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// An actor whose clauses of a text another text of the package stands in for.
struct StandIn {
  ActorId actor{};
  InstrumentId by{};

  friend auto operator<=>(const StandIn&, const StandIn&) = default;
};

/// Those of one entry of a package, by actor, whatever the dates. Source:
/// tests/oracle/law/README.md, "Implementing".
std::vector<StandIn> stand_ins(const Scenario& scenario, const Package& package,
                               const PackageEntry& entry);

/// Whether the package binds somebody of this set to a clause of the text: an actor that it does
/// not take out and for whom no other text of it stands in. An actor that an event brings in
/// (`victim`) counts as bound.
bool binds_somebody(const Scenario& scenario, const Package& package, const PackageEntry& entry,
                    const ActorSet& holders);

/// The same where it is known whom a package takes out of the text or lets others stand in for.
/// `taken_out` ascends.
bool binds_somebody(const Scenario& scenario, const std::vector<ActorId>& taken_out,
                    const ActorSet& holders);

}  // namespace casus
