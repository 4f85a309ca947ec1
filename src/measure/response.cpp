#include "measure/response.hpp"

#include <algorithm>

#include "game/outcome.hpp"
#include "game/response.hpp"
#include "game/response_point.hpp"
#include "game/response_table.hpp"
#include "measure/inequality.hpp"

namespace casus {

namespace {

/// The problem as if everything that is in force at the end of the report were from the start.
Problem settled(const Problem& problem) {
  Problem all = problem;
  const int last = problem.regime_of[static_cast<std::size_t>(problem.time.report - 1)];
  all.regimes = {problem.regimes[static_cast<std::size_t>(last)]};
  std::fill(all.regime_of.begin(), all.regime_of.end(), 0);
  return all;
}

/// [guarantor] expected force, FU.
std::vector<double> expected_force(const ResponseGame& game, const ResponseFixedPoint& point) {
  std::vector<double> all;
  for (int i = 0; i < game.guarantors; ++i) {
    double force = 0.0;
    for (int l = 0; l < game.levels; ++l) {
      const auto at = static_cast<std::size_t>(i * game.levels + l);
      force += point.p[at] * game.force[at];
    }
    all.push_back(force);
  }
  return all;
}

/// Force for the size of each guarantor whose GDP is given, FU per USD bn.
std::vector<double> per_gdp(const Numbers& numbers, const Inputs& inputs,
                            const std::vector<double>& force) {
  std::vector<double> all;
  for (std::size_t i = 0; i < force.size(); ++i) {
    const double gdp = numbers.of_or(inputs.guarantors[i], "gdp", 0.0);
    if (gdp > 0.0) all.push_back(force[i] / gdp);
  }
  return all;
}

}  // namespace

void measure_response(const Numbers& numbers, const Inputs& inputs, const Problem& problem,
                      int kind, const SolveOptions& options, PackageOutcome& outcome) {
  const Problem all = settled(problem);
  const int owed = all_promises_owed(all.regimes.front());
  const ResponseGame game = response_game(all, {.regime = 0, .kind = kind, .outcome = owed});
  const double balance_fu = balance_at_start(all, kind);
  const std::vector<ResponseFixedPoint> points =
      fixed_points({{.game = &game, .balance_fu = balance_fu},
                    {.game = &game, .balance_fu = balance_fu, .start = ResponseStart::all_lowest},
                    {.game = &game, .balance_fu = balance_fu, .start = ResponseStart::all_highest}},
                   options);
  const ExtremeForce extremes{.lowest = mean_force(game, points[1].p),
                              .highest = mean_force(game, points[2].p)};
  if (extremes.highest > 0.0) outcome.coordination_gap = coordination_gap(extremes);
  const HangsOnOne one = hangs_on_one(all, kind, options);
  if (one.guarantor >= 0) {
    outcome.hangs_on_one = one.share;
    outcome.hangs_on = one.guarantor;
  }
  outcome.expected_force = expected_force(game, points[0]);
  outcome.gini_force = gini(per_gdp(numbers, inputs, outcome.expected_force));
  outcome.votes = !collective_promises(all.regimes.front()).empty();
  outcome.owed_level = levels_owed(all, 0, kind, owed);
  outcome.gini_owed = gini({outcome.owed_level.begin(), outcome.owed_level.end()});
}

}  // namespace casus
