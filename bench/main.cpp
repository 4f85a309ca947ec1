// casus_bench [TABLE...]: what a future costs, as CSV, in under a minute of one core. Nothing here
// is a test: numbers depend on the machine, on who else uses it, and on the compiler.

#include <fstream>
#include <map>
#include <string>

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

}  // namespace

int main(int count, char** words) {
  const std::pair<std::string, void (*)()> tables[] = {{"functions", casus::functions_table},
                                                       {"fixed_points", casus::fixed_points_table},
                                                       {"problems", casus::problems_table},
                                                       {"growth", casus::growth_tables},
                                                       {"study", casus::study_table}};
  fmt::print("# {}; {} {}; processor time of one thread\n", processor(),
#ifdef __clang__
             "clang", __clang_version__
#else
             "g++", __VERSION__
#endif
  );
  fmt::print("table,case,set,quantity,value,unit\n");
  for (const auto& [name, table] : tables) {
    bool wanted = count == 1;
    for (int word = 1; word < count; ++word) wanted = wanted || words[word] == name;
    if (wanted) table();
    std::fflush(stdout);
  }
  return 0;
}
