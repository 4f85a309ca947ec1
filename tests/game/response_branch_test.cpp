#include <vector>

#include <doctest/doctest.h>

#include "tests/game/hard_game.hpp"
#include "tests/support/near.hpp"

namespace casus {
TEST_CASE("the branch follower ends where the definition ends, folds or not") {
  const HardGames all = compare_hard_games(1, 60);
  CHECK(all.points == 720);
  CHECK(all.apart == 0);
  CHECK(all.undecided == 0);
  CHECK(all.by_definition > 0);               // some folds were met and left to the definition
  CHECK(all.by_definition < all.points / 4);  // and most games were not
}

TEST_CASE("the branch follower ends where the definition ends in many games" *
          doctest::test_suite("large")) {
  const HardGames all = compare_hard_games(1'000, 1'500);
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
