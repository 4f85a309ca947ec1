#include "apps/cli/design.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "apps/cli/interrupt_watch.hpp"
#include "apps/cli/progress_line.hpp"
#include "apps/cli/streams.hpp"
#include "design/design.hpp"
#include "report/design.hpp"
#include "study/adoption.hpp"

namespace casus {

namespace {

namespace fs = std::filesystem;

/// At least two, for intervals; at most those in which adoption is found.
constexpr WholeRange design_futures{2, most_adoption_futures};

Result<DesignOptions> options_of(const DesignArgs& args) {
  Diagnostics wrong;
  DesignOptions options;
  StudyArgs others = args.study;
  others.futures.reset();
  options.study = study_options(others, wrong);
  if (const auto futures = whole_number(args.study.futures, "--futures", design_futures, wrong))
    options.study.futures = static_cast<int>(*futures);
  if (const auto money = whole_number(args.money, "--money", {}, wrong))
    options.budget.money = static_cast<double>(*money);
  if (const auto troops = whole_number(args.troops, "--troops", {}, wrong))
    options.budget.troops = static_cast<double>(*troops);
  if (const auto most = whole_number(args.most, "--at-most", {1, 100'000}, wrong))
    options.limits = {.all_up_to = std::min<std::uint64_t>(*most, options.limits.all_up_to),
                      .most = static_cast<std::size_t>(*most)};
  if (!wrong.empty()) return fail(std::move(wrong));
  return options;
}

/// The scenario and, laid over it first, the texts that it may be designed with: those of the file
/// designs/SCENARIO.yaml beside it.
LoadArgs with_designs(LoadArgs load, const Scenario& scenario) {
  const fs::path beside = fs::path(load.file).parent_path() / "designs" / (scenario.id + ".yaml");
  std::error_code none;
  if (fs::is_regular_file(beside, none))
    load.overlays.insert(load.overlays.begin(), beside.string());
  return load;
}

}  // namespace

CLI::App* add_design(CLI::App& app, DesignArgs& args) {
  CLI::App* design = app.add_subcommand(
      "design", "Packages searched for what nothing betters: risk, adoption, money, troops");
  design->footer(
      "Example: casus design scenarios/ukraine-2026.yaml --money 30 --troops 20\n"
      "Combines the texts of the scenario's options, each in or out, with variants of them: texts\n"
      "in use that are based on one ('based_on: NAME') stand in its place. The file\n"
      "designs/SCENARIO.yaml beside the scenario, if there is one, is laid over it first. Prints\n"
      "the packages that no other betters, what one exchange does, and how the scenario's own\n"
      "options stand to them.\n"
      "Exit codes: 0 done, 2 bad input, 3 our bug, 4 not all output could be written.");
  add_load_options(*design, args.load);
  add_study_options(*design, args.study,
                    fmt::format("futures of each package (default {}; at most {})",
                                futures_of_a_design, most_adoption_futures));
  design->add_option("--money", args.money, "most that may be spent a year, mean over futures")
      ->type_name("EUR_BN");
  design->add_option("--troops", args.troops, "most that may be deployed, mean over futures")
      ->type_name("THOUSAND");
  design
      ->add_option("--at-most", args.most,
                   fmt::format("packages to evaluate at most (default {})", SearchLimits{}.most))
      ->type_name("PACKAGES");
  design->add_flag("--as-written", args.as_written,
                   "the texts of the scenario alone, without designs/SCENARIO.yaml");
  design->add_option("--csv", args.csv, "write one row per package that was evaluated")
      ->type_name("FILE");
  design->add_flag("--json", args.json, "print everything as JSON");
  return design;
}

ExitCode run_design(const DesignArgs& args) {
  const ErrorFormat format = format_of(args.json);
  auto options = options_of(args);
  if (!options) return refuse(options.error(), {}, format);
  Texts texts;
  auto scenario = load_scenario(args.load, format, &texts);
  if (!scenario) return bad_input;
  if (!args.as_written) {
    const LoadArgs laid = with_designs(args.load, *scenario);
    if (laid.overlays.size() > args.load.overlays.size())
      scenario = load_scenario(laid, format, &texts);
    if (!scenario) return bad_input;
  }
  const auto table = plan_table(args.csv, texts);
  if (!table) return refuse(table.error(), texts, format);
  options->study.hash = hash_of(texts);
  if (design_choices(*scenario).empty()) {
    return refuse({{.code = "E072",
                    .path = "packages",
                    .message = "no option of this scenario has a text: there is nothing to choose",
                    .hint = "name a package of instruments that is no yardstick"}},
                  texts, format);
  }
  const InterruptWatch watch;
  ProgressLine line(InterruptWatch::interrupted());
  auto found = design(*scenario, *options,
                      {.progress = [&line](const StudyProgress& one) { line.show(one); },
                       .cancelled = &InterruptWatch::interrupted()});
  line.clear();
  if (!found) return refuse(found.error(), texts, format);
  if (!*found) {
    say("Stopped before the first packages were evaluated: nothing is known.\n");
    return ok;
  }
  std::string said;
  const bool saved = !*table || save(**table, design_csv(*scenario, **found), "CSV table", said);
  print(args.json ? design_json(*scenario, **found) : design_text(*scenario, **found));
  flush_answer();
  say(said);
  return saved ? ok : lost_output;
}

}  // namespace casus
