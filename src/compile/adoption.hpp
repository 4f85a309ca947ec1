#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// What must be decided before an instrument that is not in force comes into force.
template <class Real>
struct AdoptionOf {
  InstrumentId instrument{};
  /// Who says yes or no, and by which rule. Where each decides on its own share the rule is
  /// consensus: the chance that nothing is missing.
  VoteDataOf<Real> vote{};
  std::vector<ActorId> members{};  ///< those of the vote, in its order
  /// [member] of the money or the troops, where each decides on its own; empty: all together.
  std::vector<double> shares{};
  bool hopeless = false;  ///< a vote that can never pass
  bool consent = false;   ///< the protege must agree too
};
using Adoption = AdoptionOf<double>;

/// What must be decided in this future, in the order of the package: by the body that decides on a
/// clause under the reading drawn, or by all parties (`all_parties_agree`); by each donor of a
/// programme; by each contributor to a deployment and the protege. Nothing of what is in force on
/// the day of the scenario. Whoever is taken out, or no guarantor of the game, is not asked.
/// Source: compile.md, "Measures that need a rule"; docs/design/0021-adoption.md.
template <class Real>
std::vector<AdoptionOf<Real>> adoption(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                       const Package& package);

/// The instruments of a package on which something must be decided in some future, in its order.
std::vector<InstrumentId> open_instruments(const Scenario& scenario, const Inputs& inputs,
                                           const Package& package);

}  // namespace casus
