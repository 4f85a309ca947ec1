#include "study/pass_times.hpp"

#include <ctime>

#include <fmt/format.h>

namespace casus {

namespace {

constexpr std::array<std::string_view, pass_count> names = {
    "read",    "entail", "prepare", "draw",     "base",
    "compile", "solve",  "measure", "assemble", "report"};

/// Nanoseconds of processor time; of this thread, or of the whole program.
std::int64_t processor_time(clockid_t whose) {
  timespec now = {};
  ::clock_gettime(whose, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

std::string row(std::string_view pass, const std::string& calls, double seconds, double all) {
  return fmt::format("{:<10}{:>9}{:>11.3f}{:>8.1f} %\n", pass, calls, seconds,
                     all > 0.0 ? 100.0 * seconds / all : 0.0);
}

}  // namespace

std::string_view name(Pass pass) { return names[static_cast<std::size_t>(pass)]; }

void PassTimes::add(Pass pass, std::int64_t calls, std::int64_t nanoseconds) {
  calls_[static_cast<std::size_t>(pass)] += calls;
  nanoseconds_[static_cast<std::size_t>(pass)] += nanoseconds;
}

std::int64_t PassTimes::calls(Pass pass) const { return calls_[static_cast<std::size_t>(pass)]; }

double PassTimes::seconds(Pass pass) const {
  return 1e-9 * static_cast<double>(nanoseconds_[static_cast<std::size_t>(pass)].load());
}

PassClock::PassClock(PassTimes* times, Pass pass, std::int64_t calls)
    : times_(times), pass_(pass), calls_(calls) {
  if (times_ != nullptr) started_ = processor_time(CLOCK_THREAD_CPUTIME_ID);
}

PassClock::~PassClock() {
  if (times_ == nullptr) return;
  times_->add(pass_, calls_, processor_time(CLOCK_THREAD_CPUTIME_ID) - started_);
}

std::string to_text(const PassTimes& times) {
  const double all = 1e-9 * static_cast<double>(processor_time(CLOCK_PROCESS_CPUTIME_ID));
  std::string text = fmt::format("{:<10}{:>9}{:>11}{:>10}\n", "pass", "calls", "seconds", "share");
  double inside = 0.0;
  for (std::size_t p = 0; p < pass_count; ++p) {
    const auto pass = static_cast<Pass>(p);
    text += row(name(pass), fmt::format("{}", times.calls(pass)), times.seconds(pass), all);
    inside += times.seconds(pass);
  }
  text += row("the rest", "", all > inside ? all - inside : 0.0, all);
  return text + row("all", "", all, all);
}

}  // namespace casus
