#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/study_command.hpp"

namespace casus {

struct CalibrateArgs {
  LoadArgs load{};
  StudyArgs study{};
  std::optional<std::string> csv{};
  bool json = false;
};

/// casus calibrate SCENARIO [--futures N] [--seed N] [--threads N] [--with FILE] [--set path=value]
///     [--csv FILE] [--json]
CLI::App* add_calibrate(CLI::App& app, CalibrateArgs& args);
ExitCode run_calibrate(const CalibrateArgs& args);

}  // namespace casus
