#include "apps/cli/gaps.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "apps/cli/drafting.hpp"
#include "apps/cli/output_file.hpp"
#include "apps/cli/read_file.hpp"
#include "apps/cli/save_test.hpp"
#include "apps/cli/streams.hpp"
#include "base/spelling.hpp"
#include "lang/yaml.hpp"
#include "law/gaps_json.hpp"
#include "model/names.hpp"
#include "report/gaps_text.hpp"

namespace casus {

namespace {

/// The packages asked for: one, or all that have texts.
Result<std::vector<PackageId>> packages_of(const GapsArgs& args, const Scenario& scenario) {
  std::vector<PackageId> found;
  if (args.package.empty()) {
    for (std::size_t p = 0; p < scenario.packages.size(); ++p)
      if (!scenario.packages[p].entries.empty()) found.push_back(static_cast<PackageId>(p));
    return found;
  }
  if (const auto one = scenario.package(args.package)) return std::vector<PackageId>{*one};
  std::vector<std::string> names;
  for (const Package& one : scenario.packages) names.push_back(one.id);
  return fail({.code = "E409",
               .path = "--package",
               .message = fmt::format("'{}' is no package of this scenario", args.package),
               .hint = hint_for(args.package, names)});
}

Result<GapsQuestion> question_of(const GapsArgs& args, const Scenario& scenario) {
  GapsQuestion question;
  if (args.by_guarantor) question.guarantors = possible_guarantors(scenario);
  for (const std::string& id : args.guarantors) {
    const auto actor = scenario.actor(id);
    if (!actor) {
      std::vector<std::string> names;
      for (const Actor& one : scenario.actors) names.push_back(one.id);
      return fail({.code = "E411",
                   .path = "--guarantor",
                   .message = fmt::format("'{}' is no actor of this scenario", id),
                   .hint = hint_for(id, names)});
    }
    if (std::count(question.guarantors.begin(), question.guarantors.end(), *actor) == 0)
      question.guarantors.push_back(*actor);
  }
  return question;
}

/// Adds a counterexample to the tests of a file; what was said, or why it cannot be.
Result<std::string> save_test(const GapsArgs& args, const Scenario& scenario, const Gaps& gaps) {
  const Result<OutputPlan> plan = plan_output(args.save_test, "--save-test");
  if (!plan) return fail(plan.error());
  const Result<std::string> content = read_regular_file(args.save_test);
  if (!content) return fail(content.error());
  const Result<Node> root = parse_yaml({args.save_test, *content}, 0);
  if (!root)
    return fail({.code = "E412",
                 .path = args.save_test,
                 .message = "the file cannot be read: " + root.error().front().message,
                 .hint = "casus check says where"});
  const bool is_scenario = root->find("scenario") != nullptr;
  if (!is_scenario && root->find("instrument") == nullptr)
    return fail({.code = "E412",
                 .path = args.save_test,
                 .message = "only scenarios and instruments have tests",
                 .hint = "name the scenario, or an instrument of the library"});
  const SavedTest test =
      test_of(scenario, is_scenario ? scenario.packages[index(gaps.counts.package)].id : "",
              gaps.worst, level_of(args));
  const Result<std::string> made = with_test(args.save_test, *content, *root, test);
  if (!made) return fail(made.error());
  const Written written = write_output(*plan, *made);
  if (!written.problem.empty())
    return fail({.code = "E412",
                 .path = args.save_test,
                 .message = "the test could not be written: " + written.problem,
                 .hint = written.path.empty() ? "" : "the file with it is " + written.path});
  return fmt::format("saved in {}: {}\ncasus check {} fails until the hole is closed\n",
                     args.save_test, test.name, args.save_test);
}

}  // namespace

Level level_of(const GapsArgs& args) {
  const auto found =
      std::find_if(std::begin(level_names), std::end(level_names),
                   [&](const Name<Level>& one) { return one.written == args.level; });
  return found->value;  // the option takes no other word
}

CLI::App* add_gaps(CLI::App& app, GapsArgs& args) {
  CLI::App* gaps = app.add_subcommand("gaps", "What the texts leave open, and which words do it");
  gaps->footer(
      "Example: casus gaps scenarios/ukraine-2026.yaml --package bilateral\n"
      "Exit code: 0 nothing material is unowed in an armed attack, 1 something is, 2 errors.");
  add_load_options(*gaps, args.load);
  gaps->add_option("--package", args.package, "one package; without it, all that have texts");
  CLI::Option* own =
      gaps->add_option("--guarantor", args.guarantors, "the map of this guarantor too")
          ->type_name("ACTOR")
          ->allow_extra_args(false);
  CLI::Option* owns =
      gaps->add_flag("--by-guarantor", args.by_guarantor, "the map of every guarantor too");
  gaps->add_option("--level", args.level,
                   "what counts as a hole: less than consult, economic, arms or troops")
      ->check(CLI::IsMember(owed_level_names()))
      ->default_str("economic");
  CLI::Option* save =
      gaps->add_option(
              "--save-test", args.save_test,
              "add the gravest event with a hole to the tests of this scenario or instrument")
          ->type_name("FILE");
  CLI::Option* diff =
      gaps->add_option("--diff", args.diff,
                       "what this package, or --package with this file laid over, loses and gains")
          ->type_name("PACKAGE|FILE");
  CLI::Option* mend = gaps->add_flag(
      "--mend", args.mend, "the smallest changes of one clause, or of two, that close a hole");
  gaps->add_option("--event", args.event, "with --mend: the hole; without it, the gravest event")
      ->type_name("DIM=VALUE,...")
      ->needs(mend);
  gaps->add_option("--within", args.within,
                   "with --mend: help has to be due so many days from the attack")
      ->type_name("DAYS")
      ->needs(mend);
  mend->excludes(diff);
  for (CLI::Option* const map : {own, owns, save}) {  // they are about the map of all holes
    diff->excludes(map);
    mend->excludes(map);
  }
  gaps->add_flag("--all", args.all, "show every box of a map, every change of --mend");
  gaps->add_flag("--json", args.json, "print the answer as JSON, with every box");
  return gaps;
}

ExitCode run_gaps(const GapsArgs& args) {
  Texts texts;
  const std::optional<Scenario> scenario = load_scenario(args.load, format_of(args.json), &texts);
  if (!scenario) return bad_input;
  const Result<std::vector<PackageId>> packages = packages_of(args, *scenario);
  if (!packages) return refuse(packages.error(), texts, format_of(args.json));
  if (!args.diff.empty() || args.mend) {
    if (packages->size() != 1)
      return refuse({{.code = "E409",
                      .path = "--package",
                      .message = "--diff and --mend are about one package, and none is named",
                      .hint = "add --package"}},
                    texts, format_of(args.json));
    return args.mend ? run_mend(args, *scenario, texts, packages->front())
                     : run_diff(args, *scenario, texts, packages->front());
  }
  const Result<GapsQuestion> question = question_of(args, *scenario);
  if (!question) return refuse(question.error(), texts, format_of(args.json));
  Result<ClauseTable> table = clause_table(*scenario);
  if (!table) return refuse(table.error(), texts, format_of(args.json));
  std::vector<Gaps> answers;
  for (const PackageId package : *packages) {
    Result<Gaps> gaps = find_gaps(*table, package, *question);
    if (!gaps) return refuse(gaps.error(), texts, format_of(args.json));
    answers.push_back(std::move(*gaps));
  }
  if (args.json) {
    print(args.package.empty() ? to_json(answers, *scenario) : to_json(answers.front(), *scenario));
  } else {
    for (std::size_t i = 0; i < answers.size(); ++i)
      print((i > 0 ? "\n\n" : "") +
            gaps_text(*scenario, answers[i], args.all ? Boxes::all : Boxes::some));
  }
  const Level level = level_of(args);
  const auto hole = std::find_if(answers.begin(), answers.end(),
                                 [&](const Gaps& one) { return has_holes(one, level); });
  if (args.save_test.empty() || hole == answers.end()) return hole == answers.end() ? ok : finding;
  const Result<std::string> saved = save_test(args, *scenario, *hole);
  if (!saved) return refuse(saved.error(), texts, format_of(args.json));
  say(*saved);
  return finding;
}

}  // namespace casus
