#include "apps/cli/compare.hpp"

#include <ctime>
#include <optional>

#include <fmt/format.h>

#include "apps/cli/compare_command.hpp"
#include "apps/cli/compare_law.hpp"
#include "apps/cli/compare_outputs.hpp"
#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/page_language.hpp"
#include "apps/cli/progress_line.hpp"
#include "apps/cli/read_file.hpp"
#include "apps/cli/redaction.hpp"
#include "apps/cli/streams.hpp"
#include "apps/cli/version.hpp"
#include "base/render.hpp"
#include "law/duties.hpp"
#include "law/replay.hpp"
#include "report/edition.hpp"
#include "report/report.hpp"
#include "store/run_store.hpp"
#include "study/checks.hpp"
#include "study/study.hpp"

namespace casus {

namespace {

/// Now, in Greenwich, for people who look into a store.
std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts = {};
  ::gmtime_r(&now, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

template <class Run>
auto timed(PassTimes& times, Pass pass, const Run& run) {
  const PassClock clock(&times, pass);
  return run();
}

/// The store that was asked for, opened before anything is computed.
Result<std::unique_ptr<RunStore>> store_of(const CompareArgs& args, const Scenario& scenario,
                                           const StudyOptions& options) {
  if (!args.store) return std::unique_ptr<RunStore>();
  const std::uint64_t seed = options.seed.value_or(scenario.seed);
  const int futures = futures_of(scenario, options);
  auto store = RunStore::open(
      *args.store, {.identity = {.scenario = scenario.id,
                                 .hash = options.hash,
                                 .version = std::string(version()),
                                 .method = std::string(name(options.response)),
                                 .seed = std::to_string(seed)},
                    .command = command_of(args, scenario, {.futures = futures, .seed = seed}),
                    .futures_asked = futures,
                    .begun = time_of_day(),
                    .resume = args.resume});
  if (store && (*store)->found() > 0) {
    say(fmt::format("run {} in {} is continued: it holds {} futures\n", (*store)->run(),
                    *args.store, (*store)->found()));
  }
  return store;
}

/// The earlier findings that were asked for. Fails (E002, E073) where there are none of this
/// scenario.
Result<std::optional<Edition>> earlier_edition(const CompareArgs& args, const Scenario& scenario) {
  if (!args.since) return std::optional<Edition>();
  const Result<std::string> content = read_file(*args.since);
  if (!content) return fail(content.error());
  Result<Edition> found = parse_edition(*content);
  if (!found) return fail(std::move(found.error()));
  if (found->scenario == scenario.id) return std::optional(std::move(*found));
  return fail({.code = "E073",
               .path = "--since",
               .message = fmt::format("{} holds findings of '{}', not of '{}'", *args.since,
                                      found->scenario, scenario.id),
               .hint = "name findings of the same scenario"});
}

/// The findings are whole; the store is not.
ExitCode say_lost(const RunStore& store, const Findings& found) {
  say(to_text({*store.why_lost()}, {}) +
      fmt::format("{} of {} futures are not in the store\n", store.lost(), found.futures));
  return lost_output;
}

}  // namespace

CLI::App* add_compare(CLI::App& app, CompareArgs& args) {
  CLI::App* compare = app.add_subcommand(
      "compare", "Packages compared over many futures: table, ranking, robustness, HTML report");
  compare->footer(
      "Example: casus compare scenarios/ukraine-2026.yaml --futures 256 --html report.html\n"
      "Prints the answer and three tables, and writes SCENARIO.html in the current folder, or\n"
      "SCENARIO.what-if.html with --set or --with: one file that opens in any browser without a\n"
      "network. Ctrl-C stops early and keeps what is done.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug, 4 not all output could be written.");
  add_load_options(*compare, args.load);
  add_study_options(*compare, args.study, "futures to compute (default, or 0: the scenario's)");
  compare->add_option("--time-limit", args.seconds, "stop after about so many seconds")
      ->type_name("SECONDS");
  compare->add_option("--html", args.html, "where the HTML report goes")->type_name("FILE");
  compare->add_flag("--no-html", args.no_html, "write no HTML report");
  compare
      ->add_option("--brief", args.brief,
                   "write one A4 sheet as HTML: the options, the claims and what they hang on")
      ->type_name("FILE");
  compare
      ->add_option("--explainer", args.explainer,
                   "write questions and answers for the public as HTML, each with one figure")
      ->type_name("FILE");
  compare
      ->add_option("--lang", args.lang,
                   "the language of the brief and the explainer: en (default) or fr")
      ->type_name("CODE");
  compare
      ->add_option("--annex", args.annex,
                   "write what drafters ask as HTML: holes, the words that open them and redrafts, "
                   "lawful delays, wording side by side")
      ->type_name("FILE");
  compare
      ->add_option("--replication", args.replication,
                   "write a replication for scholars: findings, futures, codebook, methods, "
                   "references, the files that were read, hashes")
      ->type_name("DIR");
  compare
      ->add_option("--redact", args.redact,
                   "keep actors (by role and letter instead) or inputs (numbers, ranges, sources) "
                   "out of every output; may be given twice")
      ->type_name("actors|inputs")
      ->allow_extra_args(false);
  compare
      ->add_option("--since", args.since,
                   "say what changed since earlier findings, which --json wrote to this file")
      ->type_name("OLD.json");
  compare->add_option("--csv", args.csv, "write one row per package and measure")
      ->type_name("FILE");
  compare
      ->add_option("--futures-csv", args.futures_csv,
                   "write one row per future: what was drawn, and all measures by package")
      ->type_name("FILE");
  compare
      ->add_option("--store", args.store,
                   "keep every future in this file while the study runs (SQLite)")
      ->type_name("FILE");
  compare->add_flag("--resume", args.resume,
                    "continue the run in the store: what it holds is not computed again");
  compare->add_flag("--json", args.json, "print everything as JSON; HTML only with --html");
  compare->add_flag(
      "--checks", args.all_checks,
      "all checks: other prizes, other names, finer grids, a longer horizon (slower)");
  compare->add_option(
      "--check-futures", args.check_futures,
      fmt::format("futures that --checks solves again (default {})", check_futures));
  compare->add_flag("--numerics", args.numerics,
                    "solve every future again with a longer horizon, half the step and finer "
                    "grids, to see what moves (default: one in fifty)");
  compare->add_flag("--reference", args.reference,
                    "find responses by the definition in 40 steps (slower, same numbers)");
  compare->add_flag("--timings", args.timings, "processor time of each pass, on standard error");
  return compare;
}

StudyOptions study_options_of(const CompareArgs& args, Diagnostics& wrong) {
  StudyOptions options = study_options(args.study, wrong);
  options.seconds = seconds_number(args.seconds, "--time-limit", wrong);
  options.checks = args.all_checks ? StudyChecks::all : StudyChecks::cheap;
  if (const auto checked =
          whole_number(args.check_futures, "--check-futures", {2, 1'000'000}, wrong))
    options.futures_checked = static_cast<int>(*checked);
  options.numerics = args.numerics;
  options.channels = true;
  if (args.reference) options.response = ResponseMethod::reference;
  return options;
}

std::string identity_of(const Scenario& scenario, const StudyOptions& options) {
  return fmt::format("files {}, casus {}, numbers {}, method {}, seed {}", options.hash, version(),
                     numbers_definition, name(options.response),
                     options.seed.value_or(scenario.seed));
}

ExitCode run_compare(const CompareArgs& args, Ranks* ranks) {
  const ErrorFormat format = format_of(args.json);
  Diagnostics wrong;
  StudyOptions options = study_options_of(args, wrong);  // before a file is read
  if (args.resume && !args.store) {
    wrong.push_back({.code = "E068",
                     .path = "--resume",
                     .message = "--resume continues a run in a store, and there is none",
                     .hint = "--store FILE --resume"});
  }
  if (args.html && args.no_html) {
    wrong.push_back({.code = "E068",
                     .path = "--no-html",
                     .message = "--html names a report, and --no-html leaves it out",
                     .hint = "leave out one of them"});
  }
  if (args.check_futures && !args.all_checks) {
    wrong.push_back({.code = "E068",
                     .path = "--check-futures",
                     .message = "--check-futures is about what --checks solves again, and that is "
                                "not asked",
                     .hint = "--checks --check-futures N"});
  }
  const Language language = page_language(args, wrong);
  const Redaction redaction = redaction_of(args, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format);
  Texts texts;
  PassTimes times;
  auto scenario =
      timed(times, Pass::read, [&] { return load_scenario(args.load, format, &texts); });
  if (!scenario) return bad_input;
  Texts with_names = texts;  // names change no figure, so that their file is none of those hashed
  const auto page = language_with_names(args, language, *scenario, with_names);
  if (!page) return refuse(page.error(), with_names, format);
  if (redaction.any()) scenario = redacted(std::move(*scenario), redaction);
  const auto outputs = plan_outputs(args, *scenario, with_names);
  if (!outputs) return refuse(outputs.error(), texts, format);
  say(page->caution);

  const Result<Duties> duties = entail(*scenario, &times);
  if (!duties) return refuse(duties.error(), texts, format);
  options.hash = hash_of(texts);
  if (ranks != nullptr) {
    if (options.threads == 0) options.threads = 1;  // as every other process has one
    wrong = ranks->muster(identity_of(*scenario, options));
    if (!wrong.empty()) return refuse(wrong, texts, format);
  }
  auto history =
      args.explainer ? replay(*scenario) : Result<std::vector<std::optional<EventAnswer>>>();
  if (!history) return refuse(history.error(), texts, format);
  const auto earlier = earlier_edition(args, *scenario);
  if (!earlier) return refuse(earlier.error(), texts, format);
  const auto store = store_of(args, *scenario, options);
  if (!store) return refuse(store.error(), texts, format);
  const InterruptWatch watch;
  ProgressLine line(InterruptWatch::interrupted());
  const StudyCallbacks callbacks{
      .progress = [&line](const StudyProgress& progress) { line.show(progress); },
      .so_far = [&line](const Findings& found) { line.table(found); },
      .cancelled = &InterruptWatch::interrupted(),
      .times = &times,
      .keeper = store->get(),
      .crew = ranks};
  Result<Findings> found = run_study(*scenario, *duties, options, callbacks);
  line.clear();
  if (!found) return refuse(found.error(), texts, format);
  if (redaction.any()) found = redacted(std::move(*found), redaction);
  ReportInput input{.scenario = *scenario,
                    .duties = *duties,
                    .findings = *found,
                    .command = redaction.any() ? redacted_command(args, *found, texts)
                                               : command_of(args, *scenario, *found),
                    .redacted = redaction.any(),
                    .version = std::string(version()),
                    .changes = redaction.any() ? redacted_changes(args.load, texts)
                                               : changes_of(args.load, *scenario),
                    .history = std::move(*history)};
  ask_the_law(*outputs, threads_of(options), input);
  if (*earlier) input.since = changes_since(**earlier, input);
  const ExitCode code =
      timed(times, Pass::report, [&] { return write_all(args, input, *page, *outputs, texts); });
  if (args.timings) say(to_text(times));
  return *store && (*store)->lost() > 0 ? say_lost(**store, *found) : code;
}

}  // namespace casus
