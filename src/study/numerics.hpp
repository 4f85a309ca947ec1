#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "study/findings.hpp"
#include "study/future_crew.hpp"
#include "study/plan.hpp"

namespace casus {

/// One future in so many is solved again with each numerical change, the last of each fifty.
inline constexpr int numerics_one_in = 50;

/// How it is run: one future in `one_in`, on so many threads, until `stop` says so.
struct NumericsRun {
  int one_in = numerics_one_in;
  int threads = 1;
  std::function<bool()> stop{};
  FutureCrew* crew = nullptr;  ///< that helps the threads
};

/// A scenario changed in time or grids, which no text reads, with the plan that solves it.
struct NumericChange {
  Scenario scenario{};
  std::optional<StudyPlan> plan{};
};
/// H longer by 5 years, half the step, grids twice as fine.
using NumericChanges = std::vector<std::unique_ptr<NumericChange>>;  // plans point into scenarios

/// Fails where a changed scenario cannot be solved. The plan's duties must outlive them.
Result<NumericChanges> numeric_changes(const StudyPlan& plan, std::uint64_t seed);

/// How measures move with H longer by 5 years, half the step and grids twice as fine, paired over
/// the same futures. Sets `Findings::numerics`, and `moves` of every difference and ranking.
/// Without a future to solve again, or where the study was stopped, nothing is set. What it returns
/// says why a changed problem could not be solved: it has more states, and may pass a limit that
/// the study itself keeps (E209). Then nothing is set either.
Diagnostics fill_numerics(const StudyPlan& plan, const NumericsRun& run, Findings& findings);

}  // namespace casus
