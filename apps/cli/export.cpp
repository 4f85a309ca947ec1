#include "apps/cli/export.hpp"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cli/print_errors.hpp"
#include "apps/cli/read_file.hpp"
#include "apps/cli/streams.hpp"
#include "game/extensive_form.hpp"
#include "game/problem_json.hpp"

namespace casus {

/// casus export --efg PROBLEM.json --kind KIND [--period T]
CLI::App* add_export(CLI::App& app, ExportArgs& args) {
  CLI::App* command = app.add_subcommand("export", "The guarantors' game for other programs");
  command->footer(
      "Example: casus export --efg tests/oracle/cases/exact_four.json --kind full >game.efg\n"
      "Prints an extensive form: chance draws the outcome of the crisis, then every guarantor\n"
      "chooses a level. Gambit solves it: gambit-logit -e -l LAMBDA game.efg, LAMBDA the "
      "problem's\n"
      "precision.guarantor. Only of problems with \"exact\": true, at most 200,000 terminal "
      "nodes.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug, 4 not all output could be written.");
  command->add_option("--efg", args.efg, "the problem file (JSON; - reads standard input) as .efg")
      ->type_name("FILE")
      ->required();
  command->add_option("--kind", args.kind, "which kind of attack, by its name")->required();
  command->add_option("--period", args.period, "in which period, from 0 (default: 0)");
  return command;
}

ExitCode run_export(const ExportArgs& args, InstructionSet set) {
  const Result<std::string> content = read_file(args.efg);
  if (!content) return refuse(content.error(), {}, format_of(false));
  const Texts texts{{.name = args.efg, .content = *content}};
  const Result<Problem> problem = read_problem(*content);
  if (!problem) return refuse(problem.error(), texts, format_of(false));

  Diagnostics wrong;
  std::vector<std::string> names;
  int kind = -1;
  for (int e = 0; e < problem->kind_count(); ++e) {
    names.push_back(problem->kinds[e].name);
    if (names.back() == args.kind) kind = e;
  }
  if (kind < 0) {
    wrong.push_back({.code = "E055",
                     .path = "--kind",
                     .message = fmt::format("there is no kind of attack '{}'", args.kind),
                     .hint = fmt::format("one of {}", fmt::join(names, ", "))});
  }
  const auto last = static_cast<std::uint64_t>(problem->time.solve - 1);
  const auto period = whole_number(args.period, "--period", {0, last}, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format_of(false));
  const Result<std::string> text = extensive_form(
      *problem, kind, static_cast<int>(period.value_or(0)), {.instruction_set = set});
  if (!text) return refuse(text.error(), texts, format_of(false));
  print(*text);
  return ok;
}

}  // namespace casus
