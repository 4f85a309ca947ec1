#include <algorithm>
#include <malloc.h>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/measurement.hpp"
#include "study/parts.hpp"
#include "study/plan.hpp"
#include "tests/study/real_scenario.hpp"

namespace casus {

/// The first `futures` futures of scenarios/ukraine-2026.yaml with all its packages, without the
/// packages that are taken apart beside the first 64: what `casus compare` does over and over.
void study_table(std::uint32_t futures) {
  const Scenario scenario = real_scenario();
  const auto duties = entail(scenario);
  const InstructionSet set = instruction_sets().back();
  PassTimes times;
  auto plan = make_plan(scenario, *duties, scenario.seed, {ResponseMethod::fast, set}, &times);
  if (!plan) throw std::runtime_error(plan.error().front().message);
  const RunSignals signals{.stop = [] { return false; }, .problem_done = [] {}};
  const std::string what = "ukraine-2026", in(name(set));
  std::vector<double> seconds;
  std::vector<FutureOutcome> kept;
  kept.reserve(futures);
  const auto before = ::mallinfo2().uordblks;
  for (std::uint32_t f = 0; f < futures; ++f) {
    const double begin = thread_seconds();
    auto outcome = run_future(*plan, f, signals);
    seconds.push_back(thread_seconds() - begin);
    kept.push_back(std::move(outcome.value().value()));
  }
  const auto after = ::mallinfo2().uordblks;
  double all = 0.0;
  for (const double one : seconds) all += one;
  std::sort(seconds.begin(), seconds.end());
  row("study", what, in, "packages", static_cast<double>(plan->packages.size()), "");
  row("study", what, in, "mean of a future", 1e3 * all / futures, "ms");
  row("study", what, in, "median", 1e3 * seconds[futures / 2], "ms");
  row("study", what, in, "worst", 1e3 * seconds.back(), "ms");
  row("study", what, in, "worst over median", seconds.back() / seconds[futures / 2], "");
  row("study", what, in, "futures", futures / all, "a second and core");
  for (const Pass pass : {Pass::draw, Pass::base, Pass::compile, Pass::solve, Pass::measure}) {
    row("study", what, in, std::string(name(pass)), 1e3 * times.seconds(pass) / futures,
        "ms a future");
  }
  row("study", what, "", "memory kept of a future", static_cast<double>(after - before) / futures,
      "bytes");
}

}  // namespace casus
