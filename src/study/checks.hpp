#pragma once

#include <vector>

#include "study/plan.hpp"
#include "study/study.hpp"

namespace casus {

/// The checks of compile.md that are made before any number is shown. `cheap` ones read what was
/// computed: bands from the record, mass at the ends of the grids, fixed points, distance of the
/// stated profiles. `all` solves the first `check_futures` again, changed.
std::vector<Check> checks(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                          const Findings& findings, StudyChecks which);

inline constexpr int check_futures = 8;

/// Bands from the record (compile.md): inside or outside, with the figure; never tuned.
std::vector<Check> band_checks(const StudyPlan& plan, const Findings& findings);

}  // namespace casus
