#include <cstdio>
#include <exception>

#include <CLI/CLI.hpp>

#include "apps/cli/check.hpp"
#include "apps/cli/compare.hpp"
#include "apps/cli/entails.hpp"
#include "apps/cli/exit_code.hpp"
#include "apps/cli/explain_error.hpp"
#include "apps/cli/gaps.hpp"
#include "apps/cli/new.hpp"
#include "apps/cli/solve.hpp"

namespace {

casus::ExitCode run(int argc, const char* const* argv) {
  CLI::App app{"casus: what a security arrangement entails, and whether it holds"};
  app.require_subcommand(1);
  const casus::InstructionSet set = casus::instruction_sets().back();  // asked for once
  casus::CheckArgs check_args;
  CLI::App* check = casus::add_check(app, check_args);
  casus::CompareArgs compare_args;
  CLI::App* compare = casus::add_compare(app, compare_args);
  casus::EntailsArgs entails_args;
  CLI::App* entails = casus::add_entails(app, entails_args);
  casus::GapsArgs gaps_args;
  CLI::App* gaps = casus::add_gaps(app, gaps_args);
  casus::NewArgs new_args;
  CLI::App* make = casus::add_new(app, new_args);
  casus::ExplainErrorArgs explain_args;
  CLI::App* explain = casus::add_explain_error(app, explain_args);
  casus::SolveArgs solve_args;
  CLI::App* solve = casus::add_solve(app, solve_args);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& why) {
    return app.exit(why) == 0 ? casus::ok : casus::bad_input;  // 0: the user asked for --help
  }
  if (check->parsed()) return casus::run_check(check_args);
  if (compare->parsed()) return casus::run_compare(compare_args);
  if (entails->parsed()) return casus::run_entails(entails_args);
  if (gaps->parsed()) return casus::run_gaps(gaps_args);
  if (make->parsed()) return casus::run_new(new_args);
  if (explain->parsed()) return casus::run_explain_error(explain_args);
  if (solve->parsed()) return casus::run_solve(solve_args, set);
  return casus::ok;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& bug) {
    std::fprintf(stderr, "casus: internal error, please report it: %s\n", bug.what());
    return casus::our_bug;
  }
}
