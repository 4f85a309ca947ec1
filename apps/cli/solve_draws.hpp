#pragma once

#include <cstdint>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "base/render.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What is drawn in the first futures, and the problems made from it.
struct DrawsAsked {
  std::uint64_t seed = 0;
  std::uint64_t count = 1;  ///< futures
  bool problems = false;    ///< of every package, beside what is drawn
};

/// Prints {"scenario", "seed", "central", "futures": [...]}, the last two as in
/// compile/draws_json.hpp, a line for each; with `problems` each has "problems": {PACKAGE: problem
/// file}. Refuses what draws and problems miss; a future that makes none ends what is printed.
ExitCode print_draws(const Scenario& scenario, const Texts& texts, const DrawsAsked& asked,
                     ErrorFormat format);

}  // namespace casus
