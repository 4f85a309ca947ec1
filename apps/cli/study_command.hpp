#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/number_option.hpp"
#include "apps/cli/output_file.hpp"
#include "study/study.hpp"

namespace casus {

// What commands that compute a study have in common.

/// --futures, --seed and --threads, as written.
struct StudyArgs {
  WrittenNumber futures{}, seed{}, threads{};
};

/// Adds these options; `futures_help` says what is computed if none are asked for.
void add_study_options(CLI::App& command, StudyArgs& args, const std::string& futures_help);

/// The options read; adds what is wrong with them (E055).
StudyOptions study_options(const StudyArgs& args, Diagnostics& wrong);

/// The study, with its progress on standard error and Ctrl-C to stop it.
Result<Findings> watched_study(const Scenario& scenario, const Duties& duties,
                               const StudyOptions& options);

/// Where a table goes that was asked for with --csv FILE (E054, E057, E067).
Result<std::optional<OutputPlan>> plan_table(const std::optional<std::string>& csv,
                                             const Texts& read);

}  // namespace casus
