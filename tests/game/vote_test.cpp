#include "game/vote.hpp"

#include <cmath>
#include <rapidcheck.h>

#include <doctest/doctest.h>

#include "numeric/quadrature.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

double normal_phi(double x) { return 0.5 * std::erfc(-x * std::sqrt(0.5)); }

/// Every way to vote, by hand.
double by_enumeration(const VoteData& vote, const std::vector<double>& score) {
  const int n = static_cast<int>(score.size());
  double passes = 0.0;
  for (int node = 0; node < normal_nodes; ++node) {
    const QuadratureNode shock = normal_node(node);
    for (int set = 0; set < 1 << n; ++set) {
      double probability = shock.weight;
      int weight = 0, count = 0;
      for (int j = 0; j < n; ++j) {
        const double yes = normal_phi((score[j] - std::sqrt(vote.correlation) * shock.z) /
                                      std::sqrt(1.0 - vote.correlation));
        const bool says_yes = (set >> j & 1) != 0;
        probability *= says_yes ? yes : 1.0 - yes;
        weight += says_yes ? vote.weights[j] : 0;
        count += says_yes ? 1 : 0;
      }
      const bool passed = vote.type == VoteRule::consensus ? count == n
                          : vote.type == VoteRule::quota
                              ? weight >= vote.quota
                              : weight >= vote.quota && count >= vote.count;
      if (passed) passes += probability;
    }
  }
  return passes;
}

}  // namespace

TEST_CASE("with a single member the common shock does not matter: Phi(score)") {
  for (const double rho : {0.0, 0.3, 0.8}) {
    CAPTURE(rho);
    const VoteData vote{.members = {0}, .pull = {0.0}, .correlation = rho};
    for (const double score : {-2.0, 0.0, 0.7, 3.0}) {
      CHECK(near(vote_passes(vote, {score}), normal_phi(score),
                 {.abs = 2e-6, .why = "64 nodes at correlations up to 0.8"}));
    }
  }
}

TEST_CASE("every rule agrees with counting all ways to vote") {
  CHECK(rc::check([] {
    Draws draw(*rc::gen::arbitrary<std::uint64_t>());
    const int n = draw.whole(1, 7);
    const VoteRule rules[] = {VoteRule::consensus, VoteRule::quota, VoteRule::two_key};
    const VoteData vote = vote_of_all(n, rules[draw.whole(0, 2)], draw);
    std::vector<double> score;
    for (int j = 0; j < n; ++j) score.push_back(draw.between(-2.0, 2.5));
    RC_ASSERT(near(vote_passes(vote, score), by_enumeration(vote, score),
                   {.abs = 1e-13, .why = "rounding"}));
  }));
}

}  // namespace casus
