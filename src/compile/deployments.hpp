#pragma once

#include <vector>

#include "compile/inputs.hpp"

namespace casus {

/// What the deployments of a package add.
struct Deployed {
  double garrison_fu = 0.0;
  std::vector<double> tripwire{};  ///< [guarantor] payoff
  std::vector<double> exposure{};  ///< [guarantor]
};

/// Deployments of one instrument: garrison, less the part of contributors taken out; the tripwire,
/// drawn for each who sends troops; their exposure, as that of personnel in the country.
Deployed deployed(const Numbers& numbers, const Inputs& inputs, const PackageEntry& entry);

}  // namespace casus
