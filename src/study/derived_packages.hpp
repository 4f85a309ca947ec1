#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "study/plan.hpp"

namespace casus {

// Packages that the scenario does not write, solved in some of its futures: a package without one
// of its parts (`parts.hpp`), and every coalition of the largest (`additions.hpp`).

/// The plan with all of them, and with what the law answers for them, which is asked once. Fails as
/// `entail` does. `seed`: of the orders of `make_additions`.
Result<StudyPlan> with_derived(StudyPlan plan, std::uint64_t seed);

/// They are solved in the first half of the futures, at most in so many.
inline constexpr std::uint32_t most_part_futures = 32;

/// The future whose packages are taken apart beside `future`: half as far on, so that a study of n
/// futures has taken apart the first half of them, whenever it was stopped; none for odd ones.
std::optional<std::uint32_t> taken_apart_beside(std::uint32_t future);

/// The measures of `part_measures` of these packages in a future: [package][measure].
struct DerivedValues {
  std::vector<std::vector<double>> without_part{};  ///< of `StudyPlan::parts`
  std::vector<std::vector<double>> coalitions{};    ///< of `StudyPlan::additions`
};

/// All of them in that future, equal problems solved once; none if it was stopped on the way.
Result<std::optional<DerivedValues>> run_derived(const StudyPlan& plan, std::uint32_t future,
                                                 const RunSignals& signals);

/// `attacked` after five years and the measure that decides.
std::vector<MeasureKey> part_measures(const MeasureScale& scale);
/// Their values in an outcome.
std::vector<double> part_values(const PackageOutcome& outcome, const MeasureScale& scale);

}  // namespace casus
