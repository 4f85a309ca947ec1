#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

// The checks of compile.md as pure functions of what was computed: each says what came out and
// whether it holds. `checks.hpp` computes what they ask. Means over futures hold or fail with the
// whole of their 95 % interval; identities have none: they hold in every future or fail.

/// Futures with the scale that their measures are read on.
struct Computed {
  const MeasureScale& scale;
  const std::vector<FutureOutcome>& futures;
};

inline constexpr double most_mass_at_ends = 0.01;       // compile.md
inline constexpr double most_full_for_nothing = 0.01;   // compile.md: attacks that begin a war
inline constexpr double most_short_for_nothing = 0.02;  // compile.md: short, without incident
inline constexpr double order_from = 0.01;  // packages nearer to each other may change places

/// Hardly any mass stands at an end of the grids, in no future.
Check ends_of_grids(const Findings& findings);
/// Every fixed point of the response was found.
Check fixed_points(const Findings& findings);
/// The stated profiles are those of the model in nearly every future.
Check stated_profiles(const std::vector<FutureOutcome>& futures, const Findings& findings);
/// Nobody attacks for nothing; what incidents bring, of which nobody ordered any, is said beside
/// it. `short_kinds`: positions of the armed attacks that begin no war; `precision`: which quantity
/// is the challenger's, if the scenario gives it.
Check without_prizes(const std::vector<std::size_t>& short_kinds,
                     std::optional<QuantityId> precision,
                     const std::vector<FutureOutcome>& without);
/// More to win, more attacks, with every package.
Check prizes_doubled(const MeasureScale& scale, const std::vector<FutureOutcome>& before,
                     const std::vector<FutureOutcome>& doubled);
/// Packages that bring nothing are all alike in every period of every future.
Check nothing_is_none(const std::vector<FutureOutcome>& with_nothing);
/// What a package is called and what stands where changes no bit of what the game is asked, in any
/// future: package p of `before` is package `place(p)` of `after`, the same futures with other
/// names.
Check renamed(Renaming what, const std::vector<FutureOutcome>& before,
              const std::vector<FutureOutcome>& after,
              const std::function<std::size_t(std::size_t)>& place);
/// What the model leaves open, such as a finer grid, does not change the order of packages by the
/// measure that decides.
Check order_stays(Refinement what, const Computed& before, const Computed& changed);

}  // namespace casus
