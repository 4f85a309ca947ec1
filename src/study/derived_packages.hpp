#pragma once

#include <cstdint>
#include <vector>

#include "study/plan.hpp"

namespace casus {

// Packages that the scenario does not write, solved in some of its futures: a package without one
// of its parts (`parts.hpp`), and every coalition of the largest (`additions.hpp`).

/// The plan with all of them, and with what the law answers for them, which is asked once. Fails as
/// `entail` does. `seed`: of the orders of `make_additions`.
Result<StudyPlan> with_derived(StudyPlan plan, std::uint64_t seed);

// In every second future, at most in so many: of packages without a part, and of coalitions, which
// are many more.
inline constexpr std::uint32_t most_part_futures = 128;
inline constexpr std::uint32_t most_coalition_futures = 32;
/// Whether packages without one of their parts are solved in this future.
bool is_left_without(std::uint32_t future);
/// Whether coalitions are, too, and channels taken out: in some of these futures.
bool is_taken_apart(std::uint32_t future);

/// What is solved in a future: those of `StudyPlan::parts`, then those of `StudyPlan::additions`.
std::vector<const DerivedPackage*> derived_in(const StudyPlan& plan, std::uint32_t future);

/// Whether `part_measures` ask nothing but how likely attacks are.
bool attacks_alone_decide(const MeasureScale& scale);

/// Writes the values of `derived_in`, [derived][measure of `part_measures`], into the outcome.
void set_derived(const StudyPlan& plan, std::vector<std::vector<double>> values,
                 FutureOutcome& outcome);

/// `attacked` after five years and the measure that decides.
std::vector<MeasureKey> part_measures(const MeasureScale& scale);
/// Their values in an outcome.
std::vector<double> part_values(const PackageOutcome& outcome, const MeasureScale& scale);

}  // namespace casus
