#pragma once

#include <optional>
#include <string>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/study_command.hpp"

namespace casus {

struct DesignArgs {
  LoadArgs load{};
  StudyArgs study{};
  WrittenNumber money{}, troops{}, most{};
  bool as_written = false;
  std::optional<std::string> csv{};
  bool json = false;
};

CLI::App* add_design(CLI::App& app, DesignArgs& args);

ExitCode run_design(const DesignArgs& args);

}  // namespace casus
