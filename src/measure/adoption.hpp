#pragma once

#include <vector>

#include "compile/compile.hpp"
#include "game/measures.hpp"

namespace casus {

/// A decision on an instrument of a package, as those see it who must agree: what changes if the
/// instrument comes into force, all else of the package being there.
struct Decision {
  const Adoption* about = nullptr;
  double gain = 0.0;            ///< of the protege's value at the start
  std::vector<double> score{};  ///< [member] of a yes
};

/// Each member scores a yes as if the instrument hung on it:
///   score = lambda_V (stake_i (v_P(with) - v_P(rest)) - (response_cost_i(with) -
///           response_cost_i(rest))) + pull_i
/// with v_P the protege's value at the start, `with` measures of the package, `rest` of the package
/// without the instrument. `about` must outlive the decision, and be hopeless or have as many
/// members as its vote.
/// Source: compile.md, "Measures that need a rule"; docs/design/0021-adoption.md.
Decision decision_on(const Adoption& about, const Problem& package, const Measures& with,
                     const Measures& rest);

/// Probability that all of the instrument comes into force: that its vote passes, or that each who
/// gives a share agrees; and that the protege does where it must, which it does at no loss.
double chance_of_all(const Decision& decision);

/// Mean share of the money or the troops of those who are asked that comes into force; of what is
/// decided together the chance of all.
double mean_share(const Decision& decision);

/// What is refused in a future.
struct Refused {
  bool all = false;             ///< the instrument does not come into force
  std::vector<ActorId> each{};  ///< who gives no share, ascending; where all is refused nobody
};

/// A member says yes if score >= sqrt(rho) z + sqrt(1 - rho) eps, z and eps the normal quantiles of
/// the numbers drawn, as in model.md, section 4.
Refused refused(const Decision& decision, const AdoptionDraw& draw);

}  // namespace casus
