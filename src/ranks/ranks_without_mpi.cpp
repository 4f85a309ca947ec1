#include "ranks/ranks.hpp"

namespace casus {

Result<std::unique_ptr<Ranks>> join_ranks() {
  return fail({.code = "E070",
               .path = "mpirun",
               .message = "this casus was built without MPI, so that every process would compute "
                          "the whole study",
               .hint = "run it without mpirun, or build it with cmake -D CASUS_MPI=ON"});
}

}  // namespace casus
