#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"

namespace casus {

/// What `casus check` is told.
struct CheckArgs {
  std::vector<std::string> files{};
  LoadArgs layers{};  ///< --with and --set, for every file
  bool json = false;
  bool lints = false;
};

/// casus check FILE... [--with FILE] [--set PATH=VALUE] [--lints] [--json]
CLI::App* add_check(CLI::App& app, CheckArgs& args);

/// All errors and lints of the files, and the tests in them. `bad_input` if there are errors,
/// `finding` if a test fails.
ExitCode run_check(const CheckArgs& args);

}  // namespace casus
