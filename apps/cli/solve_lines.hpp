#pragma once

#include <string>

#include "apps/cli/exit_code.hpp"
#include "apps/cli/solve_scenario.hpp"

namespace casus {

// Many problems in one call: a line of JSON in, a line of JSON out, in the same order, at once.
// An answer is {"line": N, measures ...}, or {"line": N, "errors": [...]} for a line that is wrong,
// which stops no other. Lines count from 1.

/// Each line of the file ("-" is standard input) is a problem.
ExitCode solve_problem_lines(const std::string& file, const SolveOptions& options);

/// Each line is a future of the scenario, as `given_future` takes it, for the package of `args`.
ExitCode solve_future_lines(const SolveScenarioArgs& args, const std::string& file,
                            const SolveOptions& options);

}  // namespace casus
