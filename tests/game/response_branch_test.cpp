#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "game/response.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

/// A response game drawn with strong complements: those who lead pay, company relieves them. About
/// one in ten has a fold on its path.
ResponseGame hard_game(std::uint64_t seed) {
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

struct Compared {
  int points = 0, apart = 0, undecided = 0, by_definition = 0;
};

Compared compare(std::uint64_t first_seed, int games) {
  Compared all;
  for (int g = 0; g < games; ++g) {
    const ResponseGame game = hard_game(first_seed + static_cast<std::uint64_t>(g));
    std::vector<ResponseQuery> queries;
    for (int node = 0; node < 12; ++node) {
      queries.push_back({.game = &game, .balance_fu = -700.0 + 130.0 * node});
    }
    const InstructionSet set = instruction_sets().back();
    const auto fast = fixed_points(queries, {ResponseMethod::fast, set});
    const auto slow = fixed_points(queries, {ResponseMethod::reference, set});
    for (std::size_t at = 0; at < queries.size(); ++at) {
      ++all.points;
      all.by_definition += fast[at].by_definition;
      all.undecided += fast[at].converged != slow[at].converged;
      double most = 0.0;
      for (std::size_t entry = 0; entry < fast[at].p.size(); ++entry) {
        most = std::max(most, std::abs(fast[at].p[entry] - slow[at].p[entry]));
      }
      all.apart += most > 1e-10;  // 1e-13 in the residual, up to 1000 times that near a fold
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the branch follower ends where the definition ends, folds or not") {
  const Compared all = compare(1, 60);
  CHECK(all.points == 720);
  CHECK(all.apart == 0);
  CHECK(all.undecided == 0);
  CHECK(all.by_definition > 0);               // some folds were met and left to the definition
  CHECK(all.by_definition < all.points / 4);  // and most games were not
}

TEST_CASE("the branch follower ends where the definition ends in many games" *
          doctest::test_suite("large")) {
  const Compared all = compare(1'000, 1'500);
  CHECK(all.apart == 0);
  CHECK(all.undecided == 0);
}

TEST_CASE("a game that never settles is reported as such, by both methods") {
  // Six who each would help if the others did not: at this precision they all swing together.
  ResponseGame game;
  game.guarantors = 6;
  game.levels = 2;
  game.spread2 = 100.0 * 100.0;
  game.precision = 2'000.0;
  for (int i = 0; i < game.guarantors; ++i) {
    game.stake.push_back(1.0);
    for (int l = 0; l < 2; ++l) {
      game.arms.push_back(100.0 * l);
      game.force.push_back(100.0 * l);
      game.fixed.push_back(-0.15 * l);
      for (auto* list : {&game.troops, &game.exposure, &game.sanction, &game.lead, &game.calm}) {
        list->push_back(0.0);
      }
      game.allowed.push_back(1.0);
    }
  }
  for (const ResponseMethod method : {ResponseMethod::fast, ResponseMethod::reference}) {
    const auto points =
        fixed_points({{.game = &game, .balance_fu = -200.0}}, {method, InstructionSet::scalar});
    CHECK_FALSE(points[0].converged);
    CHECK(points[0].residual > 1e-3);
    CHECK(points[0].by_definition);
  }
}

TEST_CASE("a game has the same bits alone and beside others that take longer") {
  std::vector<ResponseGame> games;
  for (std::uint64_t seed = 1; games.size() < 6; ++seed) {
    ResponseGame game = hard_game(seed);
    if (game.guarantors == hard_game(1).guarantors || games.empty()) games.push_back(game);
  }
  for (const ResponseMethod method : {ResponseMethod::fast, ResponseMethod::reference}) {
    std::vector<ResponseQuery> queries;
    for (const ResponseGame& game : games) queries.push_back({.game = &game, .balance_fu = 30.0});
    const auto together = fixed_points(queries, {method, InstructionSet::sse2});
    for (std::size_t at = 0; at < queries.size(); ++at) {
      const auto alone = fixed_points({queries[at]}, {method, InstructionSet::scalar});
      CHECK(same_bits(alone[0].p, together[at].p));
    }
  }
}

}  // namespace casus
