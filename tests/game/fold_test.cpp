#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "game/problem_check.hpp"
#include "game/response_point.hpp"
#include "game/solve.hpp"
#include "tests/game/fold_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

constexpr int full = 2;  // the kind of attack

ResponseQuestion question(const Problem& p, int node) {
  return {.regime = 0, .kind = full, .outcome = 1, .balance_fu = p.grid.balance.node(node)};
}

/// The iteration of model.md, section 3, at full precision only, from where a neighbour ended.
ByGuarantorAndLevel warm_start(const Problem& p, int node, ByGuarantorAndLevel x) {
  for (int iteration = 0; iteration < 20'000; ++iteration) {
    const ByGuarantorAndLevel u = response_payoffs(p, question(p, node), x);
    double residual = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double best = *std::max_element(u[i].begin(), u[i].end());
      double sum = 0.0;
      for (const double payoff : u[i]) sum += std::exp(p.precision.guarantor * (payoff - best));
      for (std::size_t l = 0; l < x[i].size(); ++l) {
        const double q = std::exp(p.precision.guarantor * (u[i][l] - best)) / sum;
        residual = std::max(residual, std::abs(q - x[i][l]));
        x[i][l] += 0.5 * (q - x[i][l]);
      }
    }
    if (residual < 1e-12) break;
  }
  return x;
}

double distance(const ByGuarantorAndLevel& a, const ByGuarantorAndLevel& b) {
  double most = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t l = 0; l < a[i].size(); ++l) {
      most = std::max(most, std::abs(a[i][l] - b[i][l]));
    }
  }
  return most;
}

void check_folds(const Problem& problem) {
  REQUIRE(check(problem).empty());
  const InstructionSet set = instruction_sets().back();
  const int nodes = problem.grid.balance.points;
  std::vector<ByGuarantorAndLevel> branch;
  for (int node = 0; node < nodes; ++node) {
    branch.push_back(response_at(problem, question(problem, node), {ResponseMethod::reference, set})
                         .probability);
    const ResponsePoint fast =
        response_at(problem, question(problem, node), {ResponseMethod::fast, set});
    CAPTURE(node);
    CHECK(fast.converged);
    CHECK(distance(fast.probability, branch.back()) < 1e-10);
  }
  // Following the balance grid sticks to a branch beyond its fold, from either end.
  int wrong_from_below = 0, wrong_from_above = 0;
  ByGuarantorAndLevel x = branch.front();
  for (int node = 1; node < nodes; ++node) {
    x = warm_start(problem, node, x);
    wrong_from_below += distance(x, branch[node]) > 0.01;
  }
  x = branch.back();
  for (int node = nodes - 2; node >= 0; --node) {
    x = warm_start(problem, node, x);
    wrong_from_above += distance(x, branch[node]) > 0.01;
  }
  CHECK(wrong_from_below >= 2);
  CHECK(wrong_from_above >= 2);

  const Measures fast = solve(problem, {ResponseMethod::fast, set}).measures;
  const Measures slow = solve(problem, {ResponseMethod::reference, set}).measures;
  constexpr Within binding{.abs = 1e-9, .why = "binding precision of model.md's cases"};
  CHECK(near(fast.attacked.back(), slow.attacked.back(), binding));
  CHECK(near(fast.pressed, slow.pressed, binding));
  CHECK(near(fast.value_protege_at_start, slow.value_protege_at_start, binding));
}

}  // namespace

// In both the principal branch is an island: at some balances in the middle all send troops, and
// who comes there from an end of the grid finds nobody.

TEST_CASE("the branch folds along the balance grid where guarantors wait for company") {
  check_folds(fold_problem(Waiting::company, 20));
}

TEST_CASE("the branch folds along the balance grid where guarantors share the risk") {
  check_folds(fold_problem(Waiting::shared_risk, 13));
}

}  // namespace casus
