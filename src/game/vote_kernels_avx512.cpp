#include "game/vote_kernel.hpp"

namespace casus {

VoteKernel vote_kernel_avx512() { return vote_kernel<Lanes<8, Avx512>>; }

}  // namespace casus
