#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/number_option.hpp"

namespace casus {

/// What stands on the command line of `casus runs`.
struct RunsArgs {
  std::string store{};
  std::vector<std::string> compare{};  ///< two runs; empty: not asked
  WrittenNumber export_run{};
  bool json = false;
};

CLI::App* add_runs(CLI::App& app, RunsArgs& args);

/// Lists the runs of a store, compares two, or prints the futures of one.
ExitCode run_runs(const RunsArgs& args);

}  // namespace casus
