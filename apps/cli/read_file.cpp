#include "apps/cli/read_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

// How long somebody may take to open a named pipe for writing.
constexpr int patience_ms = 2'000;
constexpr int patience_step_ms = 20;

/// Closes what was opened, but not standard input.
class OpenSource {
 public:
  explicit OpenSource(int number) : number_(number) {}
  ~OpenSource() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  OpenSource(const OpenSource&) = delete;
  OpenSource& operator=(const OpenSource&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Diagnostics> refuse(const std::string& path, const std::string& why) {
  const std::string shown = path == "-" ? "standard input" : path;
  return fail(
      {.code = "E002", .path = path, .message = fmt::format("cannot read {}: {}", shown, why)});
}

/// `errno` in words that name the usual cases.
std::string words_for(int why) {
  if (why == ENOENT) return "there is no such file";
  if (why == EISDIR) return "it is a folder";
  return std::strerror(why);
}

/// A pipe that has a name in a folder; whoever opens it may be alone. Others, of which /proc has a
/// link that leads nowhere, have no place at all.
bool is_named_pipe(const std::string& path, const struct stat& there) {
  if (!S_ISFIFO(there.st_mode)) return false;
  std::error_code nameless;
  return !fs::canonical(path, nameless).empty();
}

void wait_for_data(int source, int milliseconds) {
  pollfd wanted = {.fd = source, .events = POLLIN, .revents = 0};
  ::poll(&wanted, 1, milliseconds);
}

/// Whether somebody has opened the pipe for writing. It was opened not to wait: without a writer
/// its end is there at once, with one there is nothing yet, or the first byte.
bool has_writer(int source, std::string& first) {
  for (int waited = 0; waited < patience_ms; waited += patience_step_ms) {
    char byte = 0;
    const ssize_t got = ::read(source, &byte, 1);
    if (got > 0) first += byte;
    if (got != 0) return true;  // nothing yet; what else is wrong, the next read says
    ::poll(nullptr, 0, patience_step_ms);
  }
  return false;
}

Result<std::string> read_all(const std::string& path, int source, std::string content) {
  std::array<char, 1U << 16U> part;
  for (;;) {
    const ssize_t got = ::read(source, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) {
      wait_for_data(source, -1);
      continue;
    }
    if (got < 0) return cannot_read(path, errno);
    if (got == 0) return content;
    content.append(part.data(), static_cast<std::size_t>(got));
    if (content.size() > most_file_bytes_read) {
      return refuse(path, fmt::format("it is larger than {} MB", most_file_bytes_read >> 20U));
    }
  }
}

enum class What { anything, file };

Result<std::string> read(const std::string& path, What what) {
  struct stat there = {};
  if (::stat(path.c_str(), &there) != 0) return cannot_read(path, errno);
  if (S_ISDIR(there.st_mode)) return refuse(path, words_for(EISDIR));
  if (what == What::file && !S_ISREG(there.st_mode)) return refuse(path, "it is no file");
  const bool alone = is_named_pipe(path, there);
  // Not to wait: a named pipe would open only when somebody writes into it.
  const OpenSource source(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (source.number() < 0) return cannot_read(path, errno);
  std::string first;
  if (alone && !has_writer(source.number(), first)) {
    return refuse(path, "it is a pipe, and nobody writes into it");
  }
  return read_all(path, source.number(), std::move(first));
}

}  // namespace

tl::unexpected<Diagnostics> cannot_read(const std::string& path, int why) {
  return refuse(path, words_for(why));
}

Result<std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(path, STDIN_FILENO, "");
  return read(path, What::anything);
}

Result<std::string> read_regular_file(const std::string& path) { return read(path, What::file); }

}  // namespace casus
