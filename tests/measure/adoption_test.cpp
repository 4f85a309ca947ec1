#include "measure/adoption.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "numeric/quantile.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

Compiled with_vote(double correlation) {
  Compiled compiled;
  compiled.problem.precision.vote = 1.5;
  compiled.problem.guarantors = {{.stake = 2.0}, {.stake = 1.0}};
  compiled.adoption = {{.vote = {.members = {0, 1},
                                 .pull = {normal_quantile(0.85), normal_quantile(0.9)},
                                 .correlation = correlation}}};
  return compiled;
}

Measures valued(double value, double cost) {
  return {.response_cost = {cost, cost}, .value_protege_at_start = value};
}

}  // namespace

TEST_CASE("a package that changes nothing is adopted with the members' own chances") {
  const Measures same = valued(-0.3, 0.1);
  CHECK(near(adopted(with_vote(0.0), same, same), 0.85 * 0.9, {.abs = 1e-13, .why = "Phi"}));
}

TEST_CASE("members vote for what it gains the protege and against what it costs them") {
  // score = 1.5 (stake 0.1 - 0.04) + pull. Source: compile.md, "Measures that need a rule".
  const auto phi = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
  const double expected = phi(1.5 * (0.2 - 0.04) + normal_quantile(0.85)) *
                          phi(1.5 * (0.1 - 0.04) + normal_quantile(0.9));
  CHECK(near(adopted(with_vote(0.0), valued(-0.2, 0.14), valued(-0.3, 0.1)), expected,
             {.abs = 1e-13, .why = "Phi"}));
}

TEST_CASE("votes that follow each other adopt more often under consensus") {
  const Measures same = valued(-0.3, 0.1);
  CHECK(adopted(with_vote(0.6), same, same) > adopted(with_vote(0.0), same, same));
}

TEST_CASE("what needs no adoption is adopted, what can never pass is not") {
  const Measures same = valued(0.0, 0.0);
  Compiled compiled = with_vote(0.0);
  compiled.adoption.front().hopeless = true;
  CHECK(adopted(compiled, same, same) == 0.0);
  compiled.adoption.clear();
  CHECK(adopted(compiled, same, same) == 1.0);
}

}  // namespace casus
