#include "base/expects.hpp"
#include "game/vote_kernel.hpp"

namespace casus {

VoteKernel vote_kernel_avx2();
VoteKernel vote_kernel_avx512();

VoteKernel vote_kernel(InstructionSet set) {
  switch (set) {
    case InstructionSet::scalar:
      return vote_kernel<double>;
    case InstructionSet::sse2:
      return vote_kernel<Lanes<2, Sse2>>;
    case InstructionSet::avx2:
      return vote_kernel_avx2();
    case InstructionSet::avx512:
      return vote_kernel_avx512();
  }
  expects(false);
  return nullptr;
}

}  // namespace casus
