#include "apps/cli/calibrate.hpp"

#include <fmt/format.h>

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/output_file.hpp"
#include "apps/cli/progress_line.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/version.hpp"
#include "law/duties.hpp"
#include "report/calibration.hpp"
#include "study/study.hpp"

namespace casus {

namespace {

constexpr std::uint64_t most_futures_calibrated = 1'000'000;
constexpr std::uint64_t most_threads_calibrating = 1024;

Diagnostic nothing_to_meet() {
  return {
      .code = "E286",
      .path = "calibration",
      .message = "the scenario says nothing that it could be calibrated to",
      .hint = "calibration: [{measure: attacked_5y, record: 0.4, error: 0.05, source: \"...\"}]"};
}

/// The table in its file; false if it went elsewhere or nowhere, which is said.
bool save_table(const OutputPlan& plan, const std::string& table) {
  const Written written = write_output(plan, table);
  if (written.problem.empty()) {
    say(fmt::format("CSV table written to {}\n", written.path));
    return true;
  }
  say(fmt::format("error: cannot write {}: {}{}\n", plan.path, written.problem,
                  written.path.empty() ? "" : "; the table is in " + written.path));
  return false;
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
  calibrate->add_option("--futures", args.futures,
                        "futures to compute (default, or 0: the scenario's)");
  calibrate->add_option("--seed", args.seed, "seed of the futures (default: the scenario's)");
  calibrate->add_option("--threads", args.threads, "threads (default, or 0: all of the machine)");
  calibrate->add_option("--csv", args.csv, "write a row for each line and each package and measure")
      ->type_name("FILE");
  calibrate->add_flag("--json", args.json, "print everything as JSON");
  return calibrate;
}

ExitCode run_calibrate(const CalibrateArgs& args) {
  const ErrorFormat format = format_of(args.json);
  Diagnostics wrong;
  const auto futures = whole_number(args.futures, "--futures", {0, most_futures_calibrated}, wrong);
  const auto seed = whole_number(args.seed, "--seed", {}, wrong);
  const auto threads =
      whole_number(args.threads, "--threads", {0, most_threads_calibrating}, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format);
  Texts texts;
  const auto scenario = load_scenario(args.load, format, &texts);
  if (!scenario) return bad_input;
  if (scenario->calibration.empty()) return refuse({nothing_to_meet()}, texts, format);
  std::optional<OutputPlan> table;
  if (args.csv) {
    auto plan = plan_output(*args.csv, "--csv");
    if (!plan) return refuse(plan.error(), texts, format);
    if (const Diagnostics clash = check_apart({*plan}, texts); !clash.empty()) {
      return refuse(clash, texts, format);
    }
    say(caution(*plan));
    table = std::move(*plan);
  }
  const Result<Duties> duties = entail(*scenario);
  if (!duties) return refuse(duties.error(), texts, format);
  const StudyOptions options{.futures = static_cast<int>(futures.value_or(0)),
                             .seed = seed,
                             .threads = static_cast<int>(threads.value_or(0)),
                             .hash = hash_of(texts)};
  const InterruptWatch watch;
  ProgressLine line(InterruptWatch::interrupted());
  const Result<Findings> found =
      run_study(*scenario, *duties, options,
                {.progress = [&line](const StudyProgress& progress) { line.show(progress); },
                 .cancelled = &InterruptWatch::interrupted()});
  line.clear();
  if (!found) return refuse(found.error(), texts, format);
  const ReportInput input{.scenario = *scenario,
                          .duties = *duties,
                          .findings = *found,
                          .version = std::string(version())};
  const bool saved = !table || save_table(*table, calibration_csv(input));
  print(args.json ? calibration_json(input) : calibration_text(input));
  flush_answer();
  return saved ? ok : lost_output;
}

}  // namespace casus
