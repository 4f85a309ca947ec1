#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/solve_scenario.hpp"
#include "numeric/instruction_set.hpp"

namespace casus {

/// What stands on the command line of `casus solve`.
struct SolveArgs {
  std::string problem_file{};          ///< empty: only with `lines`
  std::optional<std::string> lines{};  ///< file of many problems, or of futures of the scenario
  bool json = false;
  bool reference = false;
  SolveScenarioArgs scenario{};  ///< if the file is a scenario
};

CLI::App* add_solve(CLI::App& app, SolveArgs& args);

/// Solves the problem file, or one package of the scenario, and prints what it found.
ExitCode run_solve(const SolveArgs& args, InstructionSet set);

}  // namespace casus
