#pragma once

#include "game/backward_kernel.hpp"
#include "game/forward_kernel.hpp"
#include "game/moves_kernel.hpp"
#include "game/war_rows_kernel.hpp"

namespace casus {

template <Lane T>
DynamicsKernels dynamics_kernels_for() {
  return {.expectation = expectation_kernel<T>,
          .send = send_kernel<T>,
          .war_rows = war_rows_kernel<T>,
          .short_attack_rows = short_attack_rows_kernel<T>,
          .win = win_kernel<T>,
          .war_terms = war_terms_kernel<T>,
          .war = war_kernel<T>,
          .crisis = crisis_kernel<T, FoughtFor<T>>,
          .short_crisis = crisis_kernel<T, DecidedAtOnce<T>>,
          .peace = peace_kernel<T>,
          .attack = attack_kernel<T>,
          .strike = strike_kernel<T>,
          .fight = fight_kernel<T>,
          .part = part_kernel<T>,
          .remain = remain_kernel<T>,
          .row_sum = row_sum_kernel<T>};
}

/// Defined in `dynamics_kernels_avx2.cpp` and `dynamics_kernels_avx512.cpp`.
DynamicsKernels dynamics_kernels_avx2();
DynamicsKernels dynamics_kernels_avx512();

}  // namespace casus
