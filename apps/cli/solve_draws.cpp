#include "apps/cli/solve_draws.hpp"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "apps/cli/streams.hpp"
#include "compile/draws_json.hpp"
#include "game/problem_json.hpp"
#include "law/duties.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

/// Makes the problems of a future.
struct ProblemMaker {
  Prepared prepared;
  Duties duties{};

  static Result<ProblemMaker> make(const Scenario& scenario, std::uint64_t seed) {
    auto duties = entail(scenario, nullptr);
    if (!duties) return fail(std::move(duties.error()));
    auto prepared = prepare(scenario, seed, nullptr);
    if (!prepared) return fail(std::move(prepared.error()));
    return ProblemMaker{std::move(*prepared), std::move(*duties)};
  }

  /// {PACKAGE: problem file}.
  Result<std::string> problems(const Scenario& scenario, const FutureValues& values) const {
    const Future future = Future::given(scenario, prepared.inputs, values, nullptr);
    std::vector<std::string> members;
    for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
      const auto compiled = compile_in(future, scenario.packages[p], duties.packages[p]);
      if (!compiled) return fail(compiled.error());
      members.push_back(fmt::format("{}: {}", nlohmann::json(scenario.packages[p].id).dump(),
                                    to_json(compiled->problem)));
    }
    return fmt::format("{{{}}}", fmt::join(members, ",\n"));
  }
};

/// What is drawn, and the problems made from it if somebody makes them.
Result<std::string> future_text(const Scenario& scenario, const std::optional<ProblemMaker>& maker,
                                const FutureValues& values) {
  std::string text = to_json(values, scenario);
  if (!maker) return text;
  const auto problems = maker->problems(scenario, values);
  if (!problems) return fail(problems.error());
  text.pop_back();  // the brace that ends the object
  return fmt::format("{}, \"problems\":\n{}}}", text, *problems);
}

}  // namespace

ExitCode print_draws(const Scenario& scenario, const Texts& texts, const DrawsAsked& asked,
                     ErrorFormat format) {
  std::optional<ProblemMaker> maker;
  std::optional<Sampler> alone;  // draws without problems need no number of the game
  if (asked.problems) {
    auto made = ProblemMaker::make(scenario, asked.seed);
    if (!made) return refuse(made.error(), texts, format);
    maker.emplace(std::move(*made));
  } else {
    auto made = Sampler::make(scenario, asked.seed);
    if (!made) return refuse(made.error(), texts, format);
    alone.emplace(std::move(*made));
  }
  const Sampler& sampler = maker ? maker->prepared.sampler : *alone;
  const auto central = future_text(scenario, maker, central_future(scenario));
  if (!central) return refuse(central.error(), texts, format);
  print(fmt::format("{{\"scenario\": {}, \"seed\": {}, \"central\": {},\n \"futures\": [\n",
                    nlohmann::json(scenario.id).dump(), asked.seed, *central));
  for (std::uint64_t f = 0; f < asked.count && !answer_is_lost(); ++f) {
    const auto drawn = future_text(scenario, maker, sampler.draw(static_cast<std::uint32_t>(f)));
    if (!drawn) return refuse(drawn.error(), texts, format);
    print(fmt::format("{}{}\n", *drawn, f + 1 < asked.count ? "," : ""));
  }
  print("]}\n");
  return ok;
}

}  // namespace casus
