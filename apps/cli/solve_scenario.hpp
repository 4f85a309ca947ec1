#pragma once

#include <string>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/number_option.hpp"
#include "game/solve.hpp"

namespace casus {

/// One package of a scenario in one future, solved in full.
struct SolveScenarioArgs {
  LoadArgs load{};
  std::string package{};
  WrittenNumber future{};  ///< none: the central values
  WrittenNumber seed{};    ///< none: as the scenario says
  WrittenNumber draws{};   ///< print the drawn values of so many futures instead
  bool why = false;        ///< each compiled number with the quantity and clause it came from
  bool json = false;
  bool problem = false;  ///< print the problem file instead of solving it
};

/// True for names that end in .yaml or .yml.
bool names_scenario(const std::string& file);

/// Compiles and solves, or prints everything that is missing. With `draws` it prints what is drawn
/// in the first futures, for all packages alike, and with `problem` their problems, too
/// (`print_draws`).
ExitCode run_solve_scenario(const SolveScenarioArgs& args, const SolveOptions& options);

/// What is said (E055) where the package is none of the scenario's.
Diagnostic no_package(const Scenario& scenario, const std::string& wanted);

}  // namespace casus
