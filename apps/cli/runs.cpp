#include "apps/cli/runs.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apps/cli/print_errors.hpp"
#include "apps/cli/streams.hpp"
#include "base/layout.hpp"
#include "report/csv_field.hpp"
#include "store/runs.hpp"

namespace casus {

namespace {

using RunsJson = nlohmann::ordered_json;

std::string dumped(const RunsJson& json) {
  return json.dump(1, ' ', false, RunsJson::error_handler_t::replace) + "\n";
}

ExitCode list(const RunsArgs& args) {
  const auto runs = stored_runs(args.store);
  if (!runs) return refuse(runs.error(), {}, format_of(args.json));
  if (!args.json) {
    std::string page;
    for (const StoredRun& one : *runs) {
      page += wrap("", fmt::format("run {}: {} of {} futures of {}, seed {}, casus {}, begun {}",
                                   one.id, one.futures, one.futures_asked, one.identity.scenario,
                                   one.identity.seed, one.identity.version, one.begun));
      page += wrap("    ", one.title);
      page += wrap("    ", one.command);
    }
    print(page.empty() ? std::string("The store holds no run yet.\n") : page);
    return ok;
  }
  RunsJson all = {{"runs", RunsJson::array()}};
  for (const StoredRun& one : *runs) {
    all["runs"].push_back({{"id", one.id},
                           {"scenario", one.identity.scenario},
                           {"title", one.title},
                           {"hash", one.identity.hash},
                           {"version", one.identity.version},
                           {"numbers", one.identity.numbers},
                           {"method", one.identity.method},
                           {"seed", one.identity.seed},
                           {"command", one.command},
                           {"begun", one.begun},
                           {"futures", one.futures},
                           {"futures_asked", one.futures_asked},
                           {"not_converged", one.not_converged}});
  }
  print(dumped(all));
  return ok;
}

ExitCode compare(const RunsArgs& args, std::int64_t first, std::int64_t second) {
  const auto found = compare_runs(args.store, first, second);
  if (!found) return refuse(found.error(), {}, format_of(args.json));
  if (args.json) {
    RunsJson all = {{"first", first}, {"second", second}, {"inputs", RunsJson::array()}};
    for (const InputChange& one : found->inputs) {
      all["inputs"].push_back({{"path", one.path}, {"first", one.first}, {"second", one.second}});
    }
    all["measures"] = RunsJson::array();
    for (const RunContrast& one : found->measures) {
      all["measures"].push_back({{"package", one.package},
                                 {"measure", one.measure},
                                 {"n", one.n},
                                 {"first", one.first},
                                 {"second", one.second},
                                 {"least", one.least},
                                 {"most", one.most}});
    }
    print(dumped(all));
    return ok;
  }
  std::string page = wrap("", fmt::format("Run {} and run {} of {}", first, second, args.store));
  for (const InputChange& one : found->inputs) {
    page += wrap("  ", fmt::format("{}: {} became {}", one.path, one.first, one.second));
  }
  page += fmt::format("\n{:<40} {:>9} {:>9} {:>9} {:>6}\n", "means, futures in both", "first",
                      "second", "change", "n");
  for (const RunContrast& one : found->measures) {
    const std::string name = printable(one.package + ":" + one.measure);
    const std::string numbers = fmt::format("{:>9.4g} {:>9.4g} {:>9.2g} {:>6}\n", one.first,
                                            one.second, one.second - one.first, one.n);
    constexpr std::size_t room = 40;
    if (columns_of(name) > room) page += wrap("", name);
    page += left(columns_of(name) > room ? "" : name, room) + " " + numbers;
  }
  print(page);
  return ok;
}

ExitCode print_futures(const RunsArgs& args, std::int64_t run) {
  const auto futures = stored_futures(args.store, run);
  if (!futures) return refuse(futures.error(), {}, format_of(args.json));
  std::string head;
  for (const std::string& one : futures->columns) {
    head += (head.empty() ? "" : ",") + csv_field(one);
  }
  print(head + "\r\n");
  for (const auto& row : futures->rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) line += ',';
      line += row[c].word ? csv_field(row[c].text) : row[c].text;
    }
    print(line + "\r\n");
  }
  return ok;
}

}  // namespace

CLI::App* add_runs(CLI::App& app, RunsArgs& args) {
  CLI::App* runs = app.add_subcommand("runs", "Runs in a store: list, compare, export");
  runs->footer(
      "Example: casus runs store.db --compare 1 2\n"
      "A store is made by 'casus compare SCENARIO --store FILE'. It is a database of SQLite, with\n"
      "tables runs and inputs and views draws and measures (docs: other-programs).");
  runs->add_option("store", args.store, "file of the store")->required();
  runs->add_option("--compare", args.compare,
                   "two runs: means of every measure over the futures that both hold, and the "
                   "inputs that changed")
      ->expected(2)
      ->type_name("RUN RUN");
  runs->add_option("--export", args.export_run,
                   "print the futures of a run as --futures-csv writes them")
      ->type_name("RUN");
  runs->add_flag("--json", args.json, "print as JSON (not the futures)");
  return runs;
}

ExitCode run_runs(const RunsArgs& args) {
  constexpr WholeRange ids{1, 1'000'000'000};
  Diagnostics wrong;
  std::vector<std::int64_t> two;
  for (const std::string& one : args.compare) {
    if (const auto id = whole_number(one, "--compare", ids, wrong)) {
      two.push_back(static_cast<std::int64_t>(*id));
    }
  }
  const auto wanted = whole_number(args.export_run, "--export", ids, wrong);
  if (!args.compare.empty() && args.export_run) {
    wrong.push_back({.code = "E068",
                     .path = "--export",
                     .message = "--compare and --export ask for different answers",
                     .hint = "leave one of them out"});
  }
  if (!wrong.empty()) return refuse(wrong, {}, format_of(args.json));
  if (two.size() == 2) return compare(args, two[0], two[1]);
  if (wanted) return print_futures(args, static_cast<std::int64_t>(*wanted));
  return list(args);
}

}  // namespace casus
