#pragma once

#include <string>
#include <vector>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "apps/cli/study_command.hpp"

namespace casus {

struct VariantsArgs {
  LoadArgs load{};
  std::vector<std::string> variants{};  ///< --variant FILE
  StudyArgs study{};
  bool what_if = false;
  bool json = false;
};

CLI::App* add_variants(CLI::App& app, VariantsArgs& args);

ExitCode run_variants(const VariantsArgs& args);

}  // namespace casus
