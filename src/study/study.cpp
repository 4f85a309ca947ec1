#include "study/study.hpp"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "numeric/hash.hpp"
#include "study/calibration.hpp"
#include "study/channels.hpp"
#include "study/checks.hpp"
#include "study/future_runs.hpp"
#include "study/invariants.hpp"
#include "study/numerics.hpp"
#include "study/prices.hpp"
#include "study/whole_plan.hpp"
#include "study/workers.hpp"

namespace casus {

int futures_of(const Scenario& scenario, const StudyOptions& options) {
  constexpr int futures_if_nobody_says = 256;
  if (options.futures > 0) return options.futures;
  return scenario.futures > 0 ? scenario.futures : futures_if_nobody_says;
}

int threads_of(const StudyOptions& options) {
  if (options.threads > 0) return options.threads;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

SolveOptions solve_options_of(const StudyOptions& options) {
  return {.response = options.response,
          .instruction_set = options.instruction_set.value_or(instruction_sets().back()),
          .responses = false};
}

Result<Findings> run_study(const Scenario& scenario, const Duties& duties,
                           const StudyOptions& options, const StudyCallbacks& callbacks) {
  const StudyHeader header{.hash = options.hash,
                           .seed = options.seed.value_or(scenario.seed),
                           .futures_asked = futures_of(scenario, options),
                           .threads = threads_of(options)};
  const auto plan =
      whole_plan(scenario, duties, header.seed, solve_options_of(options), callbacks.times);
  if (!plan) return fail(plan.error());
  if (callbacks.keeper != nullptr) {
    Diagnostics problems = callbacks.keeper->begin(*plan);
    if (!problems.empty()) return fail(std::move(problems));
  }
  FutureRuns runs(*plan, options, callbacks, header);
  const int serving = callbacks.crew != nullptr ? 1 : 0;
  on_threads(std::min(header.threads, header.futures_asked) + serving, [&runs] { runs.work(); });

  auto futures = runs.take_results();
  if (!futures) return fail(std::move(futures.error()));
  Findings findings = assembled(*plan, *futures, header);
  if (!plan->calibration.empty()) {
    findings.calibration = calibrate(*plan, *futures, header.threads);
  }
  const auto stop = [cancelled = callbacks.cancelled] {
    return cancelled != nullptr && cancelled->load();
  };
  findings.prices = prices(*plan, *futures, header.threads);
  if (options.channels) {
    findings.channels =
        channels(*plan, *futures, {.seed = header.seed, .threads = header.threads, .stop = stop});
    verify([&] { return broken(findings); });
  }
  const Diagnostics unsolved = fill_numerics(*plan,
                                             {.one_in = options.numerics ? 1 : numerics_one_in,
                                              .threads = header.threads,
                                              .stop = stop,
                                              .crew = callbacks.crew},
                                             findings);
  findings.checks = checks(*plan, *futures, findings,
                           {.which = options.checks,
                            .futures = options.futures_checked,
                            .threads = header.threads,
                            .stop = stop});
  for (const Diagnostic& one : unsolved) {  // the study itself is whole
    findings.checks.push_back(
        {.figure = NotChecked{NotChecked::What::numerics, NotChecked::Why::unsolved, one.message},
         .verdict = CheckVerdict::open,
         .kind = CheckKind::computation});
  }
  return findings;
}

std::string hash_of(const Texts& texts) {
  std::uint64_t state = 0;
  const auto add = [&state](const std::string& bytes) {
    state = hash(state, 1, bytes.size());
    for (const char byte : bytes) state = hash(state, 2, static_cast<unsigned char>(byte));
  };
  for (const Text& text : texts) {
    add(text.name.substr(text.name.rfind('/') + 1));  // from wherever the command was run
    add(text.content);
  }
  return fmt::format("{:016x}", state);
}

}  // namespace casus
