#include "study/future_runs.hpp"

#include <algorithm>
#include <utility>

namespace casus {

FutureRuns::FutureRuns(const StudyPlan& plan, const StudyOptions& options,
                       const StudyCallbacks& callbacks, const StudyHeader& header)
    : plan_(plan), options_(options), callbacks_(callbacks), header_(header) {
  done_.resize(static_cast<std::size_t>(header.futures_asked));
  gapless_.reserve(done_.size());
}

void FutureRuns::work() {
  if (callbacks_.crew != nullptr && !served_.exchange(true)) {
    callbacks_.crew->serve(*this);
    return;
  }
  while (const auto future = take_one()) {
    auto result = kept(*future);
    if (result && !*result) result = computed(*future);
    if (!record(*future, std::move(result))) return;
  }
}

std::optional<FutureTask> FutureRuns::take() {
  while (const auto future = take_one()) {
    auto result = kept(*future);
    if (result && !*result) return FutureTask{.future = *future};
    if (!record(*future, std::move(result))) break;
  }
  return std::nullopt;
}

void FutureRuns::give(const FutureTask& task, std::optional<FutureOutcome> outcome) {
  if (!outcome) {
    record(task.future, computed(task.future));
    return;
  }
  keep(task.future, *outcome);
  for (std::size_t p = 0; p < plan_.packages.size(); ++p) problem_done();
  record(task.future, std::move(outcome));
}

Result<std::vector<FutureOutcome>> FutureRuns::take_results() {
  if (failed_at_) return fail(std::move(why_));
  return std::move(gapless_);
}

/// A future that is kept already is not computed again.
Result<std::optional<FutureOutcome>> FutureRuns::kept(std::uint32_t future) {
  if (callbacks_.keeper == nullptr) return std::optional<FutureOutcome>();
  const std::lock_guard lock(keeper_mutex_);
  auto found = callbacks_.keeper->kept(future);
  if (found && *found) ++kept_;
  return found;
}

void FutureRuns::keep(std::uint32_t future, const FutureOutcome& outcome) {
  if (callbacks_.keeper == nullptr) return;
  const std::lock_guard lock(keeper_mutex_);
  callbacks_.keeper->keep(future, outcome);
}

Result<std::optional<FutureOutcome>> FutureRuns::computed(std::uint32_t future) {
  auto result =
      run_or_end(future, {.stop = [this, future] { return dispensable(static_cast<int>(future)); },
                          .problem_done = [this] { problem_done(); }});
  if (result && *result) keep(future, **result);
  return result;
}

/// A future that throws ends the study: the others need not go on.
Result<std::optional<FutureOutcome>> FutureRuns::run_or_end(std::uint32_t future,
                                                            const RunSignals& signals) {
  try {
    return run_future(plan_, future, signals);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    next_ = header_.futures_asked;
    ended_ = true;
    throw;
  }
}

/// What became of a future; returns whether to go on.
bool FutureRuns::record(std::uint32_t number, Result<std::optional<FutureOutcome>> result) {
  const auto future = static_cast<int>(number);
  const std::lock_guard lock(mutex_);
  if (!result) {
    if (!failed_at_ || future < *failed_at_) {
      failed_at_ = future;
      why_ = std::move(result.error());
    }
    next_ = header_.futures_asked;  // later futures cannot mend it
    return false;
  }
  if (!*result) return false;
  done_[number] = std::move(**result);
  close_gap();
  if (future > given_up_) return false;  // there is a gap before it
  ++futures_done_;
  last_done_ = std::max(last_done_, future);
  show();
  return true;
}

/// Whether a future that is begun may be given up when the study is stopped. The first may not, so
/// that there is something to keep; nor one that later ones wait for, because only futures without
/// a gap are kept, and what was said to be done is kept.
bool FutureRuns::dispensable(int future) {
  if (!stopped()) return false;
  const std::lock_guard lock(mutex_);
  if (!ended_ && (future == 0 || future < last_done_)) return false;
  given_up_ = std::min(given_up_, future);
  return true;
}

std::optional<std::uint32_t> FutureRuns::take_one() {
  const std::lock_guard lock(mutex_);
  if (next_ >= header_.futures_asked) return std::nullopt;
  if (stopped() && next_ > 0) return std::nullopt;
  if (options_.seconds && next_ > 0 && !fits()) return std::nullopt;
  return static_cast<std::uint32_t>(next_++);
}

bool FutureRuns::stopped() const {
  return callbacks_.cancelled != nullptr && callbacks_.cancelled->load();
}

double FutureRuns::elapsed() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
}

/// How many futures are computed at a time.
int FutureRuns::at_a_time() const {
  return threads_of(options_) + (callbacks_.crew != nullptr ? callbacks_.crew->size() : 0);
}

/// Whether one more future is likely to be done within the budget.
bool FutureRuns::fits() const {
  const int computed = futures_done_ - kept_;             // those that were kept took no time
  if (computed <= 0) return next_ - kept_ < at_a_time();  // each may begin one
  const double one = elapsed() / computed * std::min(at_a_time(), next_);
  return elapsed() + one <= *options_.seconds;
}

void FutureRuns::problem_done() {
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

void FutureRuns::show() {
  if (!callbacks_.so_far || futures_done_ < show_at_) return;
  if (static_cast<int>(gapless_.size()) < show_at_) return;
  StudyHeader on_the_way = header_;
  on_the_way.approaches = false;
  callbacks_.so_far(assembled(plan_, gapless_, on_the_way));
  show_at_ = 2 * static_cast<int>(gapless_.size());
}

/// Moves on what is done without a gap. Thousands of futures should not stand twice.
void FutureRuns::close_gap() {
  while (gapless_.size() < done_.size() && done_[gapless_.size()]) {
    std::optional<FutureOutcome>& next = done_[gapless_.size()];
    gapless_.push_back(std::move(*next));
    next.reset();
  }
}

}  // namespace casus
