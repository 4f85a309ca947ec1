#include "apps/cli/compare.hpp"

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <unistd.h>

#include <fmt/format.h>

#include "apps/cli/output_file.hpp"
#include "law/duties.hpp"
#include "law/separation.hpp"
#include "report/report.hpp"
#include "study/future.hpp"
#include "study/study.hpp"

#ifndef CASUS_VERSION
#define CASUS_VERSION "unknown"
#endif

namespace casus {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t most_futures = 1'000'000;
constexpr std::uint64_t most_threads = 1024;
constexpr double seconds_between_tables = 20.0;
constexpr double seconds_between_lines = 0.25;      // on a terminal
constexpr double seconds_between_log_lines = 15.0;  // in a file or a pipe

std::atomic<bool> interrupted{false};

extern "C" void on_interrupt(int) { interrupted.store(true); }

/// While it lives, the first Ctrl-C, or the end that a time limit of the shell asks for, stops the
/// study; a second one ends the program.
class InterruptWatch {
 public:
  InterruptWatch() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &interrupt_before_);
    sigaction(SIGTERM, &action, &end_before_);
  }
  ~InterruptWatch() {
    sigaction(SIGINT, &interrupt_before_, nullptr);
    sigaction(SIGTERM, &end_before_, nullptr);
  }
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

 private:
  struct sigaction interrupt_before_ = {}, end_before_ = {};
};

std::string time_words(double seconds) {
  if (seconds < 90.0) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 5400.0) return fmt::format("{:.0f} min", std::ceil(seconds / 60.0));
  return fmt::format("{:.1f} h", seconds / 3600.0);
}

/// Progress on stderr: one line that is overwritten on a terminal, a line now and then elsewhere,
/// and the first figures as soon as there are any.
class ProgressLine {
 public:
  void show(const StudyProgress& progress) {
    const auto now = Clock::now();
    if (shown_ &&
        seconds(now - *shown_) < (terminal_ ? seconds_between_lines : seconds_between_log_lines)) {
      return;
    }
    shown_ = now;
    const std::string left = progress.seconds_left
                                 ? fmt::format("about {} left", time_words(*progress.seconds_left))
                                 : std::string("estimating the time left");
    const std::string line =
        fmt::format("{} of {} futures, {}, Ctrl-C stops and keeps what is done",
                    progress.futures_done, progress.futures_asked, left);
    fmt::print(stderr, "{}{:<79}{}", terminal_ ? "\r" : "", line, terminal_ ? "" : "\n");
    std::fflush(stderr);
  }

  void table(const Findings& found) {
    const auto now = Clock::now();
    if (table_shown_ && seconds(now - *table_shown_) < seconds_between_tables) return;
    table_shown_ = now;
    clear();
    const std::string text = progress_text(found);
    fmt::print(stderr, "{}\n", text);
    std::fflush(stderr);
  }

  void clear() const {
    if (terminal_ && shown_) fmt::print(stderr, "\r{:<79}\r", "");
  }

 private:
  static double seconds(Clock::duration duration) {
    return std::chrono::duration<double>(duration).count();
  }

  bool terminal_ = ::isatty(STDERR_FILENO) != 0;
  std::optional<Clock::time_point> shown_{}, table_shown_{};
};

/// The options that are numbers, read.
struct CompareNumbers {
  std::optional<std::uint64_t> futures{}, seed{}, threads{};
  std::optional<double> seconds{};
  Diagnostics wrong{};
};

CompareNumbers numbers_of(const CompareArgs& args) {
  CompareNumbers all;
  all.futures = whole_number(args.futures, "--futures", {0, most_futures}, all.wrong);
  all.seed = whole_number(args.seed, "--seed", {}, all.wrong);
  all.threads = whole_number(args.threads, "--threads", {0, most_threads}, all.wrong);
  all.seconds = seconds_number(args.seconds, "--time-limit", all.wrong);
  return all;
}

template <class Run>
auto timed(PassTimes& times, Pass pass, const Run& run) {
  const PassClock clock(&times, pass);
  return run();
}

/// Where the HTML goes; empty: nowhere.
std::string html_path(const CompareArgs& args, const Scenario& scenario) {
  if (args.no_html) return "";
  if (!args.html.empty()) return args.html;
  if (args.json) return "";
  std::string name;
  for (const char byte : scenario.id) {
    const bool plain = std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '-' ||
                       byte == '_' || (byte == '.' && !name.empty());
    name += plain ? byte : '-';
  }
  return (name.empty() ? std::string("report") : name) + ".html";
}

/// Another's file must not be overwritten by a name that nobody gave.
Diagnostics check_default(const CompareArgs& args, const std::string& path) {
  if (path.empty() || !args.html.empty() || !fs::exists(path)) return {};
  const std::optional<std::string> content = read_file(path);
  if (content && content->find("<meta name=\"generator\" content=\"casus ") != std::string::npos) {
    return {};
  }
  return {{.code = "E056",
           .path = path,
           .message = fmt::format("{} exists and is no report of casus", path),
           .hint = "name the report with --html FILE, or leave it out with --no-html"}};
}

bool is_sensitive(const Scenario& scenario, std::string_view path) {
  const auto below = [&](const std::string& other) {
    return other == path || other.rfind(std::string(path) + ".", 0) == 0;
  };
  for (const Quantity& quantity : scenario.quantities) {
    if (quantity.sensitive && below(quantity.path)) return true;
  }
  return false;
}

std::string quoted(const std::string& word) {
  const bool plain = !word.empty() && word.find_first_not_of(
                                          "abcdefghijklmnopqrstuvwxyz"
                                          "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789-_./=:,+%@") == std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char byte : word) out += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return out + "'";
}

/// The command that makes the same report again: without folders, without sensitive values, with
/// overlays by their hash.
std::string command_of(const CompareArgs& args, const Scenario& scenario, const Findings& found) {
  std::string out =
      fmt::format("casus compare {} --futures {} --seed {}",
                  quoted(fs::path(args.load.file).filename().string()), found.futures, found.seed);
  for (const std::string& setting : args.load.settings) {
    const std::string path = setting.substr(0, setting.find('='));
    out += is_sensitive(scenario, path) ? fmt::format(" --set {}=(withheld)", quoted(path))
                                        : " --set " + quoted(setting);
  }
  for (const std::string& overlay : args.load.overlays) {
    const std::string content = read_file(overlay).value_or("");
    out += fmt::format(" --with (overlay {})", hash_of({{.name = "", .content = content}}));
  }
  if (args.all_checks) out += " --checks";
  if (args.reference) out += " --reference";
  return out;
}

/// Writes a file and adds to `said` where it is. False if it had to go elsewhere or nowhere.
bool save(const std::string& path, const std::string& content, std::string_view what,
          std::string& said) {
  const Written written = write_output(path, content);
  if (written.problem.empty()) {
    said += fmt::format("{} written to {}\n", what, written.path);
    return true;
  }
  said += fmt::format(
      "error: cannot write {}: {}{}\n", path, written.problem,
      written.path.empty() ? std::string() : fmt::format("; the {} is in {}", what, written.path));
  return false;
}

ExitCode write_all(const CompareArgs& args, const ReportInput& input, const std::string& html) {
  const std::string text = args.json ? report_json(input) : report_text(input);
  std::string said;  // after the text, but files first: who reads the text may stop early
  bool saved = true;
  if (!html.empty()) saved = save(html, report_html(input), "HTML report", said) && saved;
  if (!args.csv.empty()) saved = save(args.csv, report_csv(input), "CSV table", said) && saved;
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
  fmt::print(stderr, "{}", said);
  if (html.empty() && !args.json) {
    fmt::print(stderr, "No HTML report was written; --html FILE makes one.\n");
  }
  return saved ? ok : bad_input;
}

/// What "sometimes" hangs on, for every package. A package whose texts are too involved for a short
/// condition has none.
std::vector<std::vector<Separation>> separations_of(const Scenario& scenario,
                                                    const Duties& duties) {
  std::vector<std::vector<Separation>> out;
  for (const PackageDuties& package : duties.packages) {
    auto found = separations(scenario, package);
    out.push_back(found ? std::move(*found) : std::vector<Separation>{});
  }
  return out;
}

}  // namespace

CLI::App* add_compare(CLI::App& app, CompareArgs& args) {
  CLI::App* compare = app.add_subcommand(
      "compare", "Packages compared over many futures: table, ranking, robustness, HTML report");
  compare->footer(
      "Example: casus compare scenarios/ukraine-2026.yaml --futures 256 --html report.html\n"
      "Prints the answer and two tables, and writes SCENARIO.html in the current folder, one file\n"
      "that opens in any browser without a network. Ctrl-C stops early and keeps what is done.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug.");
  add_load_options(*compare, args.load);
  compare->add_option("--futures", args.futures,
                      "futures to compute (default, or 0: the scenario's)");
  compare->add_option("--seed", args.seed, "seed of the futures (default: the scenario's)");
  compare->add_option("--threads", args.threads, "threads (default, or 0: all of the machine)");
  compare->add_option("--time-limit", args.seconds, "stop after about so many seconds")
      ->type_name("SECONDS");
  compare->add_option("--html", args.html, "where the HTML report goes")->type_name("FILE");
  compare->add_flag("--no-html", args.no_html, "write no HTML report");
  compare->add_option("--csv", args.csv, "write one row per package and measure")
      ->type_name("FILE");
  compare->add_flag("--json", args.json, "print everything as JSON; HTML only with --html");
  compare->add_flag("--checks", args.all_checks,
                    "all checks: other prizes, finer grids, a longer horizon (slower)");
  compare->add_flag("--reference", args.reference,
                    "find responses by the definition in 40 steps (slower, same numbers)");
  compare->add_flag("--timings", args.timings, "processor time of each pass, on standard error");
  return compare;
}

ExitCode run_compare(const CompareArgs& args) {
  const ErrorFormat format = format_of(args.json);
  const CompareNumbers numbers = numbers_of(args);
  if (!numbers.wrong.empty()) return refuse(numbers.wrong, {}, format);
  Texts texts;
  PassTimes times;
  const auto scenario =
      timed(times, Pass::read, [&] { return load_scenario(args.load, format, &texts); });
  if (!scenario) return bad_input;
  const std::string html = html_path(args, *scenario);
  Diagnostics wrong = check_default(args, html);
  for (const auto& [path, option] : {std::pair{html, "--html"}, std::pair{args.csv, "--csv"}}) {
    if (path.empty()) continue;
    const Diagnostics more = check_output(path, option);
    wrong.insert(wrong.end(), more.begin(), more.end());
  }
  if (!html.empty() && html == args.csv) {
    wrong.push_back({.code = "E057", .path = html, .message = "--html and --csv name one file"});
  }
  if (!wrong.empty()) return refuse(wrong, texts, format);

  const Result<Duties> duties = entail(*scenario, &times);
  if (!duties) return refuse(duties.error(), texts, format);
  StudyOptions options{.futures = static_cast<int>(numbers.futures.value_or(0)),
                       .seed = numbers.seed,
                       .threads = static_cast<int>(numbers.threads.value_or(0)),
                       .seconds = numbers.seconds,
                       .checks = args.all_checks ? StudyChecks::all : StudyChecks::cheap,
                       .hash = hash_of(texts)};
  if (args.reference) options.response = ResponseMethod::reference;
  ProgressLine line;
  const InterruptWatch watch;
  const StudyCallbacks callbacks{
      .progress = [&line](const StudyProgress& progress) { line.show(progress); },
      .so_far = [&line](const Findings& found) { line.table(found); },
      .cancelled = &interrupted,
      .times = &times};
  const Result<Findings> found = run_study(*scenario, *duties, options, callbacks);
  line.clear();
  if (!found) return refuse(found.error(), texts, format);
  const ReportInput input{.scenario = *scenario,
                          .duties = *duties,
                          .findings = *found,
                          .separations = separations_of(*scenario, *duties),
                          .command = command_of(args, *scenario, *found),
                          .version = CASUS_VERSION};
  const ExitCode code = timed(times, Pass::report, [&] { return write_all(args, input, html); });
  if (args.timings) fmt::print(stderr, "{}", to_text(times));
  return code;
}

}  // namespace casus
