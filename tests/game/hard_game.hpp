#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "game/response.hpp"
#include "tests/game/small_problem.hpp"

namespace casus {

/// A response game drawn with strong complements: those who lead pay, company relieves them. About
/// one in ten has a fold on its path.
inline ResponseGame hard_game(std::uint64_t seed) {
  Draws draw(seed);
  ResponseGame game;
  game.guarantors = draw.whole(1, 12);
  game.levels = 5;
  game.spread2 = std::pow(draw.between(40.0, 200.0), 2);
  game.per_company = 1.0 / draw.between(8.0, 60.0);
  game.per_exposure = draw.between(0.0, 6.0);
  game.correlation = draw.between(0.0, 0.5);
  game.precision = draw.between(1.0, 12.0);
  const double lead = draw.between(0.0, 6.0), stake = draw.between(0.3, 8.0);
  const double weight[] = {0.0, 0.1, 0.3, 0.6, 1.0};
  for (int i = 0; i < game.guarantors; ++i) {
    game.stake.push_back(stake * draw.between(0.5, 1.5));
    const double arms = draw.between(0.0, 30.0), troops = draw.between(0.0, 40.0);
    const double escalation = draw.between(0.0, 2.0), audience = draw.between(0.0, 3.0);
    const double cost[] = {0.0, 0.05, 0.3, draw.between(0.3, 0.9), draw.between(0.5, 2.0)};
    const int owed = draw.whole(0, 4), lowest = draw.whole(0, 1), highest = draw.whole(3, 4);
    for (int l = 0; l < game.levels; ++l) {
      const double a = l >= 3 ? arms : 0.0, t = l == 4 ? troops : 0.0;
      const double exposed = l == 4 ? draw.between(0.0, 0.15) : 0.0;
      game.arms.push_back(a);
      game.troops.push_back(t);
      game.force.push_back(a + t);
      game.exposure.push_back(exposed);
      game.sanction.push_back(0.0);
      game.allowed.push_back(l >= lowest && l <= highest ? 1.0 : 0.0);
      game.fixed.push_back(-cost[l] - audience * std::max(0.0, weight[owed] - weight[l]) -
                           escalation);
      game.lead.push_back(t > 0.0 ? lead * draw.between(0.7, 1.3) : 0.0);
      game.calm.push_back(escalation * std::exp(-game.per_exposure * exposed));
    }
  }
  return game;
}

/// How the points of hard games as the fast method finds them compare with the definition.
struct HardGames {
  long points = 0;
  long apart = 0;          ///< another point than the definition's
  long undecided = 0;      ///< one method says that it has converged, the other that it has not
  long unsettled = 0;      ///< neither has: the definition gives no point to compare with
  long by_definition = 0;  ///< left to the definition by the fast method
  double furthest = 0.0;   ///< largest difference of a probability in a point that is not apart
};

/// Games of the seeds `first`, `first` + 1 ... at twelve balances each, all at once.
inline HardGames compare_hard_games(std::uint64_t first, int games) {
  std::vector<ResponseGame> drawn;
  for (int g = 0; g < games; ++g) drawn.push_back(hard_game(first + static_cast<unsigned>(g)));
  std::vector<ResponseQuery> queries;
  for (const ResponseGame& game : drawn) {
    for (int node = 0; node < 12; ++node) {
      queries.push_back({.game = &game, .balance_fu = -700.0 + 130.0 * node});
    }
  }
  const InstructionSet set = instruction_sets().back();
  const auto fast = fixed_points(queries, {ResponseMethod::fast, set});
  const auto slow = fixed_points(queries, {ResponseMethod::reference, set});
  HardGames all;
  for (std::size_t at = 0; at < queries.size(); ++at) {
    ++all.points;
    all.by_definition += fast[at].by_definition;
    all.undecided += fast[at].converged != slow[at].converged;
    double most = 0.0;
    for (std::size_t entry = 0; entry < fast[at].p.size(); ++entry) {
      most = std::max(most, std::abs(fast[at].p[entry] - slow[at].p[entry]));
    }
    const bool settled = fast[at].converged && slow[at].converged;
    all.unsettled += !fast[at].converged && !slow[at].converged;
    // 1e-13 in the residual, up to 1000 times that near a fold
    const bool apart = settled && most > 1e-10;
    all.apart += apart;
    if (settled && !apart) all.furthest = std::max(all.furthest, most);
  }
  return all;
}

}  // namespace casus
