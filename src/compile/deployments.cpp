#include "compile/deployments.hpp"

#include <algorithm>

#include "compile/guarantors.hpp"

namespace casus {

Deployed deployed(const Numbers& numbers, const Inputs& inputs, const PackageEntry& entry) {
  const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
  Deployed found{.tripwire = std::vector<double>(inputs.guarantors.size(), 0.0),
                 .exposure = std::vector<double>(inputs.guarantors.size(), 0.0)};
  if (instrument.kind != InstrumentKind::deployment) return found;
  const double troops = instrument.troops ? numbers.of(*instrument.troops) : 0.0;  // thousand
  double left = 1.0;
  for (const Contributor& one : instrument.troops_by) {
    if (std::find(entry.without.begin(), entry.without.end(), one.actor) != entry.without.end()) {
      left -= one.share;
      continue;
    }
    const int place = inputs.place[index(one.actor)];
    if (place < 0) continue;
    const auto i = static_cast<std::size_t>(place);
    if (instrument.tripwire) found.tripwire[i] = numbers.of(*instrument.tripwire, one.actor);
    found.exposure[i] = exposure_of(numbers, inputs, troops * one.share);
  }
  if (instrument.garrison)
    found.garrison_fu = numbers.of(*instrument.garrison) * std::max(0.0, left);
  return found;
}

}  // namespace casus
