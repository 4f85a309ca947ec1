#pragma once

#include <vector>

#include "compile/inputs.hpp"

namespace casus {

/// What the deployments of a package add.
template <class Real>
struct DeployedOf {
  Real garrison_fu = 0.0;
  std::vector<Real> tripwire{};    ///< [guarantor] payoff
  std::vector<Real> exposure{};    ///< [guarantor]
  std::vector<Real> thousand{};    ///< [guarantor] troops
  std::vector<ActorId> senders{};  ///< of some of its troops, in the game or not

  /// Whether it has troops that the attack, which is against a deployment, can be on.
  bool is_target_of(const Attack& attack) const;
};

/// Deployments of one instrument: garrison, less the part of contributors taken out; the tripwire,
/// drawn for each who sends troops; their exposure, as that of personnel in the country.
template <class Real>
DeployedOf<Real> deployed(const NumbersOf<Real>& numbers, const Inputs& inputs,
                          const PackageEntry& entry);

}  // namespace casus
