#include "apps/cli/study_command.hpp"

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/progress_line.hpp"
#include "apps/cli/streams.hpp"

namespace casus {

void add_study_options(CLI::App& command, StudyArgs& args, const std::string& futures_help) {
  command.add_option("--futures", args.futures, futures_help);
  command.add_option("--seed", args.seed, "seed of the futures (default: the scenario's)");
  command.add_option("--threads", args.threads, "threads (default, or 0: all of the machine)");
}

StudyOptions study_options(const StudyArgs& args, Diagnostics& wrong) {
  StudyOptions options;
  options.futures =
      static_cast<int>(whole_number(args.futures, "--futures", study_futures, wrong).value_or(0));
  options.seed = whole_number(args.seed, "--seed", {}, wrong);
  options.threads =
      static_cast<int>(whole_number(args.threads, "--threads", study_threads, wrong).value_or(0));
  return options;
}

Result<Findings> watched_study(const Scenario& scenario, const Duties& duties,
                               const StudyOptions& options) {
  ProgressLine line(InterruptWatch::interrupted());
  auto found = run_study(scenario, duties, options,
                         {.progress = [&line](const StudyProgress& one) { line.show(one); },
                          .cancelled = &InterruptWatch::interrupted()});
  line.clear();
  return found;
}

Result<std::optional<OutputPlan>> plan_table(const std::optional<std::string>& csv,
                                             const Texts& read) {
  if (!csv) return std::optional<OutputPlan>();
  auto plan = plan_output(*csv, "--csv");
  if (!plan) return fail(plan.error());
  Diagnostics wrong = check_apart({*plan}, read);
  if (!wrong.empty()) return fail(std::move(wrong));
  say(caution(*plan));
  return std::optional(std::move(*plan));
}

}  // namespace casus
