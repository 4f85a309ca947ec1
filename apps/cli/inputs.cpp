#include "apps/cli/inputs.hpp"

#include "apps/cli/streams.hpp"
#include "compile/inputs_page.hpp"

namespace casus {

CLI::App* add_inputs(CLI::App& app, InputsArgs& args) {
  CLI::App* inputs = app.add_subcommand(
      "inputs", "Numbers of a scenario: range, unit, source, and whether they are assumed");
  inputs->footer(
      "Example: casus inputs scenarios/ukraine-2026.yaml\n"
      "Lists what differs between futures. --json lists everything, for programs that make\n"
      "futures of their own and have them computed by 'casus solve SCENARIO --lines FILE'\n"
      "(docs: other-programs). Values that are sensitive are withheld.");
  add_load_options(*inputs, args.load);
  inputs->add_flag("--all", args.all, "list also what is the same in all futures, or not used");
  inputs->add_flag("--json", args.json, "print everything as JSON");
  return inputs;
}

ExitCode run_inputs(const InputsArgs& args) {
  const auto scenario = load_scenario(args.load, format_of(args.json));
  if (!scenario) return bad_input;
  print(args.json ? inputs_json(*scenario) : inputs_page(*scenario, args.all));
  return ok;
}

}  // namespace casus
