#pragma once

#include "base/result.hpp"
#include "sensitivity/explanation.hpp"
#include "study/study.hpp"

namespace casus {

struct ExplainOptions {
  StudyOptions study{};
  int group_futures = 64;     ///< futures in which each group is drawn again; 0: total effects not
                              ///< computed; never more than the study has
  double fails_above = 0.25;  ///< of the measure that decides
  int resamples = 200;        ///< for intervals
};

/// The levels of risk at which switch points are looked for.
inline constexpr double risk_levels[] = {0.10, 0.25, 0.50};

/// What the findings of the study with these options hang on. `findings` are those of that study,
/// which need not have found all futures that it asked for. Fails as `make_plan` does.
Result<Explanation> explain(const Scenario& scenario, const Duties& duties,
                            const ExplainOptions& options, const StudyCallbacks& callbacks,
                            const Findings& findings);

}  // namespace casus
