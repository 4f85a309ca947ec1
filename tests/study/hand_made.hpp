#pragma once

#include "measure/catalogue.hpp"
#include "study/assemble.hpp"
#include "tests/support/near.hpp"

namespace casus {

/// Five futures of four packages with outcomes written by hand, so that every finding over them can
/// be computed on paper. Packages of the small scenario: `none` (a yardstick), `pact`, `collective`
/// and `aid`. Two objectives: as little `attacked` as possible after three years, as much
/// `unchallenged`. The scenario stays where it was made, because the plan looks into it.
class HandMade {
 public:
  HandMade();
  HandMade(const HandMade&) = delete;
  HandMade& operator=(const HandMade&) = delete;

  Findings findings() const { return assemble(plan(), futures, {"the hash", 4711, 9}); }
  const StudyPlan& plan() const { return *plan_; }

  std::vector<FutureOutcome> futures{};
  Scenario scenario{};
  Duties duties{};

 private:
  std::optional<StudyPlan> plan_{};
};

/// Positions of its packages.
namespace hand {
inline constexpr int none = 0, pact = 1, collective = 2, aid = 3;
}

/// What paper and the study may differ by.
inline constexpr Within on_paper{.abs = 1e-12, .why = "a few operations"};

/// At the end of the report of three years.
inline MeasureKey at_the_end(Measure measure) { return after(measure, 3.0); }

}  // namespace casus
