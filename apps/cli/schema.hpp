#pragma once

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"

namespace casus {

/// casus schema: the JSON Schema of the language, for editors.
CLI::App* add_schema(CLI::App& app);
ExitCode run_schema();

}  // namespace casus
