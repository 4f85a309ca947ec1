#include "apps/cli/line_source.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "apps/cli/read_file.hpp"

namespace casus {

Result<LineSource> LineSource::open(const std::string& path) {
  const int file =
      path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return cannot_read(path, errno);
  return LineSource(path, file);
}

LineSource::LineSource(LineSource&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

LineSource::~LineSource() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

bool LineSource::has_more() const { return waiting_.find('\n', begin_) != std::string::npos; }

Result<std::optional<LineSource::Line>> LineSource::next() {
  std::size_t searched = begin_;
  for (;;) {
    const std::size_t end = waiting_.find('\n', searched);
    if (end != std::string::npos || (ended_ && (begin_ < waiting_.size() || skipping_))) {
      const std::size_t stop = end == std::string::npos ? waiting_.size() : end;
      Line line{.too_long = std::exchange(skipping_, false)};
      if (!line.too_long) line.text = waiting_.substr(begin_, stop - begin_);
      if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
      begin_ = end == std::string::npos ? stop : end + 1;
      return std::optional(std::move(line));
    }
    if (ended_) return std::optional<Line>();
    waiting_.erase(0, std::exchange(begin_, 0));
    if (waiting_.size() > longest_line) skipping_ = true;
    if (skipping_) waiting_.clear();
    searched = waiting_.size();
    std::array<char, 1U << 16U> part;
    const ssize_t got = ::read(file_, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path_, errno);
    if (got == 0) ended_ = true;
    waiting_.append(part.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace casus
