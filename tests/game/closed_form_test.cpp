#include <cmath>

#include <doctest/doctest.h>

#include "game/outcome.hpp"
#include "game/problem_check.hpp"
#include "game/response_point.hpp"
#include "game/solve.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

constexpr Within rounding{.abs = 1e-12, .why = "libm against our own exp and Phi"};

double phi(double x) { return 0.5 * std::erfc(-x * std::sqrt(0.5)); }
double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// One period, one guarantor with two levels that cannot matter to anybody else, one armed kind.
Problem one_period() {
  Problem p;
  p.time = {.step = 0.25, .solve = 1, .report = 1};
  p.level_weight = {0.0, 1.0};
  p.challenger = {.discount = 0.08,
                  .war_cost = 0.2,
                  .defeat_cost = 0.5,
                  .audience = 0.15,
                  .escalation_cost = 2.0,
                  .peace_flow = 0.03,
                  .aftermath = 0.5};
  p.opportunity_rate = {1.0};
  p.protege = {.strength = 400.0, .advantage = 1.5, .noise = 25.0, .war_cost = 0.1};
  p.contest = {.scale = 180.0, .company = 40.0, .decision_rate = 0.4, .premium = 0.25};
  p.precision = {.challenger = 10.0, .protege = 6.0, .guarantor = 2.0, .vote = 1.0};
  p.kinds = {{.name = "full", .prize = 0.8, .attribution = 0.9, .mobilisation = 0.05}};
  p.guarantors = {{.id = "G",
                   .stake = 3.0,
                   .audience = 1.2,
                   .arms = {0.0, 30.0},
                   .troops = {0.0, 0.0},
                   .cost = {0.0, 0.4},
                   .sanction = {0.0, 0.05},
                   .exposure = {0.0, 0.0}}};
  p.support = {.levels = 1, .start = 1};
  p.regimes = {
      {.promises = {{.id = "pact", .level = {1}, .strength = {0.7}, .cap = {1}, .applies = {0.5}}},
       .floor = {{0}},
       .tripwire = {0.0}}};
  p.regime_of = {0};
  p.challenger_force = {600.0};
  p.aid = {0.0};
  p.domestic = {0.0};
  // Strength stays put: the grid is so wide that a clamped end is never reached, b stays 0.
  p.grid = {.strength = {400.0 - 12.0 * 24.0, 400.0 + 12.0 * 24.0, 25},
            .balance = {-400.0, 400.0, 3}};
  return p;
}

}  // namespace

TEST_CASE("a lone guarantor's response is a logit between two closed forms") {
  const Problem p = one_period();
  REQUIRE(check(p).empty());
  const ResponsePoint point =
      response_at(p, {.regime = 0, .kind = 0, .outcome = 1, .balance_fu = 60.0}, {});
  // model.md, section 3: u(1) - u(0); the promise has strength 0.7 x 0.5.
  const double gain = 3.0 * (phi(90.0 / 180.0) - phi(60.0 / 180.0)) - 0.4 + 1.2 * 0.35;
  CHECK(near(point.probability[0][1], logistic(2.0 * gain), rounding));
  CHECK(near(point.force_fu, 30.0 * logistic(2.0 * gain), rounding));
  CHECK(point.converged);
}

TEST_CASE("one period of one kind has the risk that is computed by hand") {
  const Problem p = one_period();
  const Measures m = solve(p, {}).measures;
  // At the start b = 1.5 x 400 - 600 = 0, a node of the balance grid.
  const double beta = std::exp(-0.08 * 0.25), unit = (1.0 - beta) / 0.08;
  const double forever = 0.03 / 0.08, hold = unit * 0.03 + beta * forever;
  double attack = -0.05, pressed = 0.0;
  for (const bool recognised : {false, true}) {
    const double gain = 3.0 * (phi(30.0 / 180.0) - 0.5) - 0.4 + (recognised ? 1.2 * 0.35 : 0.0);
    const double q = logistic(2.0 * gain);
    // After one period the war is frozen at strength m' = 376, 400 or 424: b' = 1.5 (m' - 400).
    double frozen = 0.0;
    const double variance = 25.0 * 25.0 * 0.25, wide = variance / (24.0 * 24.0);
    for (int move = -1; move <= 1; ++move) {
      const double b = 1.5 * 24.0 * move;
      // Tables are linear between the nodes at -400, 0 and 400.
      const double at_end = move == 0 ? 0.0 : 400.0 * move, weight = std::abs(b) / 400.0;
      const auto choice = [&](double balance) {
        return logistic(2.0 * (3.0 * (phi((balance + 30.0) / 180.0) - phi(balance / 180.0)) - 0.4 +
                               (recognised ? 1.2 * 0.35 : 0.0)));
      };
      const auto between = [&](auto f) {
        return (1.0 - weight) * f(choice(0.0)) + weight * f(choice(at_end));
      };
      const double arms = between([](double x) { return 30.0 * x; });
      const double spread = between([](double x) { return 900.0 * x * (1.0 - x); });
      const double win = phi((b + arms) / std::sqrt(180.0 * 180.0 + spread));
      const double value =
          0.8 * std::max(0.0, 1.0 - 2.0 * win) - 0.5 * std::max(0.0, 2.0 * win - 1.0) + forever;
      frozen += (move == 0 ? 1.0 - wide : 0.5 * wide) * value;
    }
    const double fought = beta * frozen - unit * (0.2 + 0.05 * q);
    const double back = hold - 0.15;
    const double press = logistic(10.0 * (fought - back));
    const double chance = recognised ? 0.9 : 0.1;
    attack += chance * (press * fought + (1.0 - press) * back);
    pressed += chance * press;
  }
  const double opens = 0.25 * logistic(10.0 * (attack - hold));
  CHECK(near(m.challenges[0][0], opens, rounding));
  CHECK(near(m.attacked[0], opens * pressed, rounding));
  CHECK(near(m.unchallenged[0], 1.0 - opens, rounding));
  CHECK(near(m.value_challenger_at_start,
             hold + 0.25 * logistic(10.0 * (attack - hold)) / 1.0 * (attack - hold), rounding));
}

TEST_CASE("when everyone but one gives nothing, all hangs on that one") {
  Problem p = one_period();
  p.guarantors.push_back(p.guarantors.front());
  p.guarantors[1].id.assign(1, 'H');
  p.guarantors[1].arms = {0.0, 0.0};
  RegimeData& regime = p.regimes[0];
  regime.promises[0].level = {1, 1};
  regime.promises[0].strength = {0.7, 0.7};
  regime.floor = {{0, 0}};
  regime.tripwire = {0.0, 0.0};
  REQUIRE(check(p).empty());
  const ResponseGame game = response_game(p, {.outcome = all_promises_owed(regime)});
  std::vector<ResponseQuery> queries{{.game = &game, .balance_fu = balance_at_start(p, 0)}};
  const std::vector<ResponseGame> without = each_left_out(game);
  for (const ResponseGame& one : without)
    queries.push_back({.game = &one, .balance_fu = queries[0].balance_fu});
  const std::vector<ResponseFixedPoint> points = fixed_points(queries, {});
  const HangsOnOne most = hangs_on_one(game, points[0], points.data() + 1);
  CHECK(most.guarantor == 0);
  CHECK(near(most.share, 1.0, rounding));
}

}  // namespace casus
