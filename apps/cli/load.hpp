#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "apps/cli/print_errors.hpp"
#include "lang/elaborate.hpp"

namespace casus {

/// What a command that reads a scenario is told: the file, and what is laid over it.
struct LoadArgs {
  std::string file{};
  std::vector<std::string> overlays{};  ///< --with FILE
  std::vector<std::string> settings{};  ///< --set path=value
};

/// Adds the argument SCENARIO and the options --with and --set.
void add_load_options(CLI::App& command, LoadArgs& args);

/// Reads a scenario, or another file of the language, with all that it uses, from disk. A file that
/// cannot be opened is a diagnostic like any other.
Elaborated load(const LoadArgs& args);

/// The scenario, or nothing after all errors were printed to stderr (or to stdout as JSON
/// {"errors": [...]} if `json`). Lints are not printed. For commands that need a scenario.
std::optional<Scenario> load_scenario(const LoadArgs& args, ErrorFormat format,
                                      Texts* texts = nullptr);

/// Without lints.
Diagnostics errors_of(const Diagnostics& all);

/// Where names in `use` are looked up for that file, in order: its folder, `library/` in it and in
/// the folders above, the library installed beside the program, that of the source tree.
std::vector<std::string> library_folders(const std::string& file);

/// The names of all files in these folders, each once, sorted.
std::vector<std::string> library_names(const std::vector<std::string>& folders);

/// Finds names in `use` for that file.
Loader loader_for(const std::string& file);

}  // namespace casus
