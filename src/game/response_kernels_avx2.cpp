#include "game/response_kernel.hpp"

namespace casus {

ResponseKernels response_kernels_avx2() {
  return {.damped_step = damped_step_kernel<Lanes<4, Avx2>>};
}

}  // namespace casus
