#include "apps/cli/explain.hpp"

#include <fmt/format.h>

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/progress_line.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/study_command.hpp"
#include "report/explanation.hpp"
#include "sensitivity/explain.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

/// The options that are numbers, read.
Result<ExplainOptions> options_of(const ExplainArgs& args) {
  Diagnostics wrong;
  ExplainOptions options{.study = study_options(args.study, wrong)};
  if (const auto futures =
          whole_number(args.group_futures, "--group-futures", study_futures, wrong))
    options.group_futures = static_cast<int>(*futures);
  if (const auto above = whole_number(args.fails_above, "--fails-above", {1, 99}, wrong))
    options.fails_above = static_cast<double>(*above) / 100.0;
  if (!wrong.empty()) return fail(std::move(wrong));
  return options;
}

}  // namespace

CLI::App* add_explain(CLI::App& app, ExplainArgs& args) {
  CLI::App* explain = app.add_subcommand(
      "explain", "What the findings hang on: inputs, switch points, where each package fails");
  explain->footer(
      "Example: casus explain scenarios/ukraine-2026.yaml --futures 512\n"
      "Computes the study and then, from its futures, what each input does alone, the value at\n"
      "which a mean risk passes 10, 25 or 50 % or two packages change places, and the conditions\n"
      "under which each option fails; from runs of their own, what groups of inputs do together.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug, 4 not all output could be written.");
  add_load_options(*explain, args.load);
  add_study_options(*explain, args.study, "futures to compute (default, or 0: the scenario's)");
  explain->add_option("--group-futures", args.group_futures,
                      "futures in which each group of inputs is drawn again (default 64; 0: none)");
  explain
      ->add_option("--fails-above", args.fails_above,
                   "a future in which the risk is higher is a failure (default 25)")
      ->type_name("PERCENT");
  explain->add_option("--csv", args.csv, "write one row per outcome, input and switch point")
      ->type_name("FILE");
  explain->add_flag("--json", args.json, "print everything as JSON");
  return explain;
}

ExitCode run_explain(const ExplainArgs& args) {
  const ErrorFormat format = format_of(args.json);
  auto options = options_of(args);
  if (!options) return refuse(options.error(), {}, format);
  Texts texts;
  const auto scenario = load_scenario(args.load, format, &texts);
  if (!scenario) return bad_input;
  const auto table = plan_table(args.csv, texts);
  if (!table) return refuse(table.error(), texts, format);
  options->study.hash = hash_of(texts);
  const Result<Duties> duties = entail(*scenario, nullptr);
  if (!duties) return refuse(duties.error(), texts, format);

  const InterruptWatch watch;
  const Result<Findings> found = watched_study(*scenario, *duties, options->study);
  if (!found) return refuse(found.error(), texts, format);
  ProgressLine line(InterruptWatch::interrupted());
  const Result<Explanation> explained =
      explain(*scenario, *duties, *options,
              {.progress = [&line](const StudyProgress& progress) { line.show(progress); },
               .cancelled = &InterruptWatch::interrupted()},
              *found);
  line.clear();
  if (!explained) return refuse(explained.error(), texts, format);

  const ReportInput input{.scenario = *scenario, .duties = *duties, .findings = *found};
  std::string said;
  const bool saved =
      !*table || save(**table, explanation_csv(input, *explained), "CSV table", said);
  print(args.json ? explanation_json(input, *explained) : explanation_text(input, *explained));
  flush_answer();
  say(said);
  return saved ? ok : lost_output;
}

}  // namespace casus
