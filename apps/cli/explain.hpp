#pragma once

#include <optional>
#include <string>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/study_command.hpp"

namespace casus {

struct ExplainArgs {
  LoadArgs load{};
  StudyArgs study{};
  WrittenNumber group_futures{}, fails_above{};
  std::optional<std::string> csv{};
  bool json = false;
};

CLI::App* add_explain(CLI::App& app, ExplainArgs& args);

ExitCode run_explain(const ExplainArgs& args);

}  // namespace casus
