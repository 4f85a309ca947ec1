#include "design/candidate_runs.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// Packages of one plan: they share what is alike in a future, and stand in memory at once.
constexpr std::size_t most_together = 32;

/// Some candidates as the packages of a scenario, behind its fallback if that has texts.
struct Batch {
  Scenario scenario{};
  std::size_t first = 0;  ///< package of the first candidate
  Duties duties{};
  std::optional<StudyPlan> plan{};
};

/// The scenario with other packages, and without what is about those it had.
Scenario with_packages(Scenario scenario, std::vector<Package> packages) {
  std::optional<Package> fallback;
  if (scenario.fallback) fallback = scenario.packages[index(*scenario.fallback)];
  scenario.packages = std::move(packages);
  scenario.fallback.reset();
  if (fallback && !fallback->entries.empty()) {
    fallback->includes.clear();
    scenario.packages.insert(scenario.packages.begin(), std::move(*fallback));
    scenario.fallback = static_cast<PackageId>(0);
  }
  scenario.bands.clear();
  scenario.calibration.clear();
  return scenario;
}

Result<std::unique_ptr<Batch>> batch_of(const Scenario& scenario, std::vector<Package> packages,
                                        const CandidateRun& run) {
  auto batch = std::make_unique<Batch>();
  batch->scenario = with_packages(scenario, std::move(packages));
  batch->first = batch->scenario.fallback ? 1 : 0;
  auto duties = entail(batch->scenario, nullptr);
  if (!duties) return fail(std::move(duties.error()));
  batch->duties = std::move(*duties);
  auto plan = make_plan(batch->scenario, batch->duties, run.seed, run.solve);
  if (!plan) return fail(std::move(plan.error()));
  batch->plan = std::move(*plan);
  batch->plan->again = false;  // nobody asks for what would be found
  return batch;
}

/// What a package comes to in a future by one goal.
double goal_value(GoalKind goal, const StudyPlan& plan, const FutureOutcome& future,
                  std::size_t package) {
  const auto measure = [&](const MeasureKey& key) {
    const Value value = value_of(key, measured_in(plan, future, package));
    expects(value.has_value());
    return *value;
  };
  const auto cost = [&] {
    std::vector<InstrumentId> texts;
    for (const PackageEntry& entry : plan.packages[package].entries)
      texts.push_back(entry.instrument);
    return cost_in(*plan.scenario, future.common, texts);
  };
  switch (goal) {
    case GoalKind::risk:
      return measure(plan.scale.objectives.front().measure);
    case GoalKind::adoption:
      return measure(key_of(Measure::adopted));
    case GoalKind::money:
      return cost().money;
    case GoalKind::troops:
      return cost().troops;
    case GoalKind::widening:
      return measure(key_of(Measure::escalation));
  }
  expects(false);
  return 0.0;
}

}  // namespace

CandidateCost cost_in(const Scenario& scenario, const std::vector<double>& common,
                      const std::vector<InstrumentId>& texts) {
  CandidateCost cost;
  for (const InstrumentId text : texts) {
    const Instrument& instrument = scenario.instruments[index(text)];
    if (instrument.money) cost.money += common[index(*instrument.money)];
    if (instrument.troops) cost.troops += common[index(*instrument.troops)];
  }
  return cost;
}

Result<std::optional<std::vector<GoalValues>>> run_candidates(
    const Scenario& scenario, const std::vector<DesignChoice>& choices,
    const std::vector<DesignGoal>& goals, const std::vector<Candidate>& candidates,
    const CandidateRun& run) {
  const auto futures = static_cast<std::size_t>(run.futures);
  std::vector<std::unique_ptr<Batch>> batches;
  for (std::size_t from = 0; from < candidates.size(); from += most_together) {
    std::vector<Package> packages;
    for (std::size_t c = from; c < std::min(from + most_together, candidates.size()); ++c)
      packages.push_back(designed_package(choices, candidates[c]));
    auto batch = batch_of(scenario, std::move(packages), run);
    if (!batch) return fail(std::move(batch.error()));
    batches.push_back(std::move(*batch));
  }

  std::vector<GoalValues> values(candidates.size(),
                                 GoalValues(goals.size(), std::vector<double>(futures, 0.0)));
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  int done = 0;
  Diagnostics problems;
  const std::size_t jobs = batches.size() * futures;
  const RunSignals signals{.stop = run.stop, .problem_done = [&] {
                             const std::lock_guard lock(mutex);
                             ++done;
                             if (run.progress)
                               run.progress(done, static_cast<int>(candidates.size() * futures));
                           }};
  on_threads(run.threads, [&] {
    for (std::size_t job = next++; job < jobs && !run.stop(); job = next++) {
      const std::size_t number = job / batches.size(), at = job % batches.size();
      const Batch& batch = *batches[at];
      const auto outcome = run_future(*batch.plan, static_cast<std::uint32_t>(number), signals);
      const std::lock_guard lock(mutex);
      if (!outcome) {
        problems = outcome.error();
        next = jobs;
        return;
      }
      if (!*outcome) return;
      for (std::size_t p = batch.first; p < batch.scenario.packages.size(); ++p) {
        GoalValues& of_candidate = values[at * most_together + p - batch.first];
        for (std::size_t g = 0; g < goals.size(); ++g)
          of_candidate[g][number] = goal_value(goals[g].kind, *batch.plan, **outcome, p);
      }
    }
  });
  if (!problems.empty()) return fail(std::move(problems));
  if (run.stop()) return std::optional<std::vector<GoalValues>>();
  return std::optional(std::move(values));
}

}  // namespace casus
