#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"

namespace casus {

/// What `casus new` is told.
struct NewArgs {
  std::string file{};
  std::vector<std::string> use{};
  std::string challenger = "RUS";
  std::string protege = "UKR";
};

/// casus new --use NAME,NAME [--challenger CODE --protege CODE] FILE
CLI::App* add_new(CLI::App& app, NewArgs& args);

/// Writes a scenario; never over a file that is there.
ExitCode run_new(const NewArgs& args);

}  // namespace casus
