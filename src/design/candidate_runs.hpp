#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "design/choices.hpp"
#include "design/goals.hpp"
#include "study/plan.hpp"
#include "study/study.hpp"

namespace casus {

/// How candidates are run: over the first futures of a study, the same for all of them.
struct CandidateRun {
  int futures = 0;
  int threads = 1;
  std::uint64_t seed = 0;
  SolveOptions solve{};
  std::function<bool()> stop{};
  /// Packages done and asked for, of those that are evaluated together; one call at a time.
  std::function<void(int done, int of)> progress{};
};

/// Money and troops of a candidate in a future: what its programmes and deployments assume.
struct CandidateCost {
  double money = 0.0;   ///< EUR bn a year
  double troops = 0.0;  ///< thousand
};
/// As drawn in `common`, which is that of `FutureValues`.
CandidateCost cost_in(const Scenario& scenario, const std::vector<double>& common,
                      const std::vector<InstrumentId>& texts);

/// What packages of these texts come to, [candidate][goal][future], found as a study finds it, what
/// must be adopted and the texts of the fallback included. Fails as `entail` and `make_plan` do;
/// none if it was stopped on the way.
Result<std::optional<std::vector<GoalValues>>> run_candidates(
    const Scenario& scenario, const std::vector<DesignChoice>& choices,
    const std::vector<DesignGoal>& goals, const std::vector<Candidate>& candidates,
    const CandidateRun& run);

}  // namespace casus
