#include "base/expects.hpp"
#include "game/response_path_kernel.hpp"

namespace casus {

ResponseKernels response_kernels_avx2();
ResponseKernels response_kernels_avx512();

ResponseKernels response_kernels(InstructionSet set) {
  switch (set) {
    case InstructionSet::scalar:
      return response_kernels_for<double>();
    case InstructionSet::sse2:
      return response_kernels_for<Lanes<2, Sse2>>();
    case InstructionSet::avx2:
      return response_kernels_avx2();
    case InstructionSet::avx512:
      return response_kernels_avx512();
  }
  expects(false);
  return {};
}

}  // namespace casus
