#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace casus {

/// The lines of a file or a pipe as they come, so that a program at the other end may wait for the
/// answer to one before it writes the next.
class LineSource {
 public:
  /// A line that is longer is cut to nothing and said to be so.
  static constexpr std::size_t longest_line = 16U << 20U;

  /// "-" is standard input. Fails (E002) if the file cannot be opened.
  static Result<LineSource> open(const std::string& path);

  LineSource(LineSource&& other) noexcept;
  LineSource(const LineSource&) = delete;
  LineSource& operator=(const LineSource&) = delete;
  ~LineSource();

  struct Line {
    std::string text{};     ///< without its end, "\n" or "\r\n"
    bool too_long = false;  ///< beyond `longest_line`; the text is empty
  };
  /// The next line; none at the end. Fails (E002) if reading fails.
  Result<std::optional<Line>> next();

  /// Whether the next line is there already, so that there is no need to hurry an answer out.
  bool has_more() const;

 private:
  LineSource(std::string path, int file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  int file_;
  std::string waiting_{};
  std::size_t begin_ = 0;  // of what is not yet given, in `waiting_`
  bool skipping_ = false;  // the rest of a line that is too long
  bool ended_ = false;
};

}  // namespace casus
