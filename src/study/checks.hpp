#pragma once

#include <functional>
#include <vector>

#include "study/plan.hpp"
#include "study/study.hpp"

namespace casus {

/// How checks are run: those of `all` in the first `futures`, on so many threads, until `stop` says
/// so.
struct CheckRun {
  StudyChecks which = StudyChecks::cheap;
  int futures = check_futures;
  int threads = 1;
  std::function<bool()> stop{};
};

/// The checks of compile.md. `cheap` ones read what was
/// computed: bands from the record, mass at the ends of the grids, fixed points, distance of the
/// stated profiles. `all` solves the first futures again, changed.
std::vector<Check> checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                          const Findings& findings, const CheckRun& run);

/// Bands of the record that the scenario gives: inside or outside, with the figure; never tuned.
std::vector<Check> band_checks(const StudyPlan& plan, const Findings& findings);

}  // namespace casus
