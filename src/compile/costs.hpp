#pragma once

#include "compile/guarantors.hpp"
#include "game/response_point.hpp"
#include "game/solve.hpp"

namespace casus {

/// How far the principal branch is from the stated profiles at the reference attack, in `none`.
struct ProfileDistance {
  double largest = 0.0;  ///< over guarantors and levels, of the probabilities
  int guarantor = 0;     ///< where it is largest
  int level = 0;
  bool converged = true;
  double residual = 0.0;  ///< max |q(p) - p| at the stated profiles themselves
};

/// Payoffs at the reference attack (recognised, nothing promised, at the balance of the start)
/// without cost, [guarantor][level], while the others keep to their stated profiles.
ByGuarantorAndLevel payoffs_without_cost(const Problem& none, int kind,
                                         const ByGuarantorAndLevel& profiles);

/// Response costs, [guarantor][level], under which the stated profiles are a fixed point:
///   cost_il = ((U_il - U_i0) - ln(p_il / p_i0) / lambda_G) / gamma
/// with U the payoffs without cost. 0 at level none and above a ceiling. Source: compile.md,
/// "Guarantors".
template <class Real>
ByLevel<Real> costs(const ProblemOf<Real>& none, int kind, const ByLevel<Real>& profiles,
                    const ByGuarantorAndLevel& payoffs);

/// Solves `none` (with its costs) at the reference attack and compares.
ProfileDistance profile_distance(const Problem& none, int kind, const ByGuarantorAndLevel& profiles,
                                 const SolveOptions& options);

}  // namespace casus
