#include "game/dynamics_kernels.hpp"

namespace casus {

DynamicsKernels dynamics_kernels_avx2() { return dynamics_kernels_for<Lanes<4, Avx2>>(); }

}  // namespace casus
