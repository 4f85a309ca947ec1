#include "apps/cli/several_processes.hpp"

#include <cstdlib>
#include <string>

namespace casus {

namespace {

/// A number that OpenMPI's `mpirun` leaves in the environment; `otherwise` without it.
int said_by_mpirun(const char* name, int otherwise) {
  const char* const text = std::getenv(name);
  if (text == nullptr) return otherwise;
  char* end = nullptr;
  const long number = std::strtol(text, &end, 10);
  return end != text && *end == '\0' ? static_cast<int>(number) : otherwise;
}

}  // namespace

bool one_of_several_processes() { return said_by_mpirun("OMPI_COMM_WORLD_SIZE", 1) > 1; }

bool first_of_processes() { return said_by_mpirun("OMPI_COMM_WORLD_RANK", 0) == 0; }

Diagnostic no_work_for_several() {
  return {.code = "E070",
          .path = "mpirun",
          .message = "only 'casus compare' shares its work among several processes",
          .hint = "run this command without mpirun"};
}

}  // namespace casus
