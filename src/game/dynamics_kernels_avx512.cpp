#include "game/dynamics_kernels.hpp"

namespace casus {

DynamicsKernels dynamics_kernels_avx512() { return dynamics_kernels_for<Lanes<8, Avx512>>(); }

}  // namespace casus
