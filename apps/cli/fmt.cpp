#include "apps/cli/fmt.hpp"

#include "apps/cli/output_file.hpp"
#include "apps/cli/print_errors.hpp"
#include "apps/cli/read_file.hpp"
#include "apps/cli/streams.hpp"
#include "lang/format.hpp"

namespace casus {

namespace {

/// Whether the file changes, or why it cannot be read or written.
Result<bool> lay_out(const std::string& path, bool check) {
  const Result<std::string> content = read_regular_file(path);
  if (!content) return fail(content.error());
  const Result<std::string> made = formatted({path, *content});
  if (!made) return fail(made.error());
  if (*made == *content || check) return *made != *content;
  const Result<OutputPlan> plan = plan_output(path, "casus fmt");
  if (!plan) return fail(plan.error());
  const Written written = write_output(*plan, *made);
  if (!written.problem.empty())
    return fail(
        {.code = "E054",
         .path = path,
         .message = "the file could not be written: " + written.problem,
         .hint = written.path.empty() ? "" : "the file as it should be is " + written.path});
  return true;
}

}  // namespace

CLI::App* add_fmt(CLI::App& app, FmtArgs& args) {
  CLI::App* fmt = app.add_subcommand("fmt", "Lays files out in one way, comments kept");
  fmt->footer(
      "Example: casus fmt library/*.yaml\n"
      "Exit code: 0 done, 1 with --check if a file would change, 2 errors.");
  fmt->add_option("file", args.files, "scenarios, instruments, vocabularies, overlays")
      ->required()
      ->type_name("FILE ...");
  fmt->add_flag("--check", args.check, "say which files would change, and change none");
  return fmt;
}

ExitCode run_fmt(const FmtArgs& args) {
  ExitCode code = ok;
  for (const std::string& path : args.files) {
    const Result<bool> changes = lay_out(path, args.check);
    if (!changes) {
      const Result<std::string> content = read_regular_file(path);
      code =
          refuse(changes.error(), {{path, content ? *content : std::string()}}, ErrorFormat::text);
      continue;
    }
    if (!*changes) continue;
    print((args.check ? "not laid out: " : "laid out: ") + path + "\n");
    if (args.check && code == ok) code = finding;
  }
  return code;
}

}  // namespace casus
