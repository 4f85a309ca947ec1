#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/hole_map.hpp"

namespace casus {

/// Words of texts that keep clauses from filling a hole.
struct Opening {
  Condition failed{};  ///< holds nowhere in the hole; `Always`: the clauses fail in turn, or by
                       ///< exceptions or holders
  std::vector<ClauseId> clauses{};  ///< that would owe more, in the order of the files
};

/// Why the clauses that owe more than `owed` under some reading do not fill the box, those words
/// first that stop most clauses.
Result<std::vector<Opening>> openings(ClauseTable& table, const std::vector<HeldClause>& held,
                                      const Box& box, Level owed);

}  // namespace casus
