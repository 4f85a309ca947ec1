#pragma once

#include <atomic>
#include <chrono>
#include <optional>

#include "study/findings.hpp"
#include "study/study.hpp"

namespace casus {

/// Progress on standard error: one line that is overwritten on a terminal, a line now and then
/// elsewhere, and the first figures as soon as there are any.
class ProgressLine {
 public:
  explicit ProgressLine(const std::atomic<bool>& interrupted);

  void show(const StudyProgress& progress);
  void table(const Findings& found);
  void clear() const;

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_within(const std::optional<Clock::time_point>& last, double seconds) const;
  void line(const std::string& text);

  const std::atomic<bool>& interrupted_;
  bool terminal_;
  bool stopping_ = false;
  std::optional<Clock::time_point> shown_{}, table_shown_{};
};

}  // namespace casus
