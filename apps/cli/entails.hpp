#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"

namespace casus {

/// What `casus entails` is told.
struct EntailsArgs {
  LoadArgs load{};
  std::string package{};       ///< empty: all
  std::string event{};         ///< "victim=UKR,kind=invasion"; empty: the matrix
  std::string side_by_side{};  ///< an action or a level; empty: nothing is compared
  bool clock = false;          ///< when help is due
  bool all = false;            ///< name every clause that does not fire
  bool questions = false;      ///< which questions of law decide something
  bool json = false;
};

/// casus entails SCENARIO [--package P] [--event 'dim=value,...' [--all]] [--json]
CLI::App* add_entails(CLI::App& app, EntailsArgs& args);

/// Who owes what, by kind of attack or in one event, with the reasons.
ExitCode run_entails(const EntailsArgs& args);

}  // namespace casus
