#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/number_option.hpp"
#include "numeric/instruction_set.hpp"

namespace casus {

/// What stands on the command line of `casus export`.
struct ExportArgs {
  std::string efg{};  ///< problem file (JSON; - reads standard input)
  std::string kind{};
  WrittenNumber period{};  ///< none: 0
};

CLI::App* add_export(CLI::App& app, ExportArgs& args);

/// Prints a problem's responses as a game that other programs solve.
ExitCode run_export(const ExportArgs& args, InstructionSet set);

}  // namespace casus
