#include "game/response_newton_kernel.hpp"

namespace casus {

ResponseKernels response_kernels_avx2() { return kernels_for<Lanes<4, Avx2>>(); }

}  // namespace casus
