#include "tests/cli/answers.hpp"

namespace casus {

namespace {

/// The program is called by its whole path, which is another one elsewhere.
std::string without_place(std::string text) {
  const std::string program = CASUS_PROGRAM;
  for (std::size_t at = text.find(program); at != std::string::npos; at = text.find(program)) {
    text.replace(at, program.size(), "casus");
  }
  return text;
}

}  // namespace

std::string answers(const Workshop& shop, const std::vector<std::string>& lines,
                    const std::string& before) {
  std::string all;
  for (const std::string& line : lines) {
    const Ran ran = shop.run(before + line);
    all += "\n$ " + line + "\n" + without_place(ran.out);
    if (!ran.err.empty()) all += "[standard error]\n" + without_place(ran.err);
    if (ran.code != 0) all += "[exit code " + std::to_string(ran.code) + "]\n";
  }
  return all;
}

}  // namespace casus
