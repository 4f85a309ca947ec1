#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace casus {

/// What the program answered.
struct Answer {
  int code = -1;      ///< the exit code; -1 if it did not end by itself
  std::string out{};  ///< standard output
};

/// Runs the program that was built with these arguments, by a shell, as a person would.
inline Answer run_casus(const std::vector<std::string>& arguments) {
  std::string command = "'" CASUS_PROGRAM "'";
  for (const std::string& one : arguments) {
    if (one.find('\'') != std::string::npos) throw std::invalid_argument(one);
    command += " '" + one + "'";
  }
  std::FILE* pipe = ::popen((command + " 2>/dev/null </dev/null").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("no shell");
  Answer answer;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    answer.out.append(buffer.data(), got);
  }
  const int status = ::pclose(pipe);
  if (WIFEXITED(status)) answer.code = WEXITSTATUS(status);
  return answer;
}

}  // namespace casus
