#pragma once

#include <optional>
#include <string>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "game/solve.hpp"

namespace casus {

/// One package of a scenario in one future, solved in full.
struct SolveScenarioArgs {
  LoadArgs load{};
  std::string package{};
  std::optional<int> future{};  ///< none: the central values
  bool why = false;             ///< each compiled number with the quantity and clause it came from
  bool json = false;
  bool problem = false;  ///< print the problem file instead of solving it
};

/// True for names that end in .yaml or .yml.
bool names_scenario(const std::string& file);

/// Compiles and solves, or prints everything that is missing.
ExitCode run_solve_scenario(const SolveScenarioArgs& args, const SolveOptions& options);

}  // namespace casus
