#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "study/assemble.hpp"
#include "study/future_crew.hpp"
#include "study/plan.hpp"
#include "study/study.hpp"

namespace casus {

/// The futures of a study as they are computed. Whoever takes a future computes all its packages;
/// results stand by future, so that neither threads nor processes nor their order matter. All that
/// it is made from must outlive it.
class FutureRuns : public FutureQueue {
 public:
  FutureRuns(const StudyPlan& plan, const StudyOptions& options, const StudyCallbacks& callbacks,
             const StudyHeader& header);

  /// One thread's work; several may run. The first of them serves the crew, if there is one.
  void work();

  /// For the crew: what is kept already needs nobody.
  std::optional<FutureTask> take() override;
  void give(const FutureTask& task, std::optional<FutureOutcome> outcome) override;

  /// After all work: the futures from 0 on without a gap, or why one could not be computed.
  Result<std::vector<FutureOutcome>> take_results();

 private:
  Result<std::optional<FutureOutcome>> kept(std::uint32_t future);
  void keep(std::uint32_t future, const FutureOutcome& outcome);
  Result<std::optional<FutureOutcome>> computed(std::uint32_t future);
  Result<std::optional<FutureOutcome>> run_or_end(std::uint32_t future, const RunSignals& signals);
  bool record(std::uint32_t number, Result<std::optional<FutureOutcome>> result);
  bool dispensable(int future);
  std::optional<std::uint32_t> take_one();
  bool stopped() const;
  double elapsed() const;
  int at_a_time() const;
  bool fits() const;
  void problem_done();
  void show();
  void close_gap();

  const StudyPlan& plan_;
  const StudyOptions& options_;
  const StudyCallbacks& callbacks_;
  const StudyHeader& header_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::mutex mutex_{};
  std::mutex keeper_mutex_{};  // never taken while `mutex_` is held, nor the other way round
  std::vector<std::optional<FutureOutcome>> done_{};  // what waits for a future before it
  /// The futures from 0 on without a gap, so that a study that was stopped equals one that asked
  /// for fewer futures.
  std::vector<FutureOutcome> gapless_{};
  int next_ = 0, futures_done_ = 0, problems_done_ = 0, show_at_ = 1;
  std::atomic<bool> served_ = false;
  std::atomic<int> kept_ = 0;                       // of those done, not computed again
  int last_done_ = -1;                              // the highest future that is complete
  int given_up_ = std::numeric_limits<int>::max();  // the lowest future that was not ended
  bool ended_ = false;
  std::optional<int> failed_at_{};
  Diagnostics why_{};
};

}  // namespace casus
