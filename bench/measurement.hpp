#pragma once

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <limits>
#include <string>

#include <fmt/format.h>

namespace casus {

/// Processor time of this thread so far, s. Others may share the machine; its clock does not run
/// while they do, but caches and threads of one core are shared all the same.
inline double thread_seconds() {
  timespec now = {};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The quickest of `rounds` calls, s.
template <class Work>
double quickest(int rounds, const Work& work) {
  double best = std::numeric_limits<double>::infinity();
  for (int round = 0; round < rounds; ++round) {
    const double begin = thread_seconds();
    work();
    best = std::min(best, thread_seconds() - begin);
  }
  return best;
}

/// One row of the CSV that `make bench` prints.
inline void row(const std::string& table, const std::string& what, const std::string& set,
                const std::string& quantity, double value, const std::string& unit) {
  fmt::print("{},{},{},{},{:.6g},{}\n", table, what, set, quantity, value, unit);
}

// The tables, each in its file.
void functions_table();
void fixed_points_table();
void problems_table();
void growth_tables();
void study_table(std::uint32_t futures);

}  // namespace casus
