#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// What a command of the shell left behind.
struct Ran {
  int code = -1;  ///< exit code; 128 plus the signal that ended it
  std::string out{}, err{};
  double seconds = 0.0;
};

/// A folder of its own, with a copy of tests/cli/world, where commands are run; gone at the end.
class Workshop {
 public:
  Workshop();
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  /// Runs a line of bash in the folder; $casus is the program.
  Ran run(const std::string& line) const;
  /// The same as somebody who may do less than root: who cannot write where the mode forbids it.
  Ran run_as_user(const std::string& line) const;

  /// The library of the source tree and its reference scenario, in `tree/`.
  void add_library() const;

  std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  bool has(const std::string& name) const;
  std::string read(const std::string& name) const;
  void write(const std::string& name, const std::string& content) const;
  /// Names of all files, sorted.
  std::vector<std::string> files() const;

 private:
  std::filesystem::path folder_{};
};

inline bool shows(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace casus
