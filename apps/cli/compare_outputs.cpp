#include "apps/cli/compare_outputs.hpp"

#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "apps/cli/futures_csv.hpp"
#include "apps/cli/replication.hpp"
#include "apps/cli/streams.hpp"
#include "report/annex.hpp"
#include "report/ascii_page.hpp"
#include "report/brief.hpp"
#include "report/explainer.hpp"
#include "store/schema.hpp"

namespace casus {

namespace {

/// SCENARIO.html, of letters that any folder takes; a run with something laid over the scenario
/// does not overwrite the report of the scenario as written.
std::string default_name(const CompareArgs& args, const Scenario& scenario) {
  std::string name;
  for (const char byte : scenario.id) {
    const bool plain = std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '-' ||
                       byte == '_' || (byte == '.' && !name.empty());
    name += plain ? byte : '-';
  }
  constexpr std::size_t longest = 200;
  const bool as_written = args.load.overlays.empty() && args.load.settings.empty();
  return (name.empty() ? std::string("report") : name.substr(0, longest)) +
         (as_written ? ".html" : ".what-if.html");
}

/// Where the HTML goes; none: nowhere.
std::optional<std::string> html_path(const CompareArgs& args, const Scenario& scenario) {
  if (args.no_html) return std::nullopt;
  if (args.html) return args.html;
  if (args.json) return std::nullopt;
  return default_name(args, scenario);
}

/// Whether a file begins as our reports do.
bool is_report(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::array<char, 1U << 16U> head;
  in.read(head.data(), head.size());
  const std::string_view begin(head.data(), static_cast<std::size_t>(in.gcount()));
  return begin.find("<meta name=\"generator\" content=\"casus ") != std::string_view::npos;
}

/// Another's file must not be overwritten by a name that nobody gave.
Diagnostics check_default(const CompareArgs& args, const OutputPlan& plan) {
  std::error_code none;
  const bool there = std::filesystem::exists(plan.target, none);
  if (args.html || plan.way == OutputPlan::Way::straight || !there || is_report(plan.target)) {
    return {};
  }
  return {{.code = "E056",
           .path = plan.path,
           .message = fmt::format("{} exists and is no report of casus", plan.path),
           .hint = "name the report with --html FILE, or leave it out with --no-html"}};
}

}  // namespace

Result<CompareOutputs> plan_outputs(const CompareArgs& args, const Scenario& scenario,
                                    const Texts& read) {
  CompareOutputs outputs;
  Diagnostics wrong;
  std::vector<OutputPlan> all;
  const auto add = [&](const Diagnostics& more) {
    wrong.insert(wrong.end(), more.begin(), more.end());
  };
  const auto plan = [&](const std::optional<std::string>& path, const char* option) {
    if (!path) return std::optional<OutputPlan>();
    auto one = plan_output(*path, option);
    if (!one) {
      add(one.error());
      return std::optional<OutputPlan>();
    }
    all.push_back(*one);
    return std::optional(std::move(*one));
  };
  outputs.html = plan(html_path(args, scenario), "--html");
  outputs.brief = plan(args.brief, "--brief");
  outputs.explainer = plan(args.explainer, "--explainer");
  outputs.annex = plan(args.annex, "--annex");
  outputs.csv = plan(args.csv, "--csv");
  outputs.futures_csv = plan(args.futures_csv, "--futures-csv");
  if (args.replication) {
    auto folder = plan_folder(*args.replication, "--replication");
    if (!folder) add(folder.error());
    if (folder) outputs.replication = std::move(*folder);
  }
  if (outputs.html) add(check_default(args, *outputs.html));
  std::vector<OutputPlan> files = all;
  if (args.store) files.push_back({.path = *args.store, .target = *args.store});
  Texts inputs = read;  // and the earlier findings, which are read once places are known
  if (args.since) inputs.push_back({.name = *args.since});
  add(check_apart(files, inputs));
  if (outputs.replication) add(check_outside(*outputs.replication, files));
  if (!wrong.empty()) return fail(std::move(wrong));
  for (const OutputPlan& one : all) say(caution(one));
  return outputs;
}

ExitCode write_all(const CompareArgs& args, const ReportInput& input, const PageLanguage& page,
                   const CompareOutputs& plans, const Texts& read) {
  const std::string text = args.json ? report_json(input) : report_text(input);
  std::string said;  // after the answer
  bool saved = true;
  if (plans.html)
    saved = save(*plans.html, ascii_page(report_html(input)), "HTML report", said) && saved;
  ReportInput in_language = input;
  in_language.language = page.language;
  in_language.names = page.names;
  if (plans.brief) saved = save(*plans.brief, brief_html(in_language), "brief", said) && saved;
  if (plans.explainer)
    saved = save(*plans.explainer, explainer_html(in_language), "explainer", said) && saved;
  if (plans.annex) saved = save(*plans.annex, annex_html(input), "annex", said) && saved;
  if (plans.csv) saved = save(*plans.csv, report_csv(input), "CSV table", said) && saved;
  if (plans.futures_csv) {
    const std::string table = futures_csv(input.scenario, input.findings);
    saved = save(*plans.futures_csv, table, "table of futures", said) && saved;
  }
  if (plans.replication) {
    const SolvedBy by{.numbers = std::string(numbers_definition),
                      .response = std::string(
                          name(args.reference ? ResponseMethod::reference : ResponseMethod::fast))};
    saved = save(*plans.replication, replication_files(input, read, by), said) && saved;
  }
  print(text);
  flush_answer();
  if (!plans.html && !args.json) {
    said += "No HTML report was written; --html FILE makes one.\n";
  }
  say(said);
  return saved ? ok : lost_output;
}

}  // namespace casus
