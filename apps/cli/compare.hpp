#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/study_command.hpp"
#include "ranks/ranks.hpp"

namespace casus {

/// What stands on the command line of `casus compare`.
struct CompareArgs {
  LoadArgs load{};
  StudyArgs study{};
  WrittenNumber seconds{};
  WrittenNumber check_futures{};
  /// None: SCENARIO.html in the current folder, SCENARIO.what-if.html with --set or --with, unless
  /// --json or --no-html.
  std::optional<std::string> html{};
  std::optional<std::string> brief{};        ///< one sheet for an office that decides
  std::optional<std::string> explainer{};    ///< questions and answers for the public
  std::optional<std::string> lang{};         ///< of these two; none: English
  std::optional<std::string> annex{};        ///< what those who draft texts ask
  std::optional<std::string> replication{};  ///< a folder for those who check it all
  std::vector<std::string> redact{};         ///< "actors", "inputs"
  std::optional<std::string> since{};        ///< what `--json` wrote earlier
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

/// The options that are numbers and say what is computed, read; adds what is wrong (E055).
StudyOptions study_options_of(const CompareArgs& args, Diagnostics& wrong);

/// Which futures a study computes, for a message: files, program, numbers, method, seed.
std::string identity_of(const Scenario& scenario, const StudyOptions& options);

/// Compares the packages of a scenario and writes what it found. Progress goes to stderr; Ctrl-C
/// stops the study, and what is done is written all the same. With `ranks` it is the first of
/// several processes.
ExitCode run_compare(const CompareArgs& args, Ranks* ranks);

/// The same in the others: they compute what the first asks and say nothing.
ExitCode run_compare_rank(const CompareArgs& args, Ranks& ranks);

}  // namespace casus
