#pragma once

#include "compile/inputs.hpp"
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

/// The reference attack: recognised, nothing promised, at the balance of the start.
ResponseQuestion reference_question(const Problem& none, int kind);

/// Response costs, [guarantor][level], under which the stated profiles are a fixed point:
///   cost_il = ((U_il - U_i0) - ln(p_il / p_i0) / lambda_G) / gamma
/// with U the payoffs without cost and promise while the others keep to their stated profiles.
/// 0 at level none and above a ceiling. Source: compile.md, "Guarantors".
ByGuarantorAndLevel costs(const Problem& none, int kind, const ByGuarantorAndLevel& profiles);

/// Solves `none` (with its costs) at the reference attack and compares.
ProfileDistance profile_distance(const Problem& none, int kind, const ByGuarantorAndLevel& profiles,
                                 const SolveOptions& options);

}  // namespace casus
