#pragma once

#include <array>
#include <atomic>
#include <csignal>

namespace casus {

/// While it lives, the first Ctrl-C, the end that a time limit of the shell asks for, or the loss
/// of the terminal sets `interrupted`; a second one ends the program. What whoever started the
/// program wanted to be ignored (`nohup`, jobs in the background of a script) stays so.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  static const std::atomic<bool>& interrupted();

 private:
  static constexpr std::array<int, 3> signals_{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, 3> before_{};
};

}  // namespace casus
