#include "study/future.hpp"

#include <iterator>
#include <utility>

#include "study/invariants.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

FutureValues draw(const Scenario& scenario, const Sampler& sampler, std::uint32_t number,
                  PassTimes* times) {
  const PassClock clock(times, Pass::draw);
  FutureValues values = sampler.draw(number);
  verify([&] { return broken(values, scenario); });
  return values;
}

FutureBase base_of(const Numbers& numbers, const Inputs& inputs, PassTimes* times) {
  const PassClock clock(times, Pass::base);
  return future_base(numbers, inputs);
}

}  // namespace

Result<Duties> entail(const Scenario& scenario, PassTimes* times) {
  const PassClock clock(times, Pass::entail);
  verify([&] { return broken(scenario); });
  Result<Duties> duties = entail(scenario);
  if (duties) verify([&] { return broken(*duties, scenario); });
  return duties;
}

Result<Prepared> prepare(const Scenario& scenario, std::uint64_t seed, PassTimes* times) {
  const PassClock clock(times, Pass::prepare);
  auto inputs = inputs_of(scenario);
  auto sampler = Sampler::make(scenario, seed);
  if (inputs && sampler) return Prepared{std::move(*inputs), std::move(*sampler)};
  Diagnostics problems;
  if (!inputs) problems = std::move(inputs.error());
  if (!sampler) {
    problems.insert(problems.end(), sampler.error().begin(), sampler.error().end());
  }
  return fail(std::move(problems));
}

std::vector<FutureValues> drawn_futures(const Sampler& sampler, int futures, int threads) {
  std::vector<FutureValues> drawn(static_cast<std::size_t>(futures));
  each_on_threads(threads, drawn.size(),
                  [&](std::size_t f) { drawn[f] = sampler.draw(static_cast<std::uint32_t>(f)); });
  return drawn;
}

Future::Future(const Scenario& scenario, const Inputs& inputs, FutureValues values,
               PassTimes* times)
    : inputs_(inputs),
      times_(times),
      values_(std::move(values)),
      numbers_(scenario, values_),
      base_(base_of(numbers_, inputs, times)) {}

Future Future::drawn(const Scenario& scenario, const Inputs& inputs, const Sampler& sampler,
                     std::uint32_t number, PassTimes* times) {
  return Future(scenario, inputs, draw(scenario, sampler, number, times), times);
}

Future Future::given(const Scenario& scenario, const Inputs& inputs, FutureValues values,
                     PassTimes* times) {
  return Future(scenario, inputs, std::move(values), times);
}

Future Future::central(const Scenario& scenario, const Inputs& inputs, PassTimes* times) {
  return Future(scenario, inputs, central_future(scenario), times);
}

Result<Compiled> compile_in(const Future& future, const Package& package,
                            const PackageDuties& duties) {
  const PassClock clock(future.times(), Pass::compile);
  return compile(future.numbers(), future.inputs(), future.base(), package, duties);
}

SolvedBeside solve_in(const Future& future, const std::vector<const Problem*>& whole,
                      const std::vector<const Problem*>& beside, int periods,
                      const SolveOptions& options) {
  const PassClock clock(future.times(), Pass::solve, std::ssize(whole) + std::ssize(beside));
  SolvedBeside solved = solve(whole, beside, periods, options);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    verify([&] { return broken(solved.whole[at], *whole[at]); });
  }
  return solved;
}

std::vector<Solution> solve_in(const Future& future, const std::vector<const Problem*>& problems,
                               const SolveOptions& options) {
  return solve_in(future, problems, {}, 0, options).whole;
}

Solution solve_in(const Future& future, const Problem& problem, const SolveOptions& options) {
  return std::move(solve_in(future, std::vector{&problem}, options).front());
}

}  // namespace casus
