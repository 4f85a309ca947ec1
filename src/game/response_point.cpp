#include "game/response_point.hpp"

#include <algorithm>

#include "game/period.hpp"
#include "game/response_table.hpp"

namespace casus {

namespace {

ResponseGame game_of(const Problem& problem, const ResponseQuestion& question) {
  return response_game(
      problem, {.regime = question.regime, .kind = question.kind, .outcome = question.outcome});
}

ByGuarantorAndLevel by_guarantor(const ResponseGame& game, const std::vector<double>& flat) {
  ByGuarantorAndLevel rows;
  for (int i = 0; i < game.guarantors; ++i) {
    const auto from = flat.begin() + static_cast<std::ptrdiff_t>(i) * game.levels;
    rows.emplace_back(from, from + game.levels);
  }
  return rows;
}

}  // namespace

ResponsePoint response_at(const Problem& problem, const ResponseQuestion& question,
                          const SolveOptions& options) {
  const ResponseGame game = game_of(problem, question);
  const ResponseFixedPoint point =
      fixed_points({{.game = &game, .balance_fu = question.balance_fu}}, options).front();
  return {.probability = by_guarantor(game, point.p),
          .value = values_given(game, question.balance_fu, point.p),
          .force_fu = mean_force(game, point.p),
          .residual = point.residual,
          .converged = point.converged};
}

ByGuarantorAndLevel response_payoffs(const Problem& problem, const ResponseQuestion& question,
                                     const ByGuarantorAndLevel& probability) {
  const ResponseGame game = game_of(problem, question);
  std::vector<double> p;
  for (const auto& row : probability) p.insert(p.end(), row.begin(), row.end());
  return by_guarantor(game, payoffs_given(game, question.balance_fu, p));
}

double balance_at_start(const Problem& problem, int kind, int period) {
  if (!problem.kinds[kind].armed) return 0.0;
  return balance(problem, kind, problem.regimes[problem.regime_of[period]].garrison,
                 problem.challenger_force[period], problem.protege.strength);
}

std::vector<ResponseGame> each_left_out(const ResponseGame& game) {
  std::vector<ResponseGame> without(game.guarantors, game);
  for (int i = 0; i < game.guarantors; ++i) {
    double* allowed = without[i].allowed.data() + static_cast<std::ptrdiff_t>(i) * game.levels;
    double* lowest = std::find(allowed, allowed + game.levels, 1.0);
    std::fill(lowest + 1, allowed + game.levels, 0.0);
  }
  return without;
}

HangsOnOne hangs_on_one(const ResponseGame& game, const ResponseFixedPoint& whole,
                        const ResponseFixedPoint* without) {
  const double force = mean_force(game, whole.p);
  HangsOnOne most;
  if (!(force > 0.0)) return most;
  for (int i = 0; i < game.guarantors; ++i) {
    const double share = 1.0 - mean_force(game, without[i].p) / force;
    if (most.guarantor < 0 || share > most.share) most = {.guarantor = i, .share = share};
  }
  return most;
}

}  // namespace casus
