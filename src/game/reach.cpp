#include "game/reach.hpp"

#include <algorithm>

#include "game/period.hpp"
#include "game/response_point.hpp"
#include "game/response_table.hpp"

namespace casus {

namespace {

/// Strengths from `low` to `high` can be reached.
struct Span1d {
  int low = 0, high = 0;
  friend bool operator==(const Span1d&, const Span1d&) = default;
};

Span1d after(const std::vector<Moves>& by, const Span1d& before) {
  Span1d span = before;
  for (const Moves& moves : by) {
    for (int k = 0; k < moves.states.supports; ++k) {
      for (int m = before.low; m <= before.high; ++m) {
        span.low = std::min(span.low, moves.down.to[moves.states.at(m, k)]);
        span.high = std::max(span.high, moves.up.to[moves.states.at(m, k)]);
      }
    }
  }
  return span;
}

}  // namespace

Reach::Reach(const Problem& problem, const Movements& movements) {
  const int nodes = problem.grid.balance.points;
  for (std::size_t r = 0; r < problem.regimes.size(); ++r) {
    auto& of_regime = matters_.emplace_back();
    for (int e = 0; e < problem.kind_count(); ++e) {
      of_regime.emplace_back(problem.kinds[e].armed ? nodes : 1, 0);
      mark(problem, static_cast<int>(r), e, balance_at_start(problem, e));
    }
  }
  const Place1d start = place_on(problem.grid.strength, problem.protege.strength);
  const Span1d whole{0, problem.grid.strength.points - 1};
  Span1d span{start.node, start.node + 1}, marked{};
  int settled = -1;  // moves by which the span grows no more
  for (int t = 0; t <= problem.time.solve; ++t) {
    const int last = std::min(t, problem.time.solve - 1);  // at H the tables of the last period
    const double force = problem.challenger_force[last];
    const bool again = t > 0 && span == marked &&
                       problem.regime_of[last] == problem.regime_of[t - 1] &&
                       force == problem.challenger_force[t - 1];
    if (!again) mark(problem, problem.regime_of[last], force, span.low, span.high);
    marked = span;
    if (span == whole || t == problem.time.solve || movements.like(t) == settled) continue;
    const Span1d grown = after(movements.all(t), span);
    settled = grown == span ? movements.like(t) : -1;
    span = grown;
  }
}

void Reach::mark(const Problem& problem, int regime, double challenger_force, int low, int high) {
  const RegimeData& in_force = problem.regimes[regime];
  for (const int e : armed_kinds(problem)) {
    if (!can_open(in_force, e) && problem.kinds[e].duration) {
      // Nobody opens it and no war of it can be on: only who asks how it would be answered.
      mark(problem, regime, e,
           balance(problem, e, in_force.garrison, challenger_force, problem.protege.strength));
      continue;
    }
    for (int m = low; m <= high; ++m) {
      mark(problem, regime, e,
           balance(problem, e, in_force.garrison, challenger_force, problem.grid.strength.node(m)));
    }
  }
}

void Reach::mark(const Problem& problem, int regime, int kind, double balance_fu) {
  std::vector<char>& nodes = matters_[regime][kind];
  if (!problem.kinds[kind].armed) {
    nodes.front() = 1;
    return;
  }
  const Place1d place = place_on(problem.grid.balance, balance_fu);
  nodes[place.node] = nodes[place.node + 1] = 1;
}

}  // namespace casus
