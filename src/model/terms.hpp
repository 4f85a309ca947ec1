#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.hpp"

namespace casus {

/// Instruments whose renewal is one matter: what is drawn for it is one number for all of them.
struct TermGroup {
  std::string name{};
  std::vector<InstrumentId> of{};       ///< ascending
  std::optional<QuantityId> renewed{};  ///< chance of a renewal; none: that of each instrument
};

/// Which instruments end: by their terms unless renewed, and for parties that give notice. Those of
/// a group, or all, each for itself; every other goes on for ever.
struct Terms {
  bool each = false;
  std::vector<TermGroup> groups{};
};

}  // namespace casus
