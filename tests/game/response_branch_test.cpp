#include <vector>

#include <doctest/doctest.h>

#include "game/response_point.hpp"
#include "game/response_table.hpp"
#include "game/response_walk.hpp"
#include "tests/game/fold_problem.hpp"
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

namespace {

/// How often the definition, written out once more, moves all guarantors at full precision.
int moves_at_full_precision(const ResponseGame& game, double balance_fu) {
  std::vector<double> p = uniform_choices(game);
  for (int step = 1; step <= precision_steps; ++step) {
    const double tolerance = step < precision_steps ? residual_on_the_way : residual_at_the_end;
    for (int moves = 1;; ++moves) {
      const std::vector<double> u = payoffs_given(game, balance_fu, p);
      double residual = 0.0;
      for (int i = 0; i < game.guarantors; ++i) {
        const int first = i * game.levels;
        double sum = 0.0;
        const auto odds = [&](int l) {
          return std::exp(game.precision * step / precision_steps * (u[first + l] - u[first]));
        };
        for (int l = 0; l < game.levels; ++l) sum += odds(l);
        for (int l = 0; l < game.levels; ++l) {
          const double off = odds(l) / sum - p[first + l];
          residual = std::max(residual, std::abs(off));
          p[first + l] += 0.5 * off;
        }
      }
      if (residual >= tolerance) continue;
      if (step == precision_steps) return moves;
      break;
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("a game just before its fold or just beyond it is pursued as long as it comes nearer") {
  // The branch that begins at equal odds ends at precision 3.576035644: on either side of that the
  // last step takes more iterations than a cycle is given.
  const Problem problem = fold_problem(Waiting::company, 20);
  ResponseGame game = response_game(problem, {.regime = 0, .kind = 2, .outcome = 1});
  for (const double precision : {3.57603, 3.576037}) {
    CAPTURE(precision);
    game.precision = precision;
    const ResponseQuery query{.game = &game, .balance_fu = -10.0};
    CHECK(moves_at_full_precision(game, query.balance_fu) > most_iterations);
    const auto slow = fixed_points({query}, {ResponseMethod::reference, InstructionSet::scalar});
    for (const InstructionSet set : instruction_sets()) {
      const auto fast = fixed_points({query}, {ResponseMethod::fast, set});
      CHECK(fast[0].converged);
      CHECK(fast[0].residual < residual_at_the_end);
      CHECK(fast[0].by_definition);
      CHECK(same_bits(fast[0].p,
                      fixed_points({query}, {ResponseMethod::fast, InstructionSet::scalar})[0].p));
      // 1e-13 in the residual is up to 2e-10 in p, where 0.9992 of an error is left each time.
      for (std::size_t entry = 0; entry < fast[0].p.size(); ++entry) {
        CHECK(std::abs(fast[0].p[entry] - slow[0].p[entry]) < 1e-9);
      }
    }
    CHECK(slow[0].converged);
    CHECK((mean_force(game, slow[0].p) > 60.0) == (precision < 3.576035));
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
