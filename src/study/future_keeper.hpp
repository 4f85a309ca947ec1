#pragma once

#include <cstdint>
#include <optional>

#include "base/result.hpp"
#include "study/plan.hpp"

namespace casus {

/// Where outcomes of futures are kept while a study runs, so that one that dies can go on
/// (`src/store`). Functions are called one at a time, from any thread.
class FutureKeeper {
 public:
  FutureKeeper() = default;
  FutureKeeper(const FutureKeeper&) = delete;
  FutureKeeper& operator=(const FutureKeeper&) = delete;
  virtual ~FutureKeeper() = default;

  /// Once, before any future. The plan outlives the study.
  virtual Diagnostics begin(const StudyPlan& plan) = 0;
  /// The outcome of a future that is kept already, bit for bit as it was computed; none if it must
  /// be computed. Fails where what is kept cannot be read.
  virtual Result<std::optional<FutureOutcome>> kept(std::uint32_t future) = 0;
  /// Keeps an outcome that was computed. What cannot be kept does not end the study: the keeper
  /// remembers why.
  virtual void keep(std::uint32_t future, const FutureOutcome& outcome) = 0;
};

}  // namespace casus
