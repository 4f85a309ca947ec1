#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Events in which nobody owes a material action (economic, arms or troops).
struct Unowed {
  std::uint64_t under_every_reading = 0;
  std::uint64_t under_some_reading = 0;
};

/// What is left when one guarantor is set aside.
struct UnowedWithout {
  ActorId guarantor{};
  Unowed unowed{};
};

/// Size of the holes of a package, over all dimensions of the vocabulary.
struct HoleCounts {
  PackageId package{};
  std::uint64_t events = 0;  ///< in the union of the armed kinds, the protege having asked
  Unowed unowed{};
  std::vector<UnowedWithout> without{};  ///< by guarantor, ascending
};

/// Source: cases/law/README.md, "gaps". Fails (E401) if the texts tell too many events apart.
Result<HoleCounts> count_holes(const Scenario& scenario, PackageId package);

}  // namespace casus
