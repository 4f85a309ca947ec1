#include "game/solve.hpp"

#include "game/backward.hpp"
#include "game/forward.hpp"
#include "game/measure.hpp"
#include "game/outcome.hpp"
#include "game/reach.hpp"
#include "game/response_point.hpp"
#include "game/tables.hpp"

namespace casus {

namespace {

/// The mean forces of the two extreme fixed points at the balance of the start, every promise owed,
/// for every kind.
std::vector<ExtremeForce> extreme_forces(const Problem& problem, const SolveOptions& options,
                                         Convergence& convergence) {
  const int regime = problem.regime_of.front();
  const int outcome = all_promises_owed(problem.regimes[regime]);
  std::vector<ResponseGame> games;
  for (int e = 0; e < problem.kind_count(); ++e) {
    games.push_back(response_game(problem, {.regime = regime, .kind = e, .outcome = outcome}));
  }
  std::vector<ResponseQuery> queries;
  for (int e = 0; e < problem.kind_count(); ++e) {
    const double b = balance_at_start(problem, e);
    queries.push_back({.game = &games[e], .balance_fu = b, .start = ResponseStart::all_lowest});
    queries.push_back({.game = &games[e], .balance_fu = b, .start = ResponseStart::all_highest});
  }
  const std::vector<ResponseFixedPoint> points = fixed_points(queries, options);
  count(points, convergence);
  std::vector<ExtremeForce> forces;
  for (int e = 0; e < problem.kind_count(); ++e) {
    forces.push_back({.lowest = mean_force(games[e], points[2 * e].p),
                      .highest = mean_force(games[e], points[2 * e + 1].p)});
  }
  return forces;
}

/// `of(node)` between the nodes of a table, which has only one for kinds that are not armed.
template <class Function>
double at_place(const ResponseTable& table, const Place1d& place, Function of) {
  if (table.arms.size() == 1) return of(0);
  const double low = of(place.node);
  return low + place.share * (of(place.node + 1) - low);
}

ResponseSummary summary(const Problem& problem, const GuarantorTables& tables,
                        const Situation& at) {
  const ResponseTable& table = tables.table(at.regime, at.kind, at.outcome);
  const Place1d place = place_on(problem.grid.balance, balance_at_start(problem, at.kind));
  const auto& probability = tables.outcome_probability[at.regime][at.kind];
  const auto of = [&](const std::vector<double>& nodes) {
    return at_place(table, place, [&](int node) { return nodes[node]; });
  };
  ResponseSummary all{.regime = at.regime,
                      .kind = at.kind,
                      .outcome = at.outcome,
                      .probability = at_place(
                          table, place, [&](int node) { return probability[node][at.outcome]; }),
                      .arms_fu = of(table.arms),
                      .troops_fu = of(table.troops),
                      .variance_fu2 = of(table.variance),
                      .sanctions = of(table.sanctions),
                      .exposure = of(table.exposure)};
  const int levels = problem.levels();
  for (int i = 0; i < problem.guarantor_count(); ++i) {
    std::vector<double>& row = all.guarantor.emplace_back(levels);
    for (int l = 0; l < levels; ++l) {
      row[l] = at_place(table, place, [&](int node) { return table.p[node][i * levels + l]; });
    }
  }
  return all;
}

}  // namespace

std::string_view name(ResponseMethod method) {
  return method == ResponseMethod::reference ? "reference" : "fast";
}

Solution solve(const Problem& problem, const SolveOptions& options) {
  Solution solution;
  solution.response = options.response;
  const Movements movements(problem);
  const GuarantorTables tables =
      guarantor_tables(problem, Reach(problem, movements), options, solution.convergence);
  const InstructionSet set = options.instruction_set;
  const Calendar calendar(problem, movements, tables, set);
  const Strategies strategies = backward_induction(problem, calendar, set);
  const Flows flows = forward_pass(problem, calendar, strategies, set);
  solution.measures = measure(problem, tables, strategies, flows);
  solution.measures.extreme_force_all_promises_owed =
      extreme_forces(problem, options, solution.convergence);
  for (int r = 0; r < static_cast<int>(problem.regimes.size()); ++r) {
    for (int e = 0; e < problem.kind_count(); ++e) {
      for (int j = 0; j < outcome_count(problem.regimes[r]); ++j) {
        solution.responses.push_back(
            summary(problem, tables, {.regime = r, .kind = e, .outcome = j}));
      }
    }
  }
  return solution;
}

}  // namespace casus
