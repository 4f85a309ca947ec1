#pragma once

#include <cstddef>

#include "numeric/instruction_set.hpp"

namespace casus {

/// Response games side by side, for kernels: `columns` of them, a multiple of `padding`. Arrays are
/// [columns], [guarantor][columns], or [guarantor][level][columns], as `ResponseGame` has them.
struct ResponseArrays {
  std::size_t columns = 0;
  int guarantors = 0;
  int levels = 0;
  const int* first_with_force = nullptr;  ///< [level]

  const double* stake = nullptr;  ///< [guarantor][columns]
  const double* force = nullptr;  ///< [guarantor][level][columns], as the next five
  const double* troops = nullptr;
  const double* exposure = nullptr;
  const double* allowed = nullptr;
  const double* fixed = nullptr;
  const double* lead = nullptr;
  const double* calm = nullptr;
  const double* balance = nullptr;  ///< [columns], as the next five
  const double* spread2 = nullptr;
  const double* per_company = nullptr;
  const double* per_exposure = nullptr;
  const double* correlation = nullptr;
  const double* precision = nullptr;

  double* p = nullptr;         ///< [guarantor][level][columns], read and written
  double* residual = nullptr;  ///< [columns], written
  double* own = nullptr;       ///< [guarantor][5][columns], scratch

  // Only for Newton's method (response_newton_kernel.hpp).
  const double* y = nullptr;          ///< [guarantor][4][columns] what each sees of the others
  double* newton = nullptr;           ///< [guarantor][newton_rows][columns], scratch
  double* system = nullptr;           ///< [35][columns], written
  const double* direction = nullptr;  ///< [10][columns]
  double* step = nullptr;             ///< [guarantor][4][columns], written
  double* tangent = nullptr;          ///< [guarantor][4][columns], written
  double* shift = nullptr;            ///< [2][columns], written
};

/// Rows of `ResponseArrays::newton` per guarantor.
inline constexpr int newton_rows = 35;

/// One table of functions per instruction set, all with the same bits.
struct ResponseKernels {
  void (*damped_step)(const ResponseArrays&) = nullptr;
  void (*linearise)(const ResponseArrays&) = nullptr;
  void (*direct)(const ResponseArrays&) = nullptr;
};

/// The table for `set`, which must be one of `instruction_sets()`.
ResponseKernels response_kernels(InstructionSet set);

}  // namespace casus
