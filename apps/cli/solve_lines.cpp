#include "apps/cli/solve_lines.hpp"

#include <functional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apps/cli/line_source.hpp"
#include "apps/cli/print_errors.hpp"
#include "apps/cli/streams.hpp"
#include "base/render.hpp"
#include "compile/named_draws.hpp"
#include "game/problem_json.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

using Answer = std::function<Result<std::string>(const std::string& line)>;

/// The object with the number of its line in front.
std::string numbered(std::size_t number, const std::string& object) {
  return fmt::format("{{\"line\":{},{}\n", number, object.substr(1));
}

std::string errors_json(const Diagnostics& why, const Texts& texts) {
  nlohmann::json answer;
  answer["errors"] = nlohmann::json::parse(to_json(why, texts));
  return answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<std::string> answer_to(const LineSource::Line& line, const Answer& answer) {
  if (!line.too_long) return answer(line.text);
  return fail(
      {.code = "E002",
       .message = fmt::format("the line is longer than {} MB", LineSource::longest_line >> 20U)});
}

ExitCode solve_lines(const std::string& file, const Answer& answer) {
  auto source = LineSource::open(file);
  if (!source) return refuse(source.error(), {}, ErrorFormat::json);
  ExitCode code = ok;
  for (std::size_t number = 1; !answer_is_lost(); ++number) {
    const auto line = source->next();
    if (!line) return refuse(line.error(), {}, ErrorFormat::json);
    if (!*line) break;
    const Result<std::string> found = answer_to(**line, answer);
    if (!found) code = bad_input;
    print(numbered(
        number,
        found ? *found : errors_json(found.error(), {{.name = file, .content = (**line).text}})));
    if (!source->has_more()) flush_answer();
  }
  return code;
}

}  // namespace

ExitCode solve_problem_lines(const std::string& file, const SolveOptions& options) {
  return solve_lines(file, [&](const std::string& line) -> Result<std::string> {
    const Result<Problem> problem = read_problem(line);
    if (!problem) return fail(problem.error());
    return to_json_line(*problem, solve(*problem, options));
  });
}

ExitCode solve_future_lines(const SolveScenarioArgs& args, const std::string& file,
                            const SolveOptions& options) {
  Texts texts;
  const auto scenario = load_scenario(args.load, ErrorFormat::json, &texts);
  if (!scenario) return bad_input;
  const auto package = scenario->package(args.package);
  if (!package) return refuse({no_package(*scenario, args.package)}, texts, ErrorFormat::json);
  const auto duties = entail(*scenario, nullptr);
  if (!duties) return refuse(duties.error(), texts, ErrorFormat::json);
  const auto prepared = prepare(*scenario, scenario->seed, nullptr);
  if (!prepared) return refuse(prepared.error(), texts, ErrorFormat::json);
  const Package& chosen = scenario->packages[index(*package)];
  return solve_lines(file, [&](const std::string& line) -> Result<std::string> {
    auto values = given_future(line, *scenario);
    if (!values) return fail(std::move(values.error()));
    const Future future = Future::given(*scenario, prepared->inputs, std::move(*values), nullptr);
    const auto compiled = compile_in(future, chosen, duties->packages[index(*package)]);
    if (!compiled) return fail(compiled.error());
    return to_json_line(compiled->problem, solve_in(future, compiled->problem, options));
  });
}

}  // namespace casus
