#include "apps/cli/solve.hpp"

#include <utility>

#include <fmt/format.h>

#include "apps/cli/read_file.hpp"
#include "apps/cli/solve_lines.hpp"
#include "apps/cli/streams.hpp"
#include "game/problem_json.hpp"
#include "game/solve.hpp"
#include "report/solution_text.hpp"

namespace casus {

/// casus solve PROBLEM.json | SCENARIO.yaml --package P [--future N] [--why] [--json]
/// [--reference], casus solve [SCENARIO.yaml --package P] --lines FILE
CLI::App* add_solve(CLI::App& app, SolveArgs& args) {
  CLI::App* solve =
      app.add_subcommand("solve", "One equilibrium in full, from a problem file or a scenario");
  solve->footer(
      "Example: casus solve tests/oracle/cases/consensus.json\n"
      "A problem file holds the numbers of one package in one future (docs: model, section 8),\n"
      "bare or under the key \"problem\". A file that ends in .yaml is a scenario:\n"
      "casus solve scenarios/ukraine-2026.yaml --package layered --why\n"
      "For other programs: --problem prints the problem file of --package in --future, and\n"
      "--draws N the values drawn in the futures 0 to N-1, of which all packages are made:\n"
      "{futures: [{future, common: {path: value}, own: {path: {actor: value}},\n"
      "  clauses: {\"instrument/clause\": {reading, level}}, withheld: [path]}]}\n"
      "and, where the scenario has 'terms', terms: {instrument: {renewal, leaving: {actor}}}.\n"
      "Both together give each future its problems: {package: problem file}, too.\n"
      "Many at once, a line of JSON each: casus solve --lines FILE for problems, and with\n"
      "SCENARIO --package P for futures, {\"challenger.force\": 700, ...} (docs: other-programs).\n"
      "Exit codes: 0 solved, 2 bad input, 3 our bug, 4 not all output could be written.");
  solve->add_option("problem", args.problem_file,
                    "problem file (JSON; - reads standard input) or scenario (YAML)");
  solve
      ->add_option("--lines", args.lines,
                   "solve each line of the file (- is standard input): a problem, or values of "
                   "the scenario; a line of JSON for each")
      ->type_name("FILE");
  solve->add_option("--package", args.scenario.package, "which package of the scenario");
  solve->add_option("--future", args.scenario.future,
                    "which future, from 0 (default: the central values)");
  solve->add_option("--seed", args.scenario.seed, "seed of the futures (default: the scenario's)");
  solve
      ->add_option("--draws", args.scenario.draws,
                   "print what is drawn in the first N futures of the scenario, as JSON")
      ->type_name("N");
  solve->add_flag("--why", args.scenario.why,
                  "each compiled number with the quantity and clause that it came from");
  solve->add_flag("--problem", args.scenario.problem, "print the compiled problem file");
  solve
      ->add_option("--with", args.scenario.load.overlays,
                   "lay a file of values, instruments and packages over the scenario")
      ->type_name("FILE")
      ->allow_extra_args(false);
  solve->add_option("--set", args.scenario.load.settings, "set one value of the scenario")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  solve->add_flag("--json", args.json,
                  "print every measure as JSON, digits that read back exactly");
  solve->add_flag("--reference", args.reference,
                  "find responses by the definition in 40 steps (slower, same numbers)");
  return solve;
}

namespace {

using GivenOptions = std::vector<std::pair<const char*, bool>>;

/// The options that were given and may not be; `why`: the message, with {} for the option.
Diagnostics refused_options(const GivenOptions& given, fmt::format_string<const char*&> why,
                            const char* hint) {
  Diagnostics wrong;
  for (const auto& [option, is_given] : given) {
    const char* name = option;
    if (is_given)
      wrong.push_back(
          {.code = "E068", .path = option, .message = fmt::format(why, name), .hint = hint});
  }
  return wrong;
}

/// Options that ask for something of a scenario say nothing about a problem file.
Diagnostics only_for_scenarios(const SolveScenarioArgs& args) {
  return refused_options({{"--package", !args.package.empty()},
                          {"--future", args.future.has_value()},
                          {"--seed", args.seed.has_value()},
                          {"--draws", args.draws.has_value()},
                          {"--why", args.why},
                          {"--problem", args.problem},
                          {"--with", !args.load.overlays.empty()},
                          {"--set", !args.load.settings.empty()}},
                         "{} is for scenarios, not for problem files",
                         "a scenario is a file that ends in .yaml or .yml");
}

/// What asks for one answer of another kind.
Diagnostics not_with_lines(const SolveArgs& args) {
  const SolveScenarioArgs& one = args.scenario;
  Diagnostics wrong =
      refused_options({{"--future", one.future.has_value()},
                       {"--seed", one.seed.has_value()},
                       {"--draws", one.draws.has_value()},
                       {"--why", one.why},
                       {"--problem", one.problem}},
                      "{} and --lines ask for different answers", "leave one of them out");
  if (!args.problem_file.empty() && !names_scenario(args.problem_file)) {
    wrong.push_back(
        {.code = "E068",
         .path = args.problem_file,
         .message = "--lines takes its problems from the lines, not from a problem file",
         .hint = "casus solve --lines FILE, or a scenario before --lines"});
  }
  return wrong;
}

ExitCode run_lines(const SolveArgs& args, const SolveOptions& options) {
  Diagnostics wrong = not_with_lines(args);
  if (args.problem_file.empty()) {
    const Diagnostics more = only_for_scenarios(args.scenario);
    wrong.insert(wrong.end(), more.begin(), more.end());
  }
  if (!wrong.empty()) return refuse(wrong, {}, ErrorFormat::json);
  if (args.problem_file.empty()) return solve_problem_lines(*args.lines, options);
  SolveScenarioArgs scenario = args.scenario;
  scenario.load.file = args.problem_file;
  return solve_future_lines(scenario, *args.lines, options);
}

}  // namespace

ExitCode run_solve(const SolveArgs& args, InstructionSet set) {
  const SolveOptions options{
      .response = args.reference ? ResponseMethod::reference : ResponseMethod::fast,
      .instruction_set = set};
  if (args.lines) return run_lines(args, options);
  if (args.problem_file.empty()) {
    return refuse({{.code = "E068",
                    .message = "a problem file, a scenario or --lines is needed",
                    .hint = "casus solve PROBLEM.json"}},
                  {}, format_of(args.json));
  }
  if (names_scenario(args.problem_file)) {
    SolveScenarioArgs scenario = args.scenario;
    scenario.load.file = args.problem_file;
    scenario.json = args.json;
    return run_solve_scenario(scenario, options);
  }
  const ErrorFormat format = format_of(args.json);
  if (const Diagnostics wrong = only_for_scenarios(args.scenario); !wrong.empty()) {
    return refuse(wrong, {}, format);
  }
  const Result<std::string> content = read_file(args.problem_file);
  if (!content) return refuse(content.error(), {}, format);
  const Texts texts{{.name = args.problem_file, .content = *content}};
  const Result<Problem> problem = read_problem(*content);
  if (!problem) return refuse(problem.error(), texts, format);
  const Solution solution = casus::solve(*problem, options);
  if (args.json) {
    print(to_json(*problem, solution) + "\n");
  } else {
    print(solution_page(args.problem_file, *problem, solution));
  }
  return ok;
}

}  // namespace casus
