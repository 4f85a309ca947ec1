#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "law/gaps.hpp"
#include "law/mend.hpp"

namespace casus {

/// A hole, and the smallest change of words by which somebody owes money, arms or soldiers in all
/// of it; none if no change of one clause or two does.
struct MendedHole {
  Hole hole{};
  std::optional<Mend> mend{};
};

/// Every hole of a package, with what closes it.
struct MendedHoles {
  PackageId package{};
  std::uint64_t events = 0;         ///< in which the protege is attacked
  std::uint64_t unowed = 0;         ///< of these, in a hole
  std::vector<MendedHole> holes{};  ///< the largest first
  std::size_t more = 0;             ///< holes that are counted in `unowed` and not listed
  /// The gravest armed attack in which the least is owed; none if no armed kind has an event.
  std::optional<MendedHole> worst{};
};

/// Of the holes the `most` largest are listed: each is mended on its own. Fails as `hole_map`,
/// `openings` and `mends` do.
Result<MendedHoles> mended_holes(ClauseTable& table, PackageId package, std::size_t most);

}  // namespace casus
