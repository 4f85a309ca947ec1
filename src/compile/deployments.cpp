#include "compile/deployments.hpp"

#include <algorithm>

#include "compile/guarantors.hpp"
#include "compile/real.hpp"
#include "compile/shares.hpp"

namespace casus {

template <class Real>
bool DeployedOf<Real>::is_target_of(const Attack& attack) const {
  const std::vector<ActorId>& of = attack.troops_of;
  if (of.empty()) return garrison_fu > 0.0 || !senders.empty();
  return std::any_of(senders.begin(), senders.end(), [&](ActorId sender) {
    return std::find(of.begin(), of.end(), sender) != of.end();
  });
}

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
  constexpr const char* contributors = "contributors";
  for (const Contributor& one : instrument.troops_by) {
    if (is_out(entry, one.actor)) continue;
    const Real share = share_of<Real>(scenario, instrument, one, contributors);
    if (thousand * share > 0.0) found.senders.push_back(one.actor);
    const int place = inputs.place[index(one.actor)];
    if (place < 0) continue;
    const auto i = static_cast<std::size_t>(place);
    if (instrument.tripwire) found.tripwire[i] = numbers.of(*instrument.tripwire, one.actor);
    found.thousand[i] = thousand * share;
    found.exposure[i] = exposure_of<Real>(numbers, found.thousand[i], all);
  }
  if (instrument.garrison) {
    found.garrison_fu =
        numbers.of(*instrument.garrison) *
        share_left<Real>(scenario, instrument, instrument.troops_by, entry, contributors);
  }
  return found;
}

template bool DeployedOf<double>::is_target_of(const Attack&) const;
template bool DeployedOf<Traced>::is_target_of(const Attack&) const;
template DeployedOf<double> deployed(const Numbers&, const Inputs&, const PackageEntry&);
template DeployedOf<Traced> deployed(const NumbersOf<Traced>&, const Inputs&, const PackageEntry&);

}  // namespace casus
