#include <algorithm>
#include <cstdlib>
#include <exception>
#include <malloc.h>
#include <memory>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "apps/cli/calibrate.hpp"
#include "apps/cli/check.hpp"
#include "apps/cli/compare.hpp"
#include "apps/cli/design.hpp"
#include "apps/cli/entails.hpp"
#include "apps/cli/exit_code.hpp"
#include "apps/cli/explain.hpp"
#include "apps/cli/explain_error.hpp"
#include "apps/cli/export.hpp"
#include "apps/cli/fmt.hpp"
#include "apps/cli/gaps.hpp"
#include "apps/cli/inputs.hpp"
#include "apps/cli/new.hpp"
#include "apps/cli/print_errors.hpp"
#include "apps/cli/runs.hpp"
#include "apps/cli/schema.hpp"
#include "apps/cli/several_processes.hpp"
#include "apps/cli/solve.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/variants.hpp"
#include "apps/cli/version.hpp"

namespace {

/// --help, --version, or an option that no command has.
casus::ExitCode answer_to(const CLI::ParseError& why, const CLI::App& app, bool json) {
  std::ostringstream out, err;
  if (app.exit(why, out, err) == 0) {
    casus::print(out.str());
    return casus::ok;
  }
  return casus::refuse(
      {{.code = "E068", .message = why.what(), .hint = "--help lists what there is"}}, {},
      casus::format_of(json));
}

/// The command that was asked for. `ranks` stays empty unless this is one of several processes.
casus::ExitCode run(int argc, const char* const* argv, std::unique_ptr<casus::Ranks>& ranks) {
  CLI::App app{"casus: what a security arrangement entails, and whether it holds"};
  app.require_subcommand(0, 1);
  app.set_version_flag("--version", "casus " + std::string(casus::version()));
  app.footer(
      "Exit codes: 0 done, 1 a finding, 2 bad input, 3 our bug, 4 not all output could be "
      "written.");
  const casus::InstructionSet set = casus::instruction_sets().back();  // asked for once
  casus::CalibrateArgs calibrate_args;
  CLI::App* calibrate = casus::add_calibrate(app, calibrate_args);
  casus::CheckArgs check_args;
  CLI::App* check = casus::add_check(app, check_args);
  casus::CompareArgs compare_args;
  CLI::App* compare = casus::add_compare(app, compare_args);
  casus::DesignArgs design_args;
  CLI::App* design = casus::add_design(app, design_args);
  casus::EntailsArgs entails_args;
  CLI::App* entails = casus::add_entails(app, entails_args);
  casus::FmtArgs fmt_args;
  CLI::App* fmt = casus::add_fmt(app, fmt_args);
  casus::GapsArgs gaps_args;
  CLI::App* gaps = casus::add_gaps(app, gaps_args);
  casus::InputsArgs inputs_args;
  CLI::App* inputs = casus::add_inputs(app, inputs_args);
  casus::NewArgs new_args;
  CLI::App* make = casus::add_new(app, new_args);
  casus::ExplainArgs explain_args;
  CLI::App* explain = casus::add_explain(app, explain_args);
  casus::ExplainErrorArgs error_args;
  CLI::App* explain_error = casus::add_explain_error(app, error_args);
  casus::ExportArgs export_args;
  CLI::App* give = casus::add_export(app, export_args);
  casus::RunsArgs runs_args;
  CLI::App* runs = casus::add_runs(app, runs_args);
  CLI::App* schema = casus::add_schema(app);
  casus::SolveArgs solve_args;
  CLI::App* solve = casus::add_solve(app, solve_args);
  casus::VariantsArgs variants_args;
  CLI::App* variants = casus::add_variants(app, variants_args);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& why) {
    const bool json = std::any_of(argv, argv + argc,
                                  [](const char* one) { return std::string(one) == "--json"; });
    return answer_to(why, app, json);
  }
  if (casus::one_of_several_processes()) {
    const auto format = casus::format_of(compare_args.json);
    if (!compare->parsed()) {
      if (!casus::first_of_processes()) return casus::bad_input;
      return casus::refuse({casus::no_work_for_several()}, {}, format);
    }
    auto joined = casus::join_ranks();
    if (!joined && !casus::first_of_processes()) return casus::bad_input;
    if (!joined) return casus::refuse(joined.error(), {}, format);
    ranks = std::move(*joined);
    if (!ranks->is_first()) return casus::run_compare_rank(compare_args, *ranks);
  }
  if (calibrate->parsed()) return casus::run_calibrate(calibrate_args);
  if (check->parsed()) return casus::run_check(check_args);
  if (compare->parsed()) return casus::run_compare(compare_args, ranks.get());
  if (design->parsed()) return casus::run_design(design_args);
  if (entails->parsed()) return casus::run_entails(entails_args);
  if (fmt->parsed()) return casus::run_fmt(fmt_args);
  if (gaps->parsed()) return casus::run_gaps(gaps_args);
  if (inputs->parsed()) return casus::run_inputs(inputs_args);
  if (make->parsed()) return casus::run_new(new_args);
  if (explain->parsed()) return casus::run_explain(explain_args);
  if (explain_error->parsed()) return casus::run_explain_error(error_args);
  if (give->parsed()) return casus::run_export(export_args, set);
  if (runs->parsed()) return casus::run_runs(runs_args);
  if (schema->parsed()) return casus::run_schema();
  if (solve->parsed()) return casus::run_solve(solve_args, set);
  if (variants->parsed()) return casus::run_variants(variants_args);
  casus::print(app.help());
  return casus::bad_input;
}

/// Every future takes and frees the same memory. By default glibc, which serves where mimalloc is
/// not linked, gives much of it back to the system each time, which fetches and clears its pages
/// again (docs/design/0014-engine-speed.md).
void keep_pages() {
#ifdef __GLIBC__
  ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

/// Where memory is so short that not even an exception can be made.
[[noreturn]] void end_at_once() {
  constexpr std::string_view words =
      "casus: it had to end at once; there may be too little memory\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
  std::_Exit(casus::our_bug);
}

/// Before anything else of the program, which may lack memory for its constants.
[[gnu::constructor(101)]] void be_ready_to_end() { std::set_terminate(end_at_once); }

}  // namespace

int main(int argc, char** argv) {
  keep_pages();
  casus::open_streams();
  casus::ExitCode code = casus::our_bug;
  std::unique_ptr<casus::Ranks> ranks;
  try {
    code = run(argc, argv, ranks);
  } catch (const std::bad_alloc&) {
    casus::say("casus: there is not enough memory for this\n");
  } catch (const std::exception& bug) {
    casus::say(std::string("casus: internal error, please report it: ") + bug.what() + "\n");
  }
  code = casus::close_streams(code);
  if (ranks && code == casus::our_bug) ranks->abort(code);  // the others would wait for ever
  return code;
}
