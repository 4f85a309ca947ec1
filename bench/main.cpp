// casus_bench [TABLE...] [FUTURES]: what a future costs, as CSV, in under a minute of one core with
// the 64 futures that the study table takes if nobody asks for more. Nothing here is a test:
// numbers depend on the machine, on who else uses it, and on the compiler.

#include <charconv>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "bench/measurement.hpp"

namespace {

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

/// The number that `word` is; 0 if it is none.
std::uint32_t number(std::string_view word) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  return read.ptr == word.data() + word.size() ? value : 0;
}

}  // namespace

int main(int count, char** words) {
  std::uint32_t futures = 64;
  bool all = true;
  for (int word = 1; word < count; ++word) {
    if (const std::uint32_t asked = number(words[word])) {
      futures = asked;
    } else {
      all = false;
    }
  }
  const std::pair<std::string, std::function<void()>> tables[] = {
      {"functions", casus::functions_table},
      {"fixed_points", casus::fixed_points_table},
      {"problems", casus::problems_table},
      {"growth", casus::growth_tables},
      {"study", [&] { casus::study_table(futures); }}};
  fmt::print("# {}; {} {}; processor time of one thread\n", processor(),
#ifdef __clang__
             "clang", __clang_version__
#else
             "g++", __VERSION__
#endif
  );
  fmt::print("table,case,set,quantity,value,unit\n");
  for (const auto& [name, table] : tables) {
    bool wanted = all;
    for (int word = 1; word < count; ++word) wanted = wanted || words[word] == name;
    if (wanted) table();
    std::fflush(stdout);
  }
  return 0;
}
