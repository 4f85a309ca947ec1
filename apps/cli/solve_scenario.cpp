#include "apps/cli/solve_scenario.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "apps/cli/solve_page.hpp"
#include "base/render.hpp"
#include "compile/why.hpp"
#include "game/problem_json.hpp"
#include "law/duties.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

ExitCode refuse(const Diagnostics& why, const Texts& texts, const SolveScenarioArgs& args) {
  print_errors(why, texts, args.json ? ErrorFormat::json : ErrorFormat::text);
  if (!args.json && why.size() > 1)
    fmt::print(stderr, "\n{} errors in {}\n", why.size(), args.load.file);
  return bad_input;
}

Diagnostic no_package(const Scenario& scenario, const std::string& wanted) {
  std::vector<std::string> names;
  for (const Package& one : scenario.packages) names.push_back(one.id);
  return {.code = "E055",
          .path = "--package",
          .message = wanted.empty() ? "a scenario needs --package"
                                    : fmt::format("there is no package '{}'", wanted),
          .hint = fmt::format("one of {}", fmt::join(names, ", "))};
}

void print_why(const std::vector<Origin>& origins, bool json) {
  if (json) {
    nlohmann::json list = nlohmann::json::array();
    for (const Origin& one : origins) {
      list.push_back({{"number", one.number},
                      {"value", one.value},
                      {"from", one.from},
                      {"clause", one.clause}});
    }
    fmt::print("{}\n", nlohmann::json{{"why", list}}.dump(1));
    return;
  }
  for (const Origin& one : origins) {
    fmt::print("{:<28} {:>12.5g}  {}{}\n", one.number, one.value, one.from,
               one.clause.empty() ? "" : fmt::format("  [{}]", one.clause));
  }
}

}  // namespace

bool names_scenario(const std::string& file) {
  const auto ends = [&](const std::string& with) {
    return file.size() >= with.size() &&
           file.compare(file.size() - with.size(), with.size(), with) == 0;
  };
  return ends(".yaml") || ends(".yml");
}

ExitCode run_solve_scenario(const SolveScenarioArgs& args, const SolveOptions& options) {
  Texts texts;
  const auto scenario =
      load_scenario(args.load, args.json ? ErrorFormat::json : ErrorFormat::text, &texts);
  if (!scenario) return bad_input;
  const auto package = scenario->package(args.package);
  if (!package) return refuse({no_package(*scenario, args.package)}, texts, args);
  if (args.future && *args.future < 0) {
    return refuse({{.code = "E055", .path = "--future", .message = "--future counts from 0"}},
                  texts, args);
  }
  const auto duties = entail(*scenario, nullptr);
  if (!duties) return refuse(duties.error(), texts, args);
  const auto prepared = prepare(*scenario, scenario->seed, nullptr);
  if (!prepared) return refuse(prepared.error(), texts, args);
  const Future future = args.future
                            ? Future::drawn(*scenario, prepared->inputs, prepared->sampler,
                                            static_cast<std::uint32_t>(*args.future), nullptr)
                            : Future::central(*scenario, prepared->inputs, nullptr);
  const Package& chosen = scenario->packages[index(*package)];
  const auto compiled = compile_in(future, chosen, duties->packages[index(*package)]);
  if (!compiled) return refuse(compiled.error(), texts, args);
  if (args.why) {
    print_why(why(future.numbers(), prepared->inputs, *compiled, chosen), args.json);
    return ok;
  }
  if (args.problem) {
    fmt::print("{}\n", to_json(compiled->problem));
    return ok;
  }
  const Solution solution = solve_in(future, compiled->problem, options);
  if (args.json) {
    fmt::print("{}\n", to_json(compiled->problem, solution));
    return ok;
  }
  const FutureBase& base = future.base();
  const ProfileDistance distance =
      profile_distance(base.none, base.reference_kind, base.profiles, options);
  fmt::print("{}", solve_page(fmt::format("{}, package '{}', {}", args.load.file, args.package,
                                          name_of_future(future.values())),
                              compiled->problem, solution));
  fmt::print("\nStated response profiles are {:.2g} from the principal branch.\n",
             distance.largest);
  return ok;
}

}  // namespace casus
