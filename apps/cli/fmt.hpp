#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"

namespace casus {

/// What `casus fmt` is told.
struct FmtArgs {
  std::vector<std::string> files{};
  bool check = false;  ///< say which files would change, and change none
};

/// casus fmt FILE... [--check]
CLI::App* add_fmt(CLI::App& app, FmtArgs& args);

/// Lays files out in the one way of the language, comments kept. Ends with 1 if `check` and a file
/// is not laid out so.
ExitCode run_fmt(const FmtArgs& args);

}  // namespace casus
