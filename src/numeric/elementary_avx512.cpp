#include "numeric/elementary_kernel.hpp"

namespace casus {

Elementary elementary_avx512() { return elementary_for<Lanes<8, Avx512>>(); }

}  // namespace casus
