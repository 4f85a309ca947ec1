#include "apps/cli/entails.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "apps/cli/event_option.hpp"
#include "apps/cli/streams.hpp"
#include "base/render.hpp"
#include "base/spelling.hpp"
#include "law/law_json.hpp"
#include "report/clock_text.hpp"
#include "report/duties_text.hpp"
#include "report/event_text.hpp"
#include "report/questions_text.hpp"
#include "report/side_by_side.hpp"

namespace casus {

namespace {

/// The package asked for, or why there is none.
Result<std::optional<PackageId>> package_of(const EntailsArgs& args, const Scenario& scenario) {
  std::vector<std::string> names;
  for (const Package& one : scenario.packages) names.push_back(one.id);
  const bool about_all = args.event.empty() && args.side_by_side.empty() && !args.clock;
  if (args.package.empty() && about_all) return std::optional<PackageId>{};
  if (args.package.empty())
    return fail({.code = "E409",
                 .path = "--package",
                 .message = "this is asked of one package, and none is named",
                 .hint = "add --package with one of: " + listed(names)});
  if (const auto found = scenario.package(args.package)) return found;
  return fail({.code = "E409",
               .path = "--package",
               .message = fmt::format("'{}' is no package of this scenario", args.package),
               .hint = hint_for(args.package, names)});
}

ExitCode answer_event(const EntailsArgs& args, const Scenario& scenario, const Texts& texts,
                      PackageId package) {
  const Result<OpenEvent> event = parse_event(args.event, scenario.vocabulary);
  if (!event) return refuse(event.error(), texts, format_of(args.json));
  const Result<EventAnswer> answer = entail_event(scenario, package, *event);
  if (!answer) return refuse(answer.error(), texts, format_of(args.json));
  if (args.json) {
    print(to_json(*answer, *event, scenario));
    return ok;
  }
  const Result<std::vector<Separation>> hangs_on = separations(scenario, *answer, *event);
  if (!hangs_on) return refuse(hangs_on.error(), texts, format_of(args.json));
  print(event_page(scenario, *answer, *event, *hangs_on,
                   args.all ? Failing::named : Failing::counted));
  return ok;
}

ExitCode compare_clauses(const EntailsArgs& args, const Scenario& scenario, const Texts& texts,
                         PackageId package) {
  const Result<SideBySide> table = side_by_side(scenario, package, args.side_by_side);
  if (!table) return refuse(table.error(), texts, format_of(args.json));
  print(args.json ? side_by_side_json(*table, scenario) : side_by_side_page(*table, scenario));
  return ok;
}

ExitCode answer_clock(const EntailsArgs& args, const Scenario& scenario, const Texts& texts,
                      PackageId package) {
  const Result<PackageClock> clock = lawful_days(scenario, package);
  if (!clock) return refuse(clock.error(), texts, format_of(args.json));
  print(args.json ? clock_json(*clock, scenario) : clock_page(*clock, scenario));
  return ok;
}

ExitCode answer_questions(const EntailsArgs& args, const Scenario& scenario, const Texts& texts,
                          std::optional<PackageId> package) {
  std::vector<PackageId> packages;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p)
    if (package ? *package == static_cast<PackageId>(p) : !scenario.packages[p].entries.empty())
      packages.push_back(static_cast<PackageId>(p));
  const Result<std::vector<PackageQuestions>> found = deciding_questions(scenario, packages);
  if (!found) return refuse(found.error(), texts, format_of(args.json));
  print(args.json ? questions_json(*found, scenario) : questions_page(*found, scenario));
  return ok;
}

ExitCode answer_matrix(const EntailsArgs& args, const Scenario& scenario, const Texts& texts,
                       std::optional<PackageId> package) {
  Result<Duties> duties = entail(scenario);
  if (!duties) return refuse(duties.error(), texts, format_of(args.json));
  if (package) duties->packages = {duties->packages[index(*package)]};
  if (args.json) {
    print(to_json(*duties, scenario));
    return ok;
  }
  std::string page = matrix_legend(scenario);
  for (const PackageDuties& one : duties->packages) {
    const Result<std::vector<Separation>> hangs_on = separations(scenario, one);
    if (!hangs_on) return refuse(hangs_on.error(), texts, format_of(args.json));
    page += matrix_page(scenario, one, *hangs_on);
  }
  page += "\nOne event with reasons: casus entails SCENARIO --package P --event 'kind=...'\n";
  print(page);
  return ok;
}

}  // namespace

CLI::App* add_entails(CLI::App& app, EntailsArgs& args) {
  CLI::App* entails = app.add_subcommand("entails", "Who owes what in which event, and why");
  entails->footer(
      "Example: casus entails scenarios/ukraine-2026.yaml --package layered \\\n"
      "           --event 'victim=UKR,perpetrator=RUS,kind=invasion'\n"
      "Dimensions that the event leaves out stay open: the answer is then always, sometimes or "
      "never.");
  add_load_options(*entails, args.load);
  entails->add_option("--package", args.package, "one package; without it, all");
  CLI::Option* event =
      entails->add_option("--event", args.event, "ask one event of the package, e.g. kind=invasion")
          ->type_name("DIM=VALUE,...");
  entails
      ->add_option("--side-by-side", args.side_by_side,
                   "the clauses of the package that owe this action or level, differences marked")
      ->type_name("ROLE")
      ->excludes(event);
  entails
      ->add_flag("--clock", args.clock,
                 "when help is due: the earliest and latest lawful day of each duty, and the "
                 "longest lawful delay of the package")
      ->excludes(event)
      ->excludes("--side-by-side");
  entails
      ->add_flag("--questions", args.questions,
                 "which questions of law decide something: by package those whose answer changes "
                 "what is owed, with the cells")
      ->excludes(event)
      ->excludes("--side-by-side")
      ->excludes("--clock");
  entails->add_flag("--all", args.all, "with --event: name every clause that does not fire")
      ->needs(event);
  entails->add_flag("--json", args.json, "print the answer as JSON");
  return entails;
}

ExitCode run_entails(const EntailsArgs& args) {
  Texts texts;
  const std::optional<Scenario> scenario = load_scenario(args.load, format_of(args.json), &texts);
  if (!scenario) return bad_input;
  const Result<std::optional<PackageId>> package = package_of(args, *scenario);
  if (!package) return refuse(package.error(), texts, format_of(args.json));
  if (!args.side_by_side.empty()) return compare_clauses(args, *scenario, texts, **package);
  if (args.clock) return answer_clock(args, *scenario, texts, **package);
  if (!args.event.empty()) return answer_event(args, *scenario, texts, **package);
  if (args.questions) return answer_questions(args, *scenario, texts, *package);
  return answer_matrix(args, *scenario, texts, *package);
}

}  // namespace casus
