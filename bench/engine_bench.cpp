#include <ctime>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/engine_problem.hpp"
#include "game/backward.hpp"
#include "game/forward.hpp"
#include "game/outcome.hpp"
#include "game/response.hpp"
#include "game/tables.hpp"
#include "numeric/elementary.hpp"

namespace casus {
namespace {

/// Seconds of this processor, which others may share.
double seconds_since(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Seconds for one value of an elementary function over an array that stays in the cache.
double seconds_each(Elementary::Function function) {
  constexpr std::size_t count = 1024;
  constexpr int rounds = 2'000;
  std::vector<double> x(count), y(count);
  for (std::size_t i = 0; i < count; ++i) x[i] = -6.0 + 12.0 * static_cast<double>(i) / count;
  const std::clock_t begin = std::clock();
  for (int round = 0; round < rounds; ++round) {
    function(x.data(), y.data(), count);
    benchmark::DoNotOptimize(y.data());
  }
  return seconds_since(begin) / (rounds * static_cast<double>(count));
}

/// Response fixed points per second over the balance grid, one game of a full attack with a vote.
/// `evaluations` is the peer measured in the same run: how many times the bare Phi and exp of one
/// evaluation of all payoffs would fit into the time of one fixed point. Here the definition takes
/// 1,519 evaluations and the fast method 18, each with derivatives.
void engine_fixed_points(benchmark::State& state, InstructionSet set, ResponseMethod method) {
  const Problem problem = engine_problem();
  const ResponseGame game = response_game(problem, {.regime = 3, .kind = 2, .outcome = 2});
  std::vector<ResponseQuery> queries;
  for (int node = 0; node < problem.grid.balance.points; ++node) {
    queries.push_back({.game = &game, .balance_fu = problem.grid.balance.node(node)});
  }
  const Elementary functions = elementary(set);
  // Per guarantor: three distinct forces, five levels of a logit, company and escalation.
  const double bare = game.guarantors * (3.0 * seconds_each(functions.normal_cdf) +
                                         7.0 * seconds_each(functions.exp));
  const std::clock_t begin = std::clock();
  for (auto _ : state) benchmark::DoNotOptimize(fixed_points(queries, {method, set}));
  const double took = seconds_since(begin);
  const double points =
      static_cast<double>(state.iterations()) * static_cast<double>(queries.size());
  state.SetItemsProcessed(static_cast<std::int64_t>(points));
  state.counters["evaluations"] = took / points / bare;
}

/// Whole problems per second.
void engine_problems(benchmark::State& state, InstructionSet set, ResponseMethod method) {
  const Problem problem = engine_problem();
  for (auto _ : state) benchmark::DoNotOptimize(solve(problem, {method, set}));
  state.SetItemsProcessed(state.iterations());
}

/// The part of a problem that is not response: backward induction and forward pass, in
/// state-periods per second.
void engine_dynamics(benchmark::State& state) {
  const Problem problem = engine_problem();
  Convergence convergence;
  const Movements movements(problem);
  const GuarantorTables tables =
      guarantor_tables(problem, Reach(problem, movements),
                       {.instruction_set = instruction_sets().back()}, convergence);
  for (auto _ : state) {
    const InstructionSet set = instruction_sets().back();
    const Calendar calendar(problem, movements, tables, set);
    const Strategies strategies = backward_induction(problem, calendar, set);
    benchmark::DoNotOptimize(forward_pass(problem, calendar, strategies, set));
  }
  const std::int64_t states = 37 * 9 * (1 + 2 * outcome_count(problem.regimes.front()));
  state.SetItemsProcessed(state.iterations() * states * problem.time.solve);
}

const int registered = [] {
  for (const InstructionSet set : instruction_sets()) {
    for (const ResponseMethod method : {ResponseMethod::fast, ResponseMethod::reference}) {
      const std::string suffix = fmt::format("/{}/{}", name(method), name(set));
      benchmark::RegisterBenchmark(("engine/fixed_points" + suffix).c_str(), engine_fixed_points,
                                   set, method)
          ->Unit(benchmark::kMillisecond);
      benchmark::RegisterBenchmark(("engine/problems" + suffix).c_str(), engine_problems, set,
                                   method)
          ->Unit(benchmark::kMillisecond);
    }
  }
  benchmark::RegisterBenchmark("engine/dynamics", engine_dynamics)->Unit(benchmark::kMillisecond);
  return 0;
}();

}  // namespace
}  // namespace casus
