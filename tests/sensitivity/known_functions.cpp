#include "tests/sensitivity/known_functions.hpp"

#include <cmath>

#include "numeric/hash.hpp"

namespace casus {

double Ishigami::value(double x1, double x2, double x3) {
  return std::sin(x1) + 7.0 * std::sin(x2) * std::sin(x2) + 0.1 * std::pow(x3, 4) * std::sin(x1);
}

Ishigami ishigami(std::size_t futures, std::uint64_t seed) {
  constexpr double pi = 3.14159265358979323846;
  Ishigami out;
  for (const char* name : {"x1", "x2", "x3"}) {
    out.inputs.push_back(uniform_input(name, futures, seed + out.inputs.size()));
    for (double& value : out.inputs.back().values) value = pi * (2.0 * value - 1.0);
  }
  for (std::size_t f = 0; f < futures; ++f) {
    out.outcome.push_back(
        Ishigami::value(out.inputs[0].values[f], out.inputs[1].values[f], out.inputs[2].values[f]));
  }
  return out;
}

InputColumn uniform_input(const char* name, std::size_t futures, std::uint64_t seed) {
  InputColumn column{.name = name};
  for (std::size_t f = 0; f < futures; ++f) column.values.push_back(uniform(seed, 1, f));
  return column;
}

}  // namespace casus
