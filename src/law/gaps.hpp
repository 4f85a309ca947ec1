#pragma once

#include <vector>

#include "base/result.hpp"
#include "law/hole_counts.hpp"
#include "law/hole_map.hpp"
#include "law/hole_shares.hpp"
#include "law/openings.hpp"
#include "law/worst_event.hpp"

namespace casus {

/// A box in which nobody owes more than consultation, and the words that open it.
struct Hole {
  OwedMost owed{};
  Box box{};
  std::vector<Opening> openings{};
};

/// What a package leaves open. No free parameter; only the shares use weights, those of nature.
struct Gaps {
  HoleCounts counts{};
  HoleMap map{};                        ///< of anybody, under every reading
  std::vector<Hole> holes{};            ///< the boxes of `map` below the level economic, in order
  std::vector<HoleMap> by_guarantor{};  ///< as asked for
  std::vector<KindShares> shares{};     ///< empty if nature has no weights for what texts read
  Diagnostics without_shares{};         ///< why there are none
  WorstEvent worst{};
  std::vector<Opening> worst_openings{};
};

/// The boxes of a map in which nobody owes more than consultation, in its order, without openings.
std::vector<Hole> holes_in(const HoleMap& map);
/// The same, those with most events first.
std::vector<Hole> largest_first(const HoleMap& map);

/// Writes the openings of each. What keeps one from being found is that of `openings`.
Diagnostics find_openings(ClauseTable& table, const std::vector<HeldClause>& held,
                          std::vector<Hole>& holes);

/// Whose maps are wanted beside that of anybody.
struct GapsQuestion {
  std::vector<ActorId> guarantors{};
};

/// Fails as `count_holes`, `hole_map` and `worst_event` do.
Result<Gaps> find_gaps(const Scenario& scenario, PackageId package, const GapsQuestion& question);
/// The same where the clauses are at hand: what one package asked of them is known to the next.
Result<Gaps> find_gaps(ClauseTable& table, PackageId package, const GapsQuestion& question);

/// Whether in an event of an armed kind nobody owes that level or a higher one under some reading.
bool has_holes(const Gaps& gaps, Level level);

}  // namespace casus
