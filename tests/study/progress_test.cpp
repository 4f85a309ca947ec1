#include <atomic>
#include <vector>

#include <doctest/doctest.h>

#include "study/study.hpp"
#include "tests/study/keeper_here.hpp"
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

TEST_CASE("each problem is told, the futures done with it, and what was kept counts as done") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const int packages = static_cast<int>(scenario.packages.size());
  KeeperHere keeper;
  const auto said = [&](int futures) {
    std::vector<std::vector<int>> all;
    const auto found =
        run_study(scenario, duties, {.futures = futures, .threads = 1},
                  {.progress =
                       [&](const StudyProgress& now) {
                         CHECK(now.seconds_left.has_value() == (now.futures_done > 0));
                         all.push_back({now.futures_done, now.futures_asked, now.problems_done,
                                        now.problems_asked});
                       },
                   .keeper = &keeper});
    CHECK(found.has_value());
    return all;
  };
  std::vector<std::vector<int>> wanted;
  for (int problem = 1; problem <= 2 * packages; ++problem)
    wanted.push_back({(problem - 1) / packages, 2, problem, 2 * packages});
  CHECK(said(2) == wanted);
  wanted.clear();
  for (int problem = 2 * packages + 1; problem <= 4 * packages; ++problem)
    wanted.push_back({(problem - 1) / packages, 4, problem, 4 * packages});
  CHECK(said(4) == wanted);
}

}  // namespace casus
