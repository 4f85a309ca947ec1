#include "study/numerics.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <utility>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// [package][measure] in one future.
using FutureMeasures = std::vector<std::vector<Value>>;

Result<std::unique_ptr<NumericChange>> change_to(Scenario scenario, const StudyPlan& plan,
                                                 std::uint64_t seed) {
  auto change = std::make_unique<NumericChange>();
  change->scenario = std::move(scenario);
  auto made = make_plan(change->scenario, *plan.duties, seed, plan.solve, plan.times);
  if (!made) return fail(std::move(made.error()));
  change->plan = std::move(*made);
  change->plan->beside = false;
  return change;
}

FutureMeasures measures_of(const StudyPlan& plan, const FutureOutcome& future,
                           const std::vector<MeasureKey>& keys) {
  FutureMeasures all;
  for (std::size_t p = 0; p < future.packages.size(); ++p) {
    const Measured measured = measured_in(plan, future, p);
    auto& row = all.emplace_back();
    for (const MeasureKey& key : keys) row.push_back(value_of(key, measured));
  }
  return all;
}

/// What is solved again, and what came out: [change][future of those chosen].
struct Again {
  std::vector<std::uint32_t> chosen{};
  NumericChanges changes{};
  std::vector<std::vector<std::optional<FutureMeasures>>> found{};
};

/// The futures that are solved again as they are computed; each result has its place, so that
/// neither threads nor processes nor their order matter.
class AgainRuns : public FutureQueue {
 public:
  AgainRuns(const NumericsRun& run, const std::vector<MeasureKey>& keys, Again& again)
      : run_(run), keys_(keys), again_(again), all_(again.chosen.size() * again.changes.size()) {}

  /// One thread's work; several may run. The first of them serves the crew, if there is one.
  void work() {
    if (run_.crew != nullptr && !served_.exchange(true)) {
      run_.crew->serve(*this);
      return;
    }
    while (const auto task = take()) compute(*task);
  }

  std::optional<FutureTask> take() override {
    const std::size_t i = next_++;
    if (i >= all_ || run_.stop()) return std::nullopt;
    return FutureTask{.change = static_cast<std::uint32_t>(i % again_.changes.size()),
                      .future = again_.chosen[i / again_.changes.size()]};
  }

  void give(const FutureTask& task, std::optional<FutureOutcome> outcome) override {
    if (!outcome) return compute(task);
    record(task, std::move(outcome));
  }

  /// The reason of the first in their order that could not be solved.
  Diagnostics take_problems() { return std::move(why_); }

 private:
  const StudyPlan& plan_of(const FutureTask& task) const {
    return *again_.changes[*task.change]->plan;
  }

  void compute(const FutureTask& task) {
    record(task,
           run_future(plan_of(task), task.future, {.stop = run_.stop, .problem_done = [] {}}));
  }

  void record(const FutureTask& task, Result<std::optional<FutureOutcome>> one) {
    const auto chosen = std::lower_bound(again_.chosen.begin(), again_.chosen.end(), task.future);
    const auto f = static_cast<std::size_t>(chosen - again_.chosen.begin());
    const std::lock_guard lock(mutex_);
    if (one && *one) again_.found[*task.change][f] = measures_of(plan_of(task), **one, keys_);
    const auto before = [](const FutureTask& a, const FutureTask& b) {
      return std::pair(a.future, a.change) < std::pair(b.future, b.change);
    };
    if (one || (failed_ && before(*failed_, task))) return;
    failed_ = task;
    why_ = std::move(one.error());
    next_ = all_;  // the others cannot mend it
  }

  const NumericsRun& run_;
  const std::vector<MeasureKey>& keys_;
  Again& again_;
  std::size_t all_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> served_{false};
  std::mutex mutex_{};
  std::optional<FutureTask> failed_{};
  Diagnostics why_{};
};

Diagnostics solve_again(const NumericsRun& run, const std::vector<MeasureKey>& keys, Again& again) {
  AgainRuns runs(run, keys, again);
  const auto all = static_cast<int>(again.chosen.size() * again.changes.size());
  const int serving = run.crew != nullptr ? 1 : 0;
  on_threads(std::min(run.threads, all) + serving, [&runs] { runs.work(); });
  return runs.take_problems();
}

/// The mean over futures of what a change adds to a measure of a package, or to a difference.
struct Moves {
  const Again& again;
  const FutureTable& before;

  std::optional<double> mean(std::size_t change, std::size_t key, std::size_t package,
                             std::optional<std::size_t> minus) const {
    double sum = 0.0;
    int n = 0;
    for (std::size_t f = 0; f < again.chosen.size(); ++f) {
      const auto moved = [&](std::size_t p) -> Value {
        const Value& was = before.outcome_values[p][key][again.chosen[f]];
        const Value& is = (*again.found[change][f])[p][key];
        return was && is ? std::optional(*is - *was) : std::nullopt;
      };
      const Value one = moved(package), other = minus ? moved(*minus) : Value(0.0);
      if (!one || !other) continue;
      sum += *one - *other;
      ++n;
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
  }

  /// The largest of the changes, whichever way.
  std::optional<double> most(std::size_t key, std::size_t package, std::size_t minus) const {
    std::optional<double> found;
    for (std::size_t c = 0; c < again.changes.size(); ++c) {
      const auto one = mean(c, key, package, minus);
      if (one) found = std::max(found.value_or(0.0), std::abs(*one));
    }
    return found;
  }
};

void fill_findings(const Moves& moves, Findings& findings) {
  const std::vector<MeasureKey>& keys = findings.table.outcomes;
  const auto place = [&](const MeasureKey& key) {
    const auto found = std::lower_bound(keys.begin(), keys.end(), key);
    expects(found != keys.end() && *found == key);
    return static_cast<std::size_t>(found - keys.begin());
  };
  findings.numerics.futures = static_cast<int>(moves.again.chosen.size());
  for (std::size_t k = 0; k < keys.size(); ++k) {
    NumericMove one{.measure = keys[k]};
    double* const by_change[] = {&one.longer_horizon, &one.half_step, &one.finer_grids};
    bool defined = false;
    for (std::size_t c = 0; c < moves.again.changes.size(); ++c) {
      for (std::size_t p = 0; p < findings.packages.size(); ++p) {
        const auto mean = moves.mean(c, k, p, std::nullopt);
        defined = defined || mean;
        if (mean) *by_change[c] = std::max(*by_change[c], std::abs(*mean));
      }
    }
    if (defined) findings.numerics.moves.push_back(one);
  }
  for (Difference& one : findings.differences) {
    one.moves = moves.most(place(one.measure), index(one.to), index(one.from));
  }
  for (Ranking& one : findings.rankings) {
    if (!one.lead) continue;
    one.lead_moves =
        moves.most(place(one.lead->measure), index(one.lead->package), index(*one.lead->minus));
  }
}

}  // namespace

Result<NumericChanges> numeric_changes(const StudyPlan& plan, std::uint64_t seed) {
  constexpr double longer_years = 5.0;
  NumericChanges changes;
  for (Scenario& changed :
       std::vector<Scenario>{with_longer_horizon(*plan.scenario, longer_years),
                             with_half_step(*plan.scenario), with_finer_grids(*plan.scenario)}) {
    auto change = change_to(std::move(changed), plan, seed);
    if (!change) return fail(std::move(change.error()));
    changes.push_back(std::move(*change));
  }
  return changes;
}

Diagnostics fill_numerics(const StudyPlan& plan, const NumericsRun& run, Findings& findings) {
  Again again;
  for (int f = run.one_in - 1; f < findings.futures; f += run.one_in) {
    again.chosen.push_back(static_cast<std::uint32_t>(f));
  }
  if (again.chosen.empty() || run.stop()) return {};
  auto changes = numeric_changes(plan, findings.seed);
  if (!changes) return std::move(changes.error());
  again.changes = std::move(*changes);
  again.found.assign(again.changes.size(), {});
  for (auto& by_future : again.found) by_future.resize(again.chosen.size());
  Diagnostics problems = solve_again(run, findings.table.outcomes, again);
  if (!problems.empty()) return problems;
  for (const auto& by_future : again.found) {
    for (const auto& one : by_future) {
      if (!one) return {};  // stopped on the way
    }
  }
  fill_findings({again, findings.table}, findings);
  return {};
}

}  // namespace casus
