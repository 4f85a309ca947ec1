#include "apps/cli/check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "apps/cli/codes.hpp"
#include "apps/cli/streams.hpp"
#include "base/layout.hpp"
#include "base/render.hpp"
#include "law/event_tests.hpp"
#include "law/law_lints.hpp"
#include "measure/bands.hpp"
#include "measure/calibrated.hpp"
#include "measure/objectives.hpp"

namespace casus {

namespace {

/// What became of one file.
struct Checked {
  Elaborated read{};
  Diagnostics errors{};
  Diagnostics lints{};
  std::vector<TestOutcome> tests{};
  bool tests_skipped = false;
};

Checked check_file(const CheckArgs& args, const std::string& file) {
  LoadArgs load_args = args.layers;
  load_args.file = file;
  Checked checked;
  checked.read = load(load_args);
  for (const Diagnostic& one : checked.read.diagnostics)
    (one.severity == Severity::error ? checked.errors : checked.lints).push_back(one);
  if (const auto& scenario = checked.read.scenario) {
    const auto add = [&](const Diagnostics& wrong) {
      checked.errors.insert(checked.errors.end(), wrong.begin(), wrong.end());
    };
    if (scenario->horizon) {
      const auto objectives = objectives_of(*scenario, *scenario->horizon);
      if (!objectives) add(objectives.error());
    }
    if (const auto bands = bands_of(*scenario); !bands) add(bands.error());
    if (const auto lines = calibration_of(*scenario); !lines) add(lines.error());
  }
  // Where the language has seen that a trigger can never hold, the law need not say it again.
  if (checked.read.scenario)
    for (Diagnostic& one : law_lints(*checked.read.scenario)) {
      const bool said =
          std::any_of(checked.lints.begin(), checked.lints.end(), [&](const Diagnostic& other) {
            return other.code == one.code && other.where.text == one.where.text &&
                   other.where.begin == one.where.begin;
          });
      if (!said) checked.lints.push_back(std::move(one));
    }
  // An instrument alone may speak of a group of its scenario (L013); its tests would see nobody.
  checked.tests_skipped = std::any_of(checked.lints.begin(), checked.lints.end(),
                                      [](const Diagnostic& one) { return one.code == "L013"; });
  if (checked.read.scenario && !checked.tests_skipped)
    checked.tests = run_tests(*checked.read.scenario);
  return checked;
}

std::string plural(std::size_t count, const char* noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// The key that an L015 is about: its message begins with it, in quotes.
std::string key_of(const std::string& message) {
  return message.substr(1, message.find('\'', 1) - 1);
}

/// "    beneficiary, deadline, term" in lines of 80 columns.
std::string indented_list(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& line : wrapped(fmt::format("{}", fmt::join(words, ", ")), 76))
    text += "    " + line + "\n";
  return text;
}

/// How many lints of each kind, with what the code means and in how many files. A lint about a key
/// stands once per key, so that the keys are told by name.
void print_lint_counts(const Checked& checked) {
  struct Count {
    std::size_t lints = 0;
    std::set<std::string> files{}, keys{};
  };
  std::map<std::string, Count> by_code;
  for (const Diagnostic& one : checked.lints) {
    ++by_code[one.code].lints;
    if (one.where.text < checked.read.texts.size())
      by_code[one.code].files.insert(checked.read.texts[one.where.text].name);
    if (one.code == "L015") by_code[one.code].keys.insert(key_of(one.message));
  }
  for (const auto& [code, count] : by_code) {
    const std::optional<CodePage> page = find_code(code);
    const std::string where =
        count.files.size() == 1 ? *count.files.begin() : plural(count.files.size(), "file");
    if (code == "L015")
      print(fmt::format("  lint L015: {} that {} read and change{} no answer yet:\n{}",
                        plural(count.keys.size(), "key"), count.keys.size() == 1 ? "is" : "are",
                        count.keys.size() == 1 ? "s" : "", indented_list(count.keys)));
    else
      print(fmt::format("  lint {}: {} x {}, in {}\n", code, count.lints, page ? page->title : "",
                        where));
  }
}

/// All lints of a file that a person wrote; nobody reads more at once.
void print_lints(const Checked& checked) {
  constexpr std::size_t most_lints_shown = 2'000;
  Diagnostics shown = checked.lints;
  shown.resize(std::min(shown.size(), most_lints_shown));
  print(to_text(shown, checked.read.texts) + "\n");
  if (shown.size() < checked.lints.size())
    print(fmt::format("and {} more lints, which are not shown\n\n",
                      checked.lints.size() - shown.size()));
}

/// How much of its texts a file holds: clauses that the law computes, provisions that are kept with
/// their words, and what is only listed.
struct TextCoverage {
  std::size_t clauses = 0, provisions = 0, articles = 0, left = 0;
};

TextCoverage coverage_of(const Checked& checked) {
  TextCoverage found;
  if (!checked.read.scenario) return found;
  for (const Instrument& one : checked.read.scenario->instruments) {
    found.clauses += one.clauses.size();
    found.provisions += one.provisions.size();
    found.articles += one.not_coded.size();
    for (const NotCoded& rest : one.not_coded)
      found.left += static_cast<std::size_t>(rest.provisions);
  }
  return found;
}

void print_coverage(const TextCoverage& found) {
  if (found.provisions + found.articles == 0) return;
  print(
      fmt::format("  {} that the law computes, {} kept with their words; {} more, in {}, not "
                  "coded\n",
                  plural(found.clauses, "clause"), plural(found.provisions, "provision"),
                  found.left, plural(found.articles, "article")));
}

void print_checked(const Checked& checked, const std::string& file, const CheckArgs& args) {
  if (!checked.errors.empty()) print(to_text(checked.errors, checked.read.texts) + "\n");
  if (args.lints && !checked.lints.empty()) print_lints(checked);
  for (const TestOutcome& one : checked.tests)
    if (!one.pass)
      print(fmt::format("test failed in {}: {}\n  = {}\n", one.file, one.name, one.why));
  const auto failed =
      static_cast<std::size_t>(std::count_if(checked.tests.begin(), checked.tests.end(),
                                             [](const TestOutcome& one) { return !one.pass; }));
  std::string summary = file + ": ";
  if (!checked.errors.empty()) {
    summary += plural(std::max(checked.read.errors, checked.errors.size()), "error");
  } else {
    summary += "no errors, " + plural(checked.lints.size(), "lint") + ", ";
    summary += checked.tests_skipped   ? "tests not run without the groups of a scenario"
               : checked.tests.empty() ? "no tests"
               : failed == 0
                   ? checked.tests.size() == 1
                         ? std::string("its test passes")
                         : fmt::format("all {} tests pass", checked.tests.size())
                   : fmt::format("{} of {} failed", failed, plural(checked.tests.size(), "test"));
  }
  print(summary + "\n");
  if (checked.errors.empty()) print_coverage(coverage_of(checked));
  if (!args.lints && !checked.lints.empty() && checked.errors.empty()) {
    print_lint_counts(checked);
    print("  see them with --lints; what a code means: casus explain-error " +
          checked.lints.front().code + "\n");
  } else if (!checked.errors.empty()) {
    print("  what a code means: casus explain-error " + checked.errors.front().code + "\n");
  }
}

}  // namespace

CLI::App* add_check(CLI::App& app, CheckArgs& args) {
  CLI::App* check = app.add_subcommand("check", "Errors and lints of files, and the tests in them");
  check->footer(
      "Example: casus check scenarios/ukraine-2026.yaml --lints\n"
      "A scenario is checked with all files that it uses; an instrument or a vocabulary also "
      "alone.\n"
      "Exit code: 0 all is well, 1 a test in a file fails, 2 a file has errors, 4 not all output "
      "could\nbe written.");
  check->add_option("file", args.files, "scenarios, instruments, vocabularies, strengths")
      ->required();
  check
      ->add_option("--with", args.layers.overlays,
                   "lay a file of values, instruments and packages over each")
      ->type_name("FILE")
      ->allow_extra_args(false);
  check->add_option("--set", args.layers.settings, "set one value, e.g. challenger.force=700")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  check->add_flag("--lints", args.lints, "show every lint, not only how many there are");
  check->add_flag("--json", args.json, "for editors: {errors, lints, tests, coverage}");
  return check;
}

ExitCode run_check(const CheckArgs& args) {
  bool errors = false;
  bool failures = false;
  TextCoverage coverage;
  nlohmann::json answer = {{"errors", nlohmann::json::array()},
                           {"lints", nlohmann::json::array()},
                           {"tests", nlohmann::json::array()}};
  for (const std::string& file : args.files) {
    const Checked checked = check_file(args, file);
    errors = errors || !checked.errors.empty();
    for (const TestOutcome& one : checked.tests) failures = failures || !one.pass;
    if (!args.json) {
      print_checked(checked, file, args);
      continue;
    }
    const auto append = [&](const char* key, const Diagnostics& list) {
      for (auto& one : nlohmann::json::parse(to_json(list, checked.read.texts)))
        answer[key].push_back(std::move(one));
    };
    const TextCoverage one_file = coverage_of(checked);
    coverage.clauses += one_file.clauses;
    coverage.provisions += one_file.provisions;
    coverage.articles += one_file.articles;
    coverage.left += one_file.left;
    append("errors", checked.errors);
    append("lints", checked.lints);
    for (const TestOutcome& one : checked.tests) {
      nlohmann::json entry = {{"file", one.file}, {"name", one.name}, {"pass", one.pass}};
      if (!one.pass) entry["why"] = one.why;
      answer["tests"].push_back(std::move(entry));
    }
  }
  answer["coverage"] = {{"clauses", coverage.clauses},
                        {"provisions", coverage.provisions},
                        {"articles_not_coded", coverage.articles},
                        {"provisions_not_coded", coverage.left}};
  if (args.json) print(answer.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  return errors ? bad_input : failures ? finding : ok;
}

}  // namespace casus
