#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/number_option.hpp"

namespace casus {

/// What stands on the command line of `casus compare`.
struct CompareArgs {
  LoadArgs load{};
  WrittenNumber futures{};  ///< none: as the scenario says
  WrittenNumber seed{};     ///< none: as the scenario says
  WrittenNumber threads{};  ///< none: as many as the machine has
  WrittenNumber seconds{};
  /// None: SCENARIO.html in the current folder, SCENARIO.what-if.html with --set or --with, unless
  /// --json or --no-html.
  std::optional<std::string> html{};
  std::optional<std::string> csv{};
  std::optional<std::string> futures_csv{};
  std::optional<std::string> store{};  ///< where futures are kept while they are computed
  bool resume = false;                 ///< continue the run that is in the store
  bool json = false;
  bool no_html = false;
  bool all_checks = false;
  bool numerics = false;
  bool reference = false;
  bool timings = false;
};

CLI::App* add_compare(CLI::App& app, CompareArgs& args);

/// Compares the packages of a scenario and writes what it found. Progress goes to stderr; Ctrl-C
/// stops the study, and what is done is written all the same.
ExitCode run_compare(const CompareArgs& args);

}  // namespace casus
