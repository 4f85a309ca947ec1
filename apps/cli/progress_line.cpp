#include "apps/cli/progress_line.hpp"

#include <string>
#include <unistd.h>

#include <fmt/format.h>

#include "apps/cli/streams.hpp"
#include "report/format.hpp"
#include "report/report.hpp"

namespace casus {

namespace {

constexpr double seconds_between_tables = 20.0;
constexpr double seconds_between_lines = 0.25;      // on a terminal
constexpr double seconds_between_log_lines = 15.0;  // in a file or a pipe

}  // namespace

ProgressLine::ProgressLine(const std::atomic<bool>& interrupted)
    : interrupted_(interrupted), terminal_(::isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(const StudyProgress& progress) {
  if (interrupted_) {
    if (stopping_) return;
    stopping_ = true;
    line("stopping when what is begun is done; Ctrl-C again ends at once, without a report");
    return;
  }
  if (shown_within(shown_, terminal_ ? seconds_between_lines : seconds_between_log_lines)) return;
  if (progress.futures_asked == 0) {  // what is asked is no study
    line(fmt::format("{} of {} problems of this round, Ctrl-C stops and keeps earlier rounds",
                     progress.problems_done, progress.problems_asked));
    return;
  }
  const std::string left = progress.seconds_left
                               ? fmt::format("about {} left", time_words(*progress.seconds_left))
                               : std::string("estimating the time left");
  line(fmt::format("{} of {} futures, {}, Ctrl-C stops and keeps what is done",
                   progress.futures_done, progress.futures_asked, left));
}

void ProgressLine::table(const Findings& found) {
  if (shown_within(table_shown_, seconds_between_tables)) return;
  table_shown_ = Clock::now();
  clear();
  say(progress_text(found) + "\n");
}

void ProgressLine::clear() const {
  if (terminal_ && shown_) say(fmt::format("\r{:<79}\r", ""));
}

bool ProgressLine::shown_within(const std::optional<Clock::time_point>& last,
                                double seconds) const {
  return last && std::chrono::duration<double>(Clock::now() - *last).count() < seconds;
}

void ProgressLine::line(const std::string& text) {
  shown_ = Clock::now();
  say(fmt::format("{}{:<79}{}", terminal_ ? "\r" : "", text, terminal_ ? "" : "\n"));
}

}  // namespace casus
