#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace casus {

/// The passes from files to a report, in their order. `read` and `report` belong to the program
/// that runs a study, the others to the study.
enum class Pass : int {
  read,      ///< files to a scenario
  entail,    ///< to duties
  prepare,   ///< what the game needs, the sampler, the table of packages
  draw,      ///< one future
  base,      ///< ... what its packages share
  compile,   ///< one problem
  solve,     ///< one solution
  measure,   ///< what the study keeps of it
  assemble,  ///< findings
  report     ///< to text
};
inline constexpr std::size_t pass_count = 10;

std::string_view name(Pass pass);

/// How often each pass ran and how much processor time it took, summed over threads. It depends on
/// clocks, so findings must never depend on it.
class PassTimes {
 public:
  void add(Pass pass, std::int64_t calls, std::int64_t nanoseconds);
  std::int64_t calls(Pass pass) const;
  /// Processor time, s.
  double seconds(Pass pass) const;

 private:
  std::array<std::atomic<std::int64_t>, pass_count> calls_{}, nanoseconds_{};
};

/// Adds the processor time of this thread, from here to the end of the block, to a pass; nothing
/// without `times`. What is done for several at once counts as so many calls. Passes are timed one
/// inside the other nowhere.
class PassClock {
 public:
  PassClock(PassTimes* times, Pass pass, std::int64_t calls = 1);
  ~PassClock();
  PassClock(const PassClock&) = delete;
  PassClock& operator=(const PassClock&) = delete;

 private:
  PassTimes* times_;
  Pass pass_;
  std::int64_t calls_;
  std::int64_t started_ = 0;
};

/// A table: pass, calls, seconds, share of the processor time of the whole program, which holds a
/// last row for what is in no pass.
std::string to_text(const PassTimes& times);

}  // namespace casus
