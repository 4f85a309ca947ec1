#include "apps/cli/streams.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace casus {

namespace {

/// Why standard output failed first; 0: it did not.
int lost = 0;

/// Every call that fails says why.
void remember_failure() {
  if (lost == 0) lost = errno;
}

/// Takes the number of a stream that is closed: that is the lowest which is free, as those below
/// it are taken. Opened the wrong way round, so that using it fails.
void occupy(int stream, int wrong_way) {
  if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", wrong_way);
}

}  // namespace

void open_streams() {
  occupy(STDIN_FILENO, O_WRONLY);
  occupy(STDOUT_FILENO, O_RDONLY);
  occupy(STDERR_FILENO, O_RDONLY);
  std::signal(SIGPIPE, SIG_IGN);  // a write fails instead
  std::signal(SIGXFSZ, SIG_IGN);  // the same for a file beyond the limit of its size
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) remember_failure();
}

bool answer_is_lost() { return lost != 0; }

void flush_answer() {
  if (std::fflush(stdout) != 0) remember_failure();
}

void say(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

ExitCode close_streams(ExitCode code) {
  if (std::fclose(stdout) != 0) remember_failure();  // says what fails late
  if (lost == 0) return code;
  say(std::string("casus: standard output could not be written, what was printed is not whole: ") +
      std::strerror(lost) + "\n");
  return code == ok || code == finding ? lost_output : code;
}

}  // namespace casus
