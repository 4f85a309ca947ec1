#include "game/response_path_kernel.hpp"

namespace casus {

ResponseKernels response_kernels_avx512() { return response_kernels_for<Lanes<8, Avx512>>(); }

}  // namespace casus
