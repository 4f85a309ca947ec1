#pragma once

#include <string>

#include <fmt/format.h>

#include "game/problem.hpp"
#include "numeric/hash.hpp"

namespace casus {

/// Numbers drawn in turn from one seed.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : seed_(seed) {}

  double between(double low, double high) {
    return low + (high - low) * uniform(seed_, 0, next_++);
  }
  int whole(int low, int high) {
    return low + static_cast<int>(between(0.0, 1.0) * (high - low + 1));
  }

 private:
  std::uint64_t seed_;
  std::uint64_t next_ = 0;
};

/// A vote of everybody.
inline VoteData vote_of_all(int guarantors, VoteRule rule, Draws& draw) {
  VoteData vote;
  vote.type = rule;
  vote.correlation = draw.between(0.0, 0.8);
  int weights = 0;
  for (int i = 0; i < guarantors; ++i) {
    vote.members.push_back(guarantors - 1 - i);
    vote.pull.push_back(draw.between(0.2, 1.6));
    vote.weights.push_back(draw.whole(1, 4));
    weights += vote.weights.back();
  }
  vote.quota = rule == VoteRule::consensus ? 0 : draw.whole(1, weights);
  vote.count = rule == VoteRule::two_key ? draw.whole(1, guarantors) : 0;
  return vote;
}

/// A valid problem, small enough for hundreds of runs: up to five guarantors, three years.
inline Problem small_problem(std::uint64_t seed) {
  Draws draw(seed);
  Problem p;
  p.time = {.step = 0.25, .solve = 12, .report = 8};
  p.level_weight = {0.0, 0.1, 0.3, 0.6, 1.0};
  p.challenger = {.discount = draw.between(0.05, 0.12),
                  .war_cost = draw.between(0.05, 0.4),
                  .defeat_cost = draw.between(0.2, 0.9),
                  .audience = draw.between(0.05, 0.3),
                  .escalation_cost = draw.between(1.0, 3.0),
                  .peace_flow = draw.between(0.0, 0.06),
                  .aftermath = draw.between(0.2, 0.9),
                  .reaction = draw.between(0.0, 0.4)};
  p.protege = {.strength = draw.between(390.0, 450.0),
               .advantage = draw.between(1.3, 1.7),
               .decay = 0.12,
               .noise = 30.0,
               .war_cost = 0.1,
               .escalation_cost = 1.5};
  p.contest = {.scale = draw.between(120.0, 240.0),
               .company = draw.between(15.0, 60.0),
               .response_correlation = draw.between(0.0, 0.4),
               .decision_rate = draw.between(0.2, 0.7),
               .escalation_rate = draw.between(0.0, 1.0),
               .premium = 0.2,
               .review_rate = draw.between(0.5, 1.5)};
  p.precision = {
      .challenger = draw.between(6.0, 16.0), .protege = 6.0, .guarantor = 3.0, .vote = 1.5};
  p.kinds = {{.name = "grey",
              .armed = false,
              .prize = 0.05,
              .cost = 0.02,
              .effort = 0.0,
              .cost_factor = 0.5,
              .attribution = 0.4},
             {.name = "limited",
              .prize = 0.2,
              .effort = 0.4,
              .cost_factor = 0.8,
              .attribution = 0.85,
              .visibility = 0.5,
              .attrition = 12.0,
              .mobilisation = 0.03},
             {.name = "full", .attribution = 0.99, .attrition = 35.0, .mobilisation = 0.06}};
  const int n = draw.whole(1, 5);
  for (int i = 0; i < n; ++i) {
    const double arms = draw.between(0.0, 30.0), troops = draw.between(0.0, 30.0);
    const double sanction = draw.between(0.0, 0.05), exposed = draw.between(0.0, 0.15);
    p.guarantors.push_back({.id = fmt::format("G{}", i),
                            .stake = draw.between(0.5, 6.0),
                            .audience = draw.between(0.3, 3.0),
                            .lead_cost = draw.between(0.2, 2.0),
                            .escalation = draw.between(0.3, 2.0),
                            .arms = {0.0, 0.0, 0.0, arms, arms},
                            .troops = {0.0, 0.0, 0.0, 0.0, troops},
                            .cost = {0.0, 0.05, 0.3, 0.6, draw.between(1.0, 2.0)},
                            .sanction = {0.0, 0.0, sanction, sanction, sanction},
                            .exposure = {0.0, 0.0, 0.0, 0.0, exposed}});
  }
  p.support = {.levels = 2, .start = 2};
  for (int r = 0; r < 2; ++r) {
    RegimeData regime;
    for (int q = 0; q < 2; ++q) {
      PromiseData promise{
          .id = q == 0 ? "pact" : "union", .cap = {2, 4, 4}, .applies = {0.3, 0.8, 1.0}};
      for (int i = 0; i < n; ++i) {
        promise.level.push_back(draw.whole(0, 4));
        promise.strength.push_back(draw.between(0.0, 1.0));
      }
      const VoteRule rules[] = {VoteRule::consensus, VoteRule::quota, VoteRule::two_key};
      if (q == 1) promise.vote = vote_of_all(n, rules[draw.whole(0, 2)], draw);
      regime.promises.push_back(promise);
    }
    regime.floor = {std::vector<int>(n, 0), std::vector<int>(n, draw.whole(0, 1)),
                    std::vector<int>(n, draw.whole(0, 2))};
    for (int i = 0; i < n; ++i) regime.tripwire.push_back(draw.between(0.0, 0.5));
    regime.garrison = draw.between(0.0, 30.0);
    regime.fatigue = 0.2;
    regime.renewal = 0.1;
    p.regimes.push_back(regime);
  }
  for (int t = 0; t < p.time.solve; ++t) {
    p.opportunity_rate.push_back(1.0);
    p.regime_of.push_back(t < 5 ? 0 : 1);
    p.challenger_force.push_back(600.0 + 5.0 * t);
    p.aid.push_back(t < 3 ? 0.0 : 40.0);
    p.domestic.push_back(45.0);
  }
  p.grid = {.strength = {100.0, 900.0, 33}, .balance = {-700.0, 900.0, 13}};
  return p;
}

/// One guarantor more, who owes nothing and has no vote.
inline void add_guarantor(Problem& problem, const GuarantorData& who) {
  problem.guarantors.push_back(who);
  for (RegimeData& regime : problem.regimes) {
    regime.tripwire.push_back(0.0);
    for (auto& floor : regime.floor) floor.push_back(0);
    for (auto& timely : regime.timely)
      timely.emplace_back(static_cast<std::size_t>(problem.levels()), 1.0);
    for (PromiseData& promise : regime.promises) {
      promise.level.push_back(0);
      promise.strength.push_back(0.0);
      if (promise.vote) promise.vote->pull.push_back(0.0);
    }
  }
}

/// The small problem with incidents of either armed kind, limited attacks that are short, and
/// troops that are deployed in the second regime, in which help comes late.
inline Problem troubled_problem(std::uint64_t seed) {
  Problem p = small_problem(seed);
  Draws draw(hash(seed, 5, 0));
  p.kinds[1].duration = draw.between(0.05, 0.3);
  p.kinds[1].attrition = 0.0;
  p.incident = IncidentData{.kind = draw.whole(0, 1) == 0 ? "limited" : "full",
                            .audience = draw.between(0.0, 0.1)};
  for (int t = 0; t < p.time.solve; ++t) {
    p.incident->rate.push_back(t < 4 ? draw.between(2.0, 5.0) : draw.between(0.0, 1.0));
  }
  for (int i = 0; i < p.guarantor_count(); ++i) {
    p.regimes[1].exposure.push_back(draw.between(0.0, 0.1));
  }
  for (int e = 0; e < p.kind_count(); ++e) {
    auto& timely = p.regimes[1].timely.emplace_back();
    for (int i = 0; i < p.guarantor_count(); ++i)
      timely.push_back({1.0, 1.0, 1.0, draw.between(0.3, 1.0), draw.between(0.2, 1.0)});
  }
  return p;
}

}  // namespace casus
