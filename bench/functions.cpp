#include "bench/functions.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "bench/measurement.hpp"
#include "numeric/elementary.hpp"

namespace casus {

double seconds_each(Elementary::Function function) {
  constexpr std::size_t count = 1024;  // stays in the cache
  constexpr int rounds = 500;
  std::vector<double> x(count), y(count);
  for (std::size_t i = 0; i < count; ++i) x[i] = 0.01 + 6.0 * static_cast<double>(i) / count;
  return quickest(5,
                  [&] {
                    for (int round = 0; round < rounds; ++round)
                      function(x.data(), y.data(), count);
                  }) /
         (rounds * static_cast<double>(count));
}

namespace {

struct Tested {
  const char* name = "";
  Elementary::Function Elementary::*function = nullptr;
  long double (*exact)(long double) = nullptr;
  double low = 0.0, high = 0.0;
  bool relative = true;
};

long double phi(long double x) { return 0.5L * erfcl(-x * sqrtl(0.5L)); }

const Tested tested[] = {{"exp", &Elementary::exp, expl, -700.0, 700.0, true},
                         {"log", &Elementary::log, logl, 1e-6, 1e3, true},
                         {"Phi", &Elementary::normal_cdf, phi, -10.0, 10.0, false}};

/// Largest error at evenly spread points, against the long double functions of the C library.
double largest_error(const Tested& one, Elementary::Function function) {
  constexpr std::size_t count = 200'000;
  std::vector<double> x(count), y(count);
  for (std::size_t i = 0; i < count; ++i) {
    x[i] = one.low + (one.high - one.low) * (static_cast<double>(i) + 0.5) / count;
  }
  function(x.data(), y.data(), count);
  long double most = 0.0L;
  for (std::size_t i = 0; i < count; ++i) {
    const long double truth = one.exact(x[i]);
    const long double off = fabsl(y[i] - truth);
    most = std::max(most, one.relative ? off / fabsl(truth) : off);
  }
  return static_cast<double>(most);
}

}  // namespace

void functions_table() {
  for (const InstructionSet set : instruction_sets()) {
    const Elementary functions = elementary(set);
    for (const Tested& one : tested) {
      const Elementary::Function function = functions.*one.function;
      row("functions", one.name, std::string(name(set)), "throughput",
          1e-6 / seconds_each(function), "million a second");
      row("functions", one.name, std::string(name(set)), "largest error",
          largest_error(one, function), one.relative ? "relative" : "absolute");
    }
  }
}

}  // namespace casus
