#include "game/vote_kernel.hpp"

namespace casus {

VoteKernel vote_kernel_avx2() { return vote_kernel<Lanes<4, Avx2>>; }

}  // namespace casus
