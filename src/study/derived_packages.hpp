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

/// They are solved in every second future, at most in so many.
inline constexpr std::uint32_t most_part_futures = 32;
/// Whether the packages of this future are taken apart.
bool is_taken_apart(std::uint32_t future);

/// Those of `StudyPlan::parts`, then those of `StudyPlan::additions`.
std::vector<const DerivedPackage*> derived_of(const StudyPlan& plan);

/// Whether `part_measures` ask nothing but how likely attacks are.
bool attacks_alone_decide(const MeasureScale& scale);

/// Writes their values, [derived][measure of `part_measures`], into the outcome of a future.
void set_derived(const StudyPlan& plan, std::vector<std::vector<double>> values,
                 FutureOutcome& outcome);

/// `attacked` after five years and the measure that decides.
std::vector<MeasureKey> part_measures(const MeasureScale& scale);
/// Their values in an outcome.
std::vector<double> part_values(const PackageOutcome& outcome, const MeasureScale& scale);

}  // namespace casus
