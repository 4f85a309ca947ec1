#include "study/study.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "numeric/hash.hpp"
#include "study/assemble.hpp"
#include "study/calibration.hpp"
#include "study/checks.hpp"
#include "study/derived_packages.hpp"
#include "study/invariants.hpp"
#include "study/numerics.hpp"
#include "study/plan.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

using Clock = std::chrono::steady_clock;

Findings assembled(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                   const StudyHeader& header) {
  const PassClock clock(plan.times, Pass::assemble);
  Findings findings = assemble(plan, futures, header);
  verify([&] { return broken(findings); });
  return findings;
}

/// The futures of a study as they are computed. Whoever takes a future computes all its packages;
/// results stand by future, so that neither threads nor their order matter.
class Runs {
 public:
  Runs(const StudyPlan& plan, const StudyOptions& options, const StudyCallbacks& callbacks,
       const StudyHeader& header)
      : plan_(plan), options_(options), callbacks_(callbacks), header_(header) {
    done_.resize(static_cast<std::size_t>(header.futures_asked));
    gapless_.reserve(done_.size());
  }

  /// One thread's work; several may run.
  void work() {
    while (const auto future = take()) {
      const RunSignals signals{.stop = [this, future] { return dispensable(*future); },
                               .problem_done = [this] { problem_done(); }};
      auto result = kept_or_run(static_cast<std::uint32_t>(*future), signals);
      const std::lock_guard lock(mutex_);
      if (!result) {
        if (!failed_at_ || *future < *failed_at_) {
          failed_at_ = *future;
          why_ = std::move(result.error());
        }
        next_ = header_.futures_asked;  // later futures cannot mend it
        return;
      }
      if (!*result) return;
      done_[static_cast<std::size_t>(*future)] = std::move(**result);
      close_gap();
      if (*future > given_up_) return;  // there is a gap before it
      ++futures_done_;
      last_done_ = std::max(last_done_, *future);
      show();
    }
  }

  Result<std::vector<FutureOutcome>> take_results() {
    if (failed_at_) return fail(std::move(why_));
    return std::move(gapless_);
  }

 private:
  /// A future that is kept already is not computed again.
  Result<std::optional<FutureOutcome>> kept_or_run(std::uint32_t future,
                                                   const RunSignals& signals) {
    FutureKeeper* const keeper = callbacks_.keeper;
    if (keeper == nullptr) return run_or_end(future, signals);
    {
      const std::lock_guard lock(keeper_mutex_);
      auto kept = keeper->kept(future);
      if (!kept) return kept;
      if (*kept) {
        ++kept_;
        return kept;
      }
    }
    auto computed = run_or_end(future, signals);
    if (computed && *computed) {
      const std::lock_guard lock(keeper_mutex_);
      keeper->keep(future, **computed);
    }
    return computed;
  }

  /// A future that throws ends the study: the others need not go on.
  Result<std::optional<FutureOutcome>> run_or_end(std::uint32_t future, const RunSignals& signals) {
    try {
      return run_future(plan_, future, signals);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      next_ = header_.futures_asked;
      ended_ = true;
      throw;
    }
  }

  /// Whether a future that is begun may be given up when the study is stopped. The first may not,
  /// so that there is something to keep; nor one that later ones wait for, because only futures
  /// without a gap are kept, and what was said to be done is kept.
  bool dispensable(int future) {
    if (!stopped()) return false;
    const std::lock_guard lock(mutex_);
    if (!ended_ && (future == 0 || future < last_done_)) return false;
    given_up_ = std::min(given_up_, future);
    return true;
  }

  std::optional<int> take() {
    const std::lock_guard lock(mutex_);
    if (next_ >= header_.futures_asked) return std::nullopt;
    if (stopped() && next_ > 0) return std::nullopt;
    if (options_.seconds && next_ > 0 && !fits()) return std::nullopt;
    return next_++;
  }

  bool stopped() const { return callbacks_.cancelled != nullptr && callbacks_.cancelled->load(); }

  double elapsed() const { return std::chrono::duration<double>(Clock::now() - started_).count(); }

  /// Whether one more future is likely to be done within the budget.
  bool fits() const {
    const int computed = futures_done_ - kept_;                 // those that were kept took no time
    if (computed <= 0) return next_ - kept_ < header_.threads;  // each thread may begin one
    const double one = elapsed() / computed * std::min(header_.threads, next_);
    return elapsed() + one <= *options_.seconds;
  }

  void problem_done() {
    const std::lock_guard lock(mutex_);
    ++problems_done_;
    if (!callbacks_.progress) return;
    const int packages = static_cast<int>(plan_.packages.size());
    StudyProgress progress{.futures_done = futures_done_,
                           .futures_asked = header_.futures_asked,
                           .problems_done = problems_done_ + kept_ * packages,
                           .problems_asked = header_.futures_asked * packages};
    if (futures_done_ > 0) {
      const double left =
          elapsed() / problems_done_ * (progress.problems_asked - progress.problems_done);
      progress.seconds_left =
          options_.seconds ? std::min(left, std::max(0.0, *options_.seconds - elapsed())) : left;
    }
    callbacks_.progress(progress);
  }

  void show() {
    if (!callbacks_.so_far || futures_done_ < show_at_) return;
    if (static_cast<int>(gapless_.size()) < show_at_) return;
    StudyHeader on_the_way = header_;
    on_the_way.approaches = false;
    callbacks_.so_far(assembled(plan_, gapless_, on_the_way));
    show_at_ = 2 * static_cast<int>(gapless_.size());
  }

  /// Moves on what is done without a gap. Thousands of futures should not stand twice.
  void close_gap() {
    while (gapless_.size() < done_.size() && done_[gapless_.size()]) {
      std::optional<FutureOutcome>& next = done_[gapless_.size()];
      gapless_.push_back(std::move(*next));
      next.reset();
    }
  }

  const StudyPlan& plan_;
  const StudyOptions& options_;
  const StudyCallbacks& callbacks_;
  const StudyHeader& header_;
  Clock::time_point started_ = Clock::now();
  std::mutex mutex_{};
  std::mutex keeper_mutex_{};  // never taken while `mutex_` is held, nor the other way round
  std::vector<std::optional<FutureOutcome>> done_{};  // what waits for a future before it
  /// The futures from 0 on without a gap, so that a study that was stopped equals one that asked
  /// for fewer futures.
  std::vector<FutureOutcome> gapless_{};
  int next_ = 0, futures_done_ = 0, problems_done_ = 0, show_at_ = 1;
  std::atomic<int> kept_ = 0;                       // of those done, not computed again
  int last_done_ = -1;                              // the highest future that is complete
  int given_up_ = std::numeric_limits<int>::max();  // the lowest future that was not ended
  bool ended_ = false;
  std::optional<int> failed_at_{};
  Diagnostics why_{};
};

}  // namespace

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
  auto bare = make_plan(scenario, duties, header.seed, solve_options_of(options), callbacks.times);
  if (!bare) return fail(std::move(bare.error()));
  const auto plan = with_derived(std::move(*bare), header.seed);
  if (!plan) return fail(plan.error());

  if (callbacks.keeper != nullptr) {
    Diagnostics problems = callbacks.keeper->begin(*plan);
    if (!problems.empty()) return fail(std::move(problems));
  }
  Runs runs(*plan, options, callbacks, header);
  on_threads(std::min(header.threads, header.futures_asked), [&runs] { runs.work(); });

  auto futures = runs.take_results();
  if (!futures) return fail(std::move(futures.error()));
  Findings findings = assembled(*plan, *futures, header);
  if (!plan->calibration.empty()) findings.calibration = calibrate(*plan, *futures);
  const auto stop = [cancelled = callbacks.cancelled] {
    return cancelled != nullptr && cancelled->load();
  };
  const Diagnostics unsolved = fill_numerics(
      *plan,
      {.one_in = options.numerics ? 1 : numerics_one_in, .threads = header.threads, .stop = stop},
      findings);
  findings.checks = checks(*plan, *futures, findings,
                           {.which = options.checks, .threads = header.threads, .stop = stop});
  for (const Diagnostic& one : unsolved) {  // the study itself is whole
    findings.checks.push_back(
        {.figure = NotChecked{NotChecked::What::numerics, NotChecked::Why::unsolved, one.message},
         .holds = false,
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
