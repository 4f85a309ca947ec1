#pragma once

#include <map>

#include <doctest/doctest.h>

#include "study/study.hpp"

namespace casus {

/// Futures in memory.
class KeeperHere : public FutureKeeper {
 public:
  Diagnostics begin(const StudyPlan&) override { return {}; }
  Result<std::optional<FutureOutcome>> kept(std::uint32_t future) override {
    const auto found = kept_.find(future);
    return found == kept_.end() ? std::optional<FutureOutcome>() : found->second;
  }
  void keep(std::uint32_t future, const FutureOutcome& outcome) override {
    CHECK(kept_.emplace(future, outcome).second);  // each once
  }
  std::size_t count() const { return kept_.size(); }

 private:
  std::map<std::uint32_t, FutureOutcome> kept_{};
};

}  // namespace casus
