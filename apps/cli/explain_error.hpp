#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "apps/cli/exit_code.hpp"

namespace casus {

/// What `casus explain-error` is told.
struct ExplainErrorArgs {
  std::string code{};
  bool markdown = false;
};

/// casus explain-error [CODE] [--markdown]
CLI::App* add_explain_error(CLI::App& app, ExplainErrorArgs& args);

/// Prints the page of a code, or the list of all. With --markdown all pages, as docs/errors.
ExitCode run_explain_error(const ExplainErrorArgs& args);

}  // namespace casus
