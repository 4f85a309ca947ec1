#pragma once

#include "tests/game/small_problem.hpp"

namespace casus {

/// What makes guarantors wait for each other.
enum class Waiting {
  company,     ///< who leads alone pays, in two waves: four who dare and four who follow
  shared_risk  ///< the war escalates if one exposes troops: then others risk little more
};

/// A problem drawn with complements so strong that the response folds along the balance grid.
inline Problem fold_problem(Waiting waiting, std::uint64_t seed) {
  Problem p = small_problem(seed);
  Draws draw(hash(seed, 9, static_cast<std::uint64_t>(waiting)));
  const bool company = waiting == Waiting::company;
  const int n = 8;
  p.contest.scale = 180.0;
  p.contest.company = company ? draw.between(12.0, 40.0) : 1000.0;
  p.contest.escalation_rate = company ? 0.0 : draw.between(2.0, 8.0);
  p.contest.decision_rate = 0.5;
  p.precision.guarantor = draw.between(4.0, 9.0);
  p.guarantors.clear();
  for (int i = 0; i < n; ++i) {
    const bool dares = i < n / 2;
    const double arms = draw.between(5.0, 15.0), troops = draw.between(20.0, 45.0);
    p.guarantors.push_back(
        {.id = fmt::format("G{}", i),
         .stake = draw.between(3.0, 6.0),
         .audience = draw.between(0.2, 1.0),
         .lead_cost = !company ? 0.0
                      : dares  ? draw.between(0.8, 1.8)
                               : draw.between(1.8, 3.5),
         .escalation = company ? 0.0 : draw.between(1.0, 3.0),
         .arms = {0.0, 0.0, 0.0, arms, arms},
         .troops = {0.0, 0.0, 0.0, 0.0, troops},
         .cost = {0.0, 0.05, 0.2, 0.4, draw.between(0.5, 1.0)},
         .sanction = {0.0, 0.0, 0.02, 0.02, 0.02},
         .exposure = {0.0, 0.0, 0.0, 0.0, company ? 0.0 : draw.between(0.1, 0.4)}});
  }
  for (RegimeData& regime : p.regimes) {
    regime.promises.resize(1);
    regime.promises[0].level.assign(n, 4);
    regime.promises[0].strength.assign(n, 0.4);
    regime.floor.assign(3, std::vector<int>(n, 0));
    regime.tripwire.assign(n, 0.0);
  }
  p.grid.balance = {-700.0, 900.0, 21};
  return p;
}

}  // namespace casus
