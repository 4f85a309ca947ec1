#pragma once

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"

namespace casus {

/// What stands on the command line of `casus inputs`.
struct InputsArgs {
  LoadArgs load{};
  bool all = false;
  bool json = false;
};

CLI::App* add_inputs(CLI::App& app, InputsArgs& args);

/// Prints the numbers of a scenario with range, unit and evidence.
ExitCode run_inputs(const InputsArgs& args);

}  // namespace casus
