#pragma once

#include "numeric/instruction_set.hpp"

namespace casus {

/// One vote, for kernels: `shocks` values of the common shock, a multiple of `padding`.
struct VoteArrays {
  int shocks = 0;
  int members = 0;
  bool consensus = true;
  int quota = 0;                   ///< not for consensus, as all that follows up to `to`
  int count = 0;                   ///< 0 if only the weights matter
  const int* weights = nullptr;    ///< [member]
  const int* from = nullptr;       ///< [member][count] lowest weight that matters before it votes
  const int* to = nullptr;         ///< [member][count] highest; below `from` if none does
  const double* score = nullptr;   ///< [member]
  const double* common = nullptr;  ///< [shock] sqrt(rho) z
  double per_own = 1.0;            ///< 1 / sqrt(1 - rho)

  double* yes = nullptr;     ///< [member][padding], scratch
  double* mass = nullptr;    ///< [count][weight][padding], scratch
  double* passes = nullptr;  ///< [shock], written
};

/// The kernel for `set`, which must be one of `instruction_sets()`. All give the same bits.
using VoteKernel = void (*)(const VoteArrays&);
VoteKernel vote_kernel(InstructionSet set);

}  // namespace casus
