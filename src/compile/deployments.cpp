#include "compile/deployments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/guarantors.hpp"
#include "compile/real.hpp"

namespace casus {

namespace {

template <class Real>
Real share_of(const Scenario& scenario, const Instrument& instrument, const Contributor& one) {
  return given<Real>(one.share, [&] {
    return fmt::format("{}.contributors[{}]", instrument.id, scenario.actors[index(one.actor)].id);
  });
}

}  // namespace

template <class Real>
DeployedOf<Real> deployed(const NumbersOf<Real>& numbers, const Inputs& inputs,
                          const PackageEntry& entry) {
  const Scenario& scenario = numbers.scenario();
  const Instrument& instrument = scenario.instruments[index(entry.instrument)];
  DeployedOf<Real> found{.tripwire = std::vector<Real>(inputs.guarantors.size(), 0.0),
                         .exposure = std::vector<Real>(inputs.guarantors.size(), 0.0),
                         .thousand = std::vector<Real>(inputs.guarantors.size(), 0.0)};
  if (instrument.kind != InstrumentKind::deployment) return found;
  const Real thousand = instrument.troops ? numbers.of(*instrument.troops) : Real(0.0);
  const Real all = sum_over(numbers, inputs, "active");
  Real left = 1.0;
  for (const Contributor& one : instrument.troops_by) {
    const Real share = share_of<Real>(scenario, instrument, one);
    if (is_out(entry, one.actor)) {
      left -= share;
      continue;
    }
    const int place = inputs.place[index(one.actor)];
    if (place < 0) continue;
    const auto i = static_cast<std::size_t>(place);
    if (instrument.tripwire) found.tripwire[i] = numbers.of(*instrument.tripwire, one.actor);
    found.thousand[i] = thousand * share;
    found.exposure[i] = exposure_of<Real>(numbers, found.thousand[i], all);
  }
  if (instrument.garrison) {
    found.garrison_fu = numbers.of(*instrument.garrison) * larger(0.0, left);
  }
  return found;
}

template DeployedOf<double> deployed(const Numbers&, const Inputs&, const PackageEntry&);
template DeployedOf<Traced> deployed(const NumbersOf<Traced>&, const Inputs&, const PackageEntry&);

}  // namespace casus
