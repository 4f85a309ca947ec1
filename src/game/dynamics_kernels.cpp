#include "game/dynamics_kernels.hpp"

#include "base/expects.hpp"

namespace casus {

DynamicsKernels dynamics_kernels(InstructionSet set) {
  switch (set) {
    case InstructionSet::scalar:
      return dynamics_kernels_for<double>();
    case InstructionSet::sse2:
      return dynamics_kernels_for<Lanes<2, Sse2>>();
    case InstructionSet::avx2:
      return dynamics_kernels_avx2();
    case InstructionSet::avx512:
      return dynamics_kernels_avx512();
  }
  expects(false);
  return {};
}

}  // namespace casus
