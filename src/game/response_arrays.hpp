#pragma once

#include <cstddef>

#include "numeric/instruction_set.hpp"

namespace casus {

/// Response games side by side, for kernels: `columns` of them, a multiple of `padding`. Arrays are
/// [columns], [guarantor][columns], or [guarantor][rung or level][columns], as `ResponseGame` has
/// them; what levels of one rung share stands once (response_rungs.hpp).
struct ResponseArrays {
  std::size_t columns = 0;
  int guarantors = 0;
  int levels = 0;
  int rungs = 0;
  const int* rung_of = nullptr;           ///< [level]
  const int* first_with_force = nullptr;  ///< [rung] the first one with that force

  const double* stake = nullptr;  ///< [guarantor][columns]
  const double* force = nullptr;  ///< [guarantor][rung][columns], as the next four
  const double* troops = nullptr;
  const double* exposure = nullptr;
  const double* lead = nullptr;
  const double* calm = nullptr;
  const double* allowed = nullptr;  ///< [guarantor][level][columns], as the next
  const double* fixed = nullptr;    ///< `barred` where the level is not allowed
  const double* balance = nullptr;  ///< [columns], as the next five
  const double* spread2 = nullptr;
  const double* per_company = nullptr;
  const double* per_exposure = nullptr;
  const double* correlation = nullptr;
  const double* precision = nullptr;

  double* p = nullptr;         ///< [guarantor][level][columns], read and written
  double* value = nullptr;     ///< [guarantor][columns] sum of p u, written by a damped step
  double* residual = nullptr;  ///< [columns], written by a damped step
  double* own = nullptr;       ///< [guarantor][5][columns], scratch

  // Only for Newton's method (response_newton_kernel.hpp).
  double* y = nullptr;        ///< [guarantor][4][columns] what each sees of the others
  double* work = nullptr;     ///< [guarantor][newton_rows][columns], scratch
  double* step = nullptr;     ///< [guarantor][4][columns] Newton's, written
  double* tangent = nullptr;  ///< [guarantor][4][columns] per unit of precision, written
  double* shift = nullptr;    ///< [2][columns] change of log-odds by either, written
  double* radius = nullptr;   ///< [columns] nearness of a fold, written

  // What the follower of a branch keeps (response_path_kernel.hpp).
  double* from = nullptr;                ///< [guarantor][4][columns] y at the last point believed
  double* slope = nullptr;               ///< [guarantor][4][columns] its tangent
  double* from_before = nullptr;         ///< [guarantor][4][columns] y at the point before
  double* slope_before = nullptr;        ///< [guarantor][4][columns] its tangent
  double* p_believed = nullptr;          ///< [guarantor][level][columns]
  const double* believe = nullptr;       ///< [columns] 1: y plus its step is a point of the branch
  const double* keep = nullptr;          ///< [columns] 1: and p is where the definition may set out
  const double* correct = nullptr;       ///< [columns] 1: y is moved by its step, not predicted
  const double* along = nullptr;         ///< [columns] prediction: how much of `slope`
  const double* along_before = nullptr;  ///< [columns] ... of `slope_before`
  const double* back = nullptr;          ///< [columns] ... and of `from_before` - `from`
};

/// Payoff of a level that is not allowed.
inline constexpr double barred = -1e200;

/// Rows of `ResponseArrays::work` per guarantor.
inline constexpr int newton_rows = 51;

/// One table of functions per instruction set, all with the same bits.
struct ResponseKernels {
  void (*damped_step)(const ResponseArrays&) = nullptr;
  void (*respond)(const ResponseArrays&) = nullptr;
  void (*look)(const ResponseArrays&) = nullptr;
  void (*newton)(const ResponseArrays&) = nullptr;
  void (*advance)(const ResponseArrays&) = nullptr;
};

/// The table for `set`, which must be one of `instruction_sets()`.
ResponseKernels response_kernels(InstructionSet set);

}  // namespace casus
