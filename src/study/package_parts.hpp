#pragma once

#include <vector>

#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// What a scenario names of a package: another package that it includes, or an instrument that no
/// included one holds.
struct Part {
  PartId id{};
  std::vector<InstrumentId> instruments{};
};

/// In the order of the package; an instrument may stand in several parts.
std::vector<Part> parts_of(const Scenario& scenario, const Package& package);

/// Whether the package is an option of the scenario but for actors that are taken out.
bool only_without(const Scenario& scenario, const Package& package);

bool holds(const std::vector<InstrumentId>& instruments, InstrumentId wanted);

}  // namespace casus
