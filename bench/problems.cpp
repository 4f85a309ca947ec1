#include <malloc.h>
#include <string>
#include <vector>

#include "bench/functions.hpp"
#include "bench/measurement.hpp"
#include "bench/reference_problem.hpp"
#include "game/solve.hpp"

namespace casus {

namespace {

/// The counted bound of `reference`, s: 335 fixed points of 28 guarantors, each in four evaluations
/// of five exp and three Phi, and four exp for each of 165 states, six outcomes and 120 periods, at
/// the throughput of the lanes as measured in this run.
double bound(InstructionSet set) {
  const Elementary functions = elementary(set);
  const double exp = seconds_each(functions.exp), phi = seconds_each(functions.normal_cdf);
  return 335.0 * 28.0 * 4.0 * (5.0 * exp + 3.0 * phi) + 120.0 * 165.0 * 6.0 * 4.0 * exp;
}

double heap_bytes() { return static_cast<double>(::mallinfo2().uordblks); }

}  // namespace

/// Whole problems of the oracle, one after the other on one thread.
void problems_table() {
  for (const char* what : {"reference", "reference_large"}) {
    const Problem problem = oracle_case(what);
    for (const InstructionSet set : instruction_sets()) {
      const std::string in(name(set));
      const double took = quickest(7, [&] { solve(problem, {ResponseMethod::fast, set}); });
      row("problems", what, in, "time", 1e3 * took, "ms");
      row("problems", what, in, "futures", 1.0 / took, "a second and core");
      if (std::string(what) != "reference") continue;
      const double least = bound(set);
      row("problems", what, in, "bound", 1e3 * least, "ms");
      row("problems", what, in, "ratio to the bound", took / least, "");
    }
    constexpr int futures = 200;
    std::vector<Measures> kept;
    kept.reserve(futures);
    const double before = heap_bytes();
    for (int f = 0; f < futures; ++f) {
      kept.push_back(solve(problem, {ResponseMethod::fast, instruction_sets().back()}).measures);
    }
    row("problems", what, "", "memory kept of a future", (heap_bytes() - before) / futures,
        "bytes");
  }
}

}  // namespace casus
