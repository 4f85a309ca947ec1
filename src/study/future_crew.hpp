#pragma once

#include <cstdint>
#include <optional>

#include "study/plan.hpp"

namespace casus {

/// A future to be computed: of the study itself, or of one of its changes in time and grids, by
/// their order in `numerics.hpp`.
struct FutureTask {
  std::optional<std::uint32_t> change{};
  std::uint32_t future = 0;

  friend bool operator==(const FutureTask&, const FutureTask&) = default;
};

/// Futures that wait for somebody to compute them. Whoever takes one gives it back.
class FutureQueue {
 public:
  FutureQueue() = default;
  FutureQueue(const FutureQueue&) = delete;
  FutureQueue& operator=(const FutureQueue&) = delete;
  virtual ~FutureQueue() = default;

  /// None if nothing more is to be begun, now or later.
  virtual std::optional<FutureTask> take() = 0;
  /// Without an outcome it could not be computed there: it is computed here, which says why.
  virtual void give(const FutureTask& task, std::optional<FutureOutcome> outcome) = 0;
};

/// Other processes that compute futures of the same study (`src/ranks`).
class FutureCrew {
 public:
  FutureCrew() = default;
  FutureCrew(const FutureCrew&) = delete;
  FutureCrew& operator=(const FutureCrew&) = delete;
  virtual ~FutureCrew() = default;

  /// How many futures they compute at a time.
  virtual int size() const = 0;
  /// Has them compute what the queue holds, and returns when all that was taken is given back. It
  /// needs a thread, of which the queue is asked.
  virtual void serve(FutureQueue& queue) = 0;
};

/// One of these processes, as it sees itself.
class CrewMember {
 public:
  CrewMember() = default;
  CrewMember(const CrewMember&) = delete;
  CrewMember& operator=(const CrewMember&) = delete;
  virtual ~CrewMember() = default;

  /// What it is asked next; none when the study is over.
  virtual std::optional<FutureTask> next() = 0;
  /// To what it was asked last; none if it could not be computed.
  virtual void answer(const std::optional<FutureOutcome>& outcome) = 0;
};

}  // namespace casus
