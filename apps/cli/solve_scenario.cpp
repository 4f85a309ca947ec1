#include "apps/cli/solve_scenario.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cli/solve_page.hpp"
#include "base/render.hpp"
#include "compile/compile.hpp"
#include "compile/why.hpp"
#include "compile/why_page.hpp"
#include "game/problem_json.hpp"
#include "law/duties.hpp"

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
  const auto duties = entail(*scenario);
  if (!duties) return refuse(duties.error(), texts, args);
  const auto inputs = inputs_of(*scenario);
  if (!inputs) return refuse(inputs.error(), texts, args);
  const auto sampler = Sampler::make(*scenario, scenario->seed);
  if (!sampler) return refuse(sampler.error(), texts, args);

  const FutureValues values = args.future ? sampler->draw(static_cast<std::uint32_t>(*args.future))
                                          : central_future(*scenario);
  const Numbers numbers(*scenario, values);
  const FutureBase base = future_base(numbers, *inputs);
  const Package& chosen = scenario->packages[index(*package)];
  const auto compiled = compile(numbers, *inputs, base, chosen, duties->packages[index(*package)]);
  if (!compiled) return refuse(compiled.error(), texts, args);
  if (args.why) {
    const auto origins = why(numbers, *inputs, chosen, duties->packages[index(*package)]);
    fmt::print("{}\n",
               args.json ? why_json(origins, *scenario, texts) : why_page(origins, *scenario));
    return ok;
  }
  if (args.problem) {
    fmt::print("{}\n", to_json(compiled->problem));
    return ok;
  }
  const Solution solution = casus::solve(compiled->problem, options);
  if (args.json) {
    fmt::print("{}\n", to_json(compiled->problem, solution));
    return ok;
  }
  const ProfileDistance distance =
      profile_distance(base.none, base.reference_kind, base.profiles, options);
  fmt::print("{}", solve_page(fmt::format("{}, package '{}', {}", args.load.file, args.package,
                                          name_of_future(values)),
                              compiled->problem, solution));
  fmt::print("\nStated response profiles are {:.2g} from the principal branch.\n",
             distance.largest);
  return ok;
}

}  // namespace casus
