#include <string>

#include "bench/measurement.hpp"
#include "bench/reference_problem.hpp"
#include "game/outcome.hpp"
#include "game/problem_check.hpp"
#include "game/solve.hpp"

namespace casus {

namespace {

void time_of(const std::string& grows, double size, const Problem& problem) {
  const Diagnostics wrong = check(problem);
  if (!wrong.empty()) throw std::runtime_error(grows + ": " + wrong.front().message);
  const InstructionSet set = instruction_sets().back();
  row("growth in " + grows, fmt::format("{}", size), std::string(name(set)), "time",
      1e3 * quickest(3,
                     [&] {
                       solve(problem, {ResponseMethod::fast, set});
                     }),
      "ms");
}

void lengthen(Problem& p, int periods) {
  p.time.solve = periods;
  for (auto* path : {&p.opportunity_rate, &p.challenger_force, &p.aid, &p.domestic}) {
    path->resize(static_cast<std::size_t>(periods), path->back());
  }
  p.regime_of.resize(static_cast<std::size_t>(periods), p.regime_of.back());
}

/// `collective` promises with a vote in the last regime, hence 1 + 2^collective outcomes.
void put_to_votes(Problem& p, int collective) {
  auto& promises = p.regimes.back().promises;
  PromiseData voted;
  for (const PromiseData& one : promises) {
    if (one.vote) voted = one;
  }
  std::erase_if(promises, [](const PromiseData& one) { return one.vote.has_value(); });
  for (int c = 0; c < collective; ++c) {
    voted.id = fmt::format("voted {}", c);
    for (double& w : voted.strength) w *= 0.9;
    promises.push_back(voted);
  }
}

}  // namespace

/// What a problem costs as one thing in `reference` grows and all else stays.
void growth_tables() {
  const Problem reference = oracle_case("reference");
  for (const int guarantors : {7, 14, 28, 56, 84}) {
    time_of("guarantors", guarantors, with_guarantors(reference, guarantors));
  }
  for (const int points : {33, 65, 129, 257}) {
    Problem p = reference;
    p.grid.strength.points = points;
    time_of("states", points * (p.support.levels + 1), p);
  }
  for (const int collective : {0, 1, 2, 3}) {
    Problem p = reference;
    put_to_votes(p, collective);
    time_of("outcomes", outcome_count(p.regimes.back()), p);
  }
  for (const int kinds : {2, 3, 4, 5}) {
    Problem p = reference;
    while (p.kind_count() > kinds) p.kinds.erase(p.kinds.begin());
    for (auto& regime : p.regimes) {
      while (static_cast<int>(regime.floor.size()) > kinds)
        regime.floor.erase(regime.floor.begin());
      for (PromiseData& promise : regime.promises) {
        while (static_cast<int>(promise.cap.size()) > kinds) {
          promise.cap.erase(promise.cap.begin());
          promise.applies.erase(promise.applies.begin());
        }
      }
    }
    while (p.kind_count() < kinds) {
      p.kinds.push_back(p.kinds.back());
      p.kinds.back().name = fmt::format("full {}", p.kind_count());
      p.kinds.back().mobilisation *= 1.1;
      for (auto& regime : p.regimes) {
        regime.floor.push_back(regime.floor.back());
        for (PromiseData& promise : regime.promises) {
          promise.cap.push_back(promise.cap.back());
          promise.applies.push_back(promise.applies.back());
        }
      }
    }
    time_of("kinds", kinds, p);
  }
  for (const int periods : {60, 120, 240, 480}) {
    Problem p = reference;
    lengthen(p, periods);
    time_of("periods", periods, p);
  }
}

}  // namespace casus
