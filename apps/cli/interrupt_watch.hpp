#pragma once

#include <atomic>
#include <csignal>

namespace casus {

/// While it lives, the first Ctrl-C, or the end that a time limit of the shell asks for, sets
/// `interrupted`; a second one ends the program.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  static const std::atomic<bool>& interrupted();

 private:
  struct sigaction interrupt_before_ = {}, end_before_ = {};
};

}  // namespace casus
