#include <atomic>
#include <vector>

#include <doctest/doctest.h>

#include "study/study.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("the time that is said to be left keeps to the budget, and ends with nothing") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const auto said = [&](int futures, double budget) {
    std::atomic<bool> cancelled{false};
    std::vector<double> left;
    StudyCallbacks callbacks;
    callbacks.cancelled = &cancelled;
    callbacks.progress = [&](const StudyProgress& now) {
      if (!now.seconds_left) return;
      left.push_back(*now.seconds_left);
      if (futures > 3) cancelled = true;
    };
    const StudyOptions options{.futures = futures, .threads = 1, .seconds = budget};
    CHECK(run_study(scenario, duties, options, callbacks).has_value());
    return left;
  };
  // a hundred thousand futures take longer; where the first alone does, nothing is said
  for (const double one : said(100000, 0.5)) CHECK(one <= 0.5);
  const std::vector<double> all = said(3, 1e9);
  REQUIRE(!all.empty());
  CHECK(all.front() > 0.0);
  CHECK(all.back() == 0.0);
}

}  // namespace casus
