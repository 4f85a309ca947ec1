#include "game/response_path_kernel.hpp"

namespace casus {

ResponseKernels response_kernels_avx2() { return response_kernels_for<Lanes<4, Avx2>>(); }

}  // namespace casus
