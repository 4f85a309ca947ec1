#include "measure/response.hpp"

#include <algorithm>
#include <deque>

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

/// One game of guarantors who owe every promise, and the questions about it.
class Asked {
 public:
  Asked(const ResponseGame& game, double balance_fu, AskedAgain again)
      : game_(game), balance_fu_(balance_fu), again_(again == AskedAgain::yes) {
    if (again_) without_ = each_left_out(game);
  }

  bool same(const ResponseGame& game, double balance_fu) const {
    return balance_fu_ == balance_fu && game_ == game;
  }

  void ask(std::vector<ResponseQuery>& queries) {
    first_ = queries.size();
    queries.push_back({.game = &game_, .balance_fu = balance_fu_});
    if (!again_) return;
    for (const auto start : {ResponseStart::all_lowest, ResponseStart::all_highest}) {
      queries.push_back({.game = &game_, .balance_fu = balance_fu_, .start = start});
    }
    for (const ResponseGame& one : without_) {
      queries.push_back({.game = &one, .balance_fu = balance_fu_});
    }
  }

  void write(const Numbers& numbers, const Inputs& inputs,
             const std::vector<ResponseFixedPoint>& points, PackageOutcome& outcome) const {
    const ResponseFixedPoint* own = points.data() + first_;
    outcome.expected_force = expected_force(game_, own[0]);
    outcome.gini_force = gini(per_gdp(numbers, inputs, outcome.expected_force));
    if (!again_) return;
    const ExtremeForce extremes{.lowest = mean_force(game_, own[1].p),
                                .highest = mean_force(game_, own[2].p)};
    if (extremes.highest > 0.0) outcome.coordination_gap = coordination_gap(extremes);
    const HangsOnOne one = hangs_on_one(game_, own[0], own + 3);
    if (one.guarantor >= 0) {
      outcome.hangs_on_one = one.share;
      outcome.hangs_on = one.guarantor;
    }
  }

 private:
  ResponseGame game_;
  double balance_fu_;
  bool again_;
  std::vector<ResponseGame> without_{};
  std::size_t first_ = 0;  // of its queries
};

}  // namespace

void measure_responses(const Numbers& numbers, const Inputs& inputs,
                       const std::vector<const Problem*>& problems, int kind, AskedAgain again,
                       const SolveOptions& options, std::vector<PackageOutcome>& outcomes) {
  std::deque<Asked> asked;  // queries point into them
  std::vector<std::size_t> of_problem;
  for (std::size_t p = 0; p < problems.size(); ++p) {
    const Problem all = settled(*problems[p]);
    const int owed = all_promises_owed(all.regimes.front());
    const ResponseGame game = response_game(all, {.regime = 0, .kind = kind, .outcome = owed});
    const double balance_fu = balance_at_start(all, kind);
    const auto known = std::find_if(asked.begin(), asked.end(),
                                    [&](const Asked& one) { return one.same(game, balance_fu); });
    of_problem.push_back(static_cast<std::size_t>(known - asked.begin()));
    if (known == asked.end()) asked.emplace_back(game, balance_fu, again);
    outcomes[p].votes = !collective_promises(all.regimes.front()).empty();
    outcomes[p].owed_level = levels_owed(all, 0, kind, owed);
    outcomes[p].gini_owed = gini({outcomes[p].owed_level.begin(), outcomes[p].owed_level.end()});
  }
  std::vector<ResponseQuery> queries;
  for (Asked& one : asked) one.ask(queries);
  const std::vector<ResponseFixedPoint> points = fixed_points(queries, options);
  for (std::size_t p = 0; p < problems.size(); ++p) {
    asked[of_problem[p]].write(numbers, inputs, points, outcomes[p]);
  }
}

}  // namespace casus
