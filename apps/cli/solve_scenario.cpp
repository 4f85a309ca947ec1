#include "apps/cli/solve_scenario.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cli/solve_draws.hpp"
#include "apps/cli/streams.hpp"
#include "base/render.hpp"
#include "compile/why.hpp"
#include "compile/why_page.hpp"
#include "game/problem_json.hpp"
#include "law/duties.hpp"
#include "report/solution_text.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

/// Futures are numbered by 32 bits.
constexpr WholeRange futures_range{0, std::numeric_limits<std::uint32_t>::max()};
constexpr WholeRange draws_range{1, 1'000'000};

/// Prints a package in a future as the options ask.
ExitCode answer(const SolveScenarioArgs& args, const Future& future, const Compiled& compiled,
                const SolveOptions& options) {
  if (args.problem) {
    print(to_json(compiled.problem) + "\n");
    return ok;
  }
  const Solution solution = solve_in(future, compiled.problem, options);
  if (args.json) {
    print(to_json(compiled.problem, solution) + "\n");
    return ok;
  }
  const FutureBase& base = future.base();
  const ProfileDistance distance =
      profile_distance(base.none, base.reference_kind, base.profiles, options);
  print(solution_page(fmt::format("{}, package '{}', {}", args.load.file, args.package,
                                  name_of_future(future.values())),
                      compiled.problem, solution));
  print(fmt::format("\nStated response profiles are {:.2g} from the principal branch.\n",
                    distance.largest));
  return ok;
}

}  // namespace

Diagnostic no_package(const Scenario& scenario, const std::string& wanted) {
  std::vector<std::string> names;
  for (const Package& one : scenario.packages) names.push_back(one.id);
  return {.code = "E055",
          .path = "--package",
          .message = wanted.empty() ? "a scenario needs --package"
                                    : fmt::format("there is no package '{}'", wanted),
          .hint = fmt::format("one of {}", fmt::join(names, ", "))};
}

bool names_scenario(const std::string& file) {
  const auto ends = [&](const std::string& with) {
    return file.size() >= with.size() &&
           file.compare(file.size() - with.size(), with.size(), with) == 0;
  };
  return ends(".yaml") || ends(".yml");
}

ExitCode run_solve_scenario(const SolveScenarioArgs& args, const SolveOptions& options) {
  const ErrorFormat format = format_of(args.json || args.draws);
  Diagnostics wrong;
  const auto number = whole_number(args.future, "--future", futures_range, wrong);
  const auto seed_given = whole_number(args.seed, "--seed", {}, wrong);
  const auto draws = whole_number(args.draws, "--draws", draws_range, wrong);
  if (!wrong.empty()) return refuse(wrong, {}, format);
  Texts texts;
  const auto scenario = load_scenario(args.load, format, &texts);
  if (!scenario) return bad_input;
  const std::uint64_t seed = seed_given.value_or(scenario->seed);
  if (draws) {
    return print_draws(*scenario, texts, {.seed = seed, .count = *draws, .problems = args.problem},
                       format);
  }

  const auto package = scenario->package(args.package);
  if (!package) return refuse({no_package(*scenario, args.package)}, texts, format);
  const auto duties = entail(*scenario, nullptr);
  if (!duties) return refuse(duties.error(), texts, format);
  const auto prepared = prepare(*scenario, seed, nullptr);
  if (!prepared) return refuse(prepared.error(), texts, format);
  const Future future = number ? Future::drawn(*scenario, prepared->inputs, prepared->sampler,
                                               static_cast<std::uint32_t>(*number), nullptr)
                               : Future::central(*scenario, prepared->inputs, nullptr);
  const Package& chosen = scenario->packages[index(*package)];
  const auto compiled = compile_in(future, chosen, duties->packages[index(*package)]);
  if (!compiled) return refuse(compiled.error(), texts, format);
  if (args.why) {
    const auto origins =
        why(future.numbers(), prepared->inputs, chosen, duties->packages[index(*package)]);
    print((args.json ? why_json(origins, *scenario, texts) : why_page(origins, *scenario)) + "\n");
    return ok;
  }
  return answer(args, future, *compiled, options);
}

}  // namespace casus
