#include "apps/cli/calibrate.hpp"

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/study_command.hpp"
#include "apps/cli/version.hpp"
#include "law/duties.hpp"
#include "report/calibration.hpp"
#include "study/study.hpp"

namespace casus {

namespace {

Diagnostic nothing_to_meet() {
  return {
      .code = "E286",
      .path = "calibration",
      .message = "the scenario says nothing that it could be calibrated to",
      .hint = "calibration: [{measure: attacked_5y, record: 0.4, error: 0.05, source: \"...\"}]"};
}

}  // namespace

CLI::App* add_calibrate(CLI::App& app, CalibrateArgs& args) {
  CLI::App* calibrate = app.add_subcommand(
      "calibrate", "What the scenario gives without instruments, against the record");
  calibrate->footer(
      "Example: casus calibrate scenarios/ukraine-2026.yaml\n"
      "Holds every line of 'calibration:' against what the futures give, finds the weights of the\n"
      "futures nearest to equal ones that meet the record within its errors, and shows the risk\n"
      "with every package with and without them. No package is tuned.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug, 4 not all output could be written.");
  add_load_options(*calibrate, args.load);
  add_study_options(*calibrate, args.study, "futures to compute (default, or 0: the scenario's)");
  calibrate->add_option("--csv", args.csv, "write a row for each line and each package and measure")
      ->type_name("FILE");
  calibrate->add_flag("--json", args.json, "print everything as JSON");
  return calibrate;
}

ExitCode run_calibrate(const CalibrateArgs& args) {
  const ErrorFormat format = format_of(args.json);
  Diagnostics wrong;
  StudyOptions options = study_options(args.study, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format);
  Texts texts;
  const auto scenario = load_scenario(args.load, format, &texts);
  if (!scenario) return bad_input;
  if (scenario->calibration.empty()) return refuse({nothing_to_meet()}, texts, format);
  const auto table = plan_table(args.csv, texts);
  if (!table) return refuse(table.error(), texts, format);
  options.hash = hash_of(texts);
  const Result<Duties> duties = entail(*scenario);
  if (!duties) return refuse(duties.error(), texts, format);
  const InterruptWatch watch;
  const Result<Findings> found = watched_study(*scenario, *duties, options);
  if (!found) return refuse(found.error(), texts, format);
  const ReportInput input{.scenario = *scenario,
                          .duties = *duties,
                          .findings = *found,
                          .version = std::string(version())};
  std::string said;
  const bool saved = !*table || save(**table, calibration_csv(input), "CSV table", said);
  print(args.json ? calibration_json(input) : calibration_text(input));
  flush_answer();
  say(said);
  return saved ? ok : lost_output;
}

}  // namespace casus
