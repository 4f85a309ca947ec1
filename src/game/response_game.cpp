#include "game/response_game.hpp"

#include <algorithm>

#include "base/expects.hpp"
#include "game/outcome.hpp"
#include "numeric/exp_log.hpp"

namespace casus {

namespace {

/// What guarantor i owes under the promises that apply: shortfall[l], model.md, section 3.
/// Promises that cover a step compound with diminishing returns.
std::vector<double> shortfall(const Problem& problem, const Situation& at,
                              const std::vector<char>& owed, int i) {
  const RegimeData& regime = problem.regimes[at.regime];
  const int levels = problem.levels();
  std::vector<double> cost(levels, 0.0);
  for (int step = levels - 2; step >= 0; --step) {
    double forgiven = 1.0;  // product of 1 - w over the promises that cover this step
    for (std::size_t q = 0; q < regime.promises.size(); ++q) {
      const PromiseData& promise = regime.promises[q];
      const int level = std::min(promise.level[i], promise.cap[at.kind]);
      if (owed[q] && level > step) {
        forgiven = forgiven * (1.0 - promise.strength[i] * promise.applies[at.kind]);
      }
    }
    const double weight = problem.level_weight[step + 1] - problem.level_weight[step];
    cost[step] = cost[step + 1] + weight * (1.0 - forgiven);
  }
  return cost;
}

}  // namespace

ResponseGame response_game(const Problem& problem, const Situation& situation) {
  const KindData& kind = problem.kinds[situation.kind];
  const RegimeData& regime = problem.regimes[situation.regime];
  const ContestData& contest = problem.contest;
  const int n = problem.guarantor_count(), levels = problem.levels();
  expects(levels <= most_levels);
  const std::vector<char> owed = promises_owed(regime, situation.outcome);
  const auto& timely_at = regime.timely.empty() ? kind.timely : regime.timely[situation.kind];

  ResponseGame game;
  game.guarantors = n;
  game.levels = levels;
  const double spread = (kind.armed ? kind.effort : 1.0) * contest.scale;
  game.spread2 = spread * spread;
  game.per_company = 1.0 / contest.company;
  if (kind.armed && kind.duration) {
    game.per_exposure = contest.escalation_rate * *kind.duration;
  } else if (kind.armed && contest.escalation_rate > 0.0) {
    game.per_exposure = contest.escalation_rate / contest.decision_rate;
  }
  game.correlation = contest.response_correlation;
  game.precision = problem.precision.guarantor;
  game.exact = problem.exact;

  game.stake.reserve(n);
  for (auto* list : {&game.arms, &game.troops, &game.force, &game.exposure, &game.sanction,
                     &game.allowed, &game.fixed, &game.lead, &game.calm}) {
    list->reserve(static_cast<std::size_t>(n) * levels);
  }
  for (int i = 0; i < n; ++i) {
    const GuarantorData& who = problem.guarantors[i];
    game.stake.push_back(who.stake);
    const double deployed = regime.exposure.empty() ? 0.0 : regime.exposure[i];
    const int ceiling = kind.ceiling.empty() ? levels - 1 : kind.ceiling[i];
    const int floor =
        situation.outcome == 0 ? 0 : std::min(regime.floor[situation.kind][i], ceiling);
    const std::vector<double> withheld = shortfall(problem, situation, owed, i);
    for (int l = 0; l < levels; ++l) {
      const double timely = timely_at.empty() ? 1.0 : timely_at[i][l];
      const double arms = timely * who.arms[l], troops = timely * who.troops[l];
      game.arms.push_back(arms);
      game.troops.push_back(troops);
      game.force.push_back(arms + troops);
      const double exposure = who.exposure[l] + deployed;
      game.exposure.push_back(exposure);
      game.sanction.push_back(who.sanction[l]);
      game.allowed.push_back(l >= floor && l <= ceiling ? 1.0 : 0.0);
      double fixed = -kind.cost_factor * who.cost[l] - who.audience * withheld[l];
      double calm = 0.0;
      if (kind.armed) {
        if (l < levels - 1) fixed = fixed - regime.tripwire[i];
        calm = who.escalation * exp(-game.per_exposure * exposure);
        fixed = fixed - who.escalation;
      }
      game.fixed.push_back(fixed);
      game.lead.push_back(troops > 0.0 ? who.lead_cost : 0.0);
      game.calm.push_back(calm);
    }
  }
  return game;
}

}  // namespace casus
