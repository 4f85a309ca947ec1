#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/load.hpp"
#include "model/vocabulary.hpp"

namespace casus {

/// What `casus gaps` is told.
struct GapsArgs {
  LoadArgs load{};
  std::string package{};                  ///< empty: all
  std::vector<std::string> guarantors{};  ///< whose own maps are wanted
  bool by_guarantor = false;              ///< those of all
  std::string level = "economic";         ///< what counts as a hole
  std::string save_test{};                ///< a file that gets the counterexample as a test
  std::string diff{};                     ///< another package, or a file laid over the scenario
  bool mend = false;                      ///< changes that close a hole
  std::string event{};                    ///< of `mend`: the hole; empty: the gravest event
  std::optional<std::string> within{};    ///< of `mend`: days in which help has to be due
  bool all = false;                       ///< show every box, every change
  bool json = false;
};

/// casus gaps SCENARIO [--package P] [--guarantor G] [--by-guarantor] [--level L] [--save-test
/// FILE] [--diff PACKAGE|FILE] [--mend [--event E]] [--all] [--json]
CLI::App* add_gaps(CLI::App& app, GapsArgs& args);

/// The level below which something is a hole.
Level level_of(const GapsArgs& args);

/// What the texts leave open: who owes nothing when, and the words that open each hole. Ends with 1
/// if nobody owes that level (economic, unless `level` says otherwise) in some armed attack.
ExitCode run_gaps(const GapsArgs& args);

}  // namespace casus
