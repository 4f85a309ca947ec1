#include "game/moves.hpp"

#include <algorithm>

#include "numeric/exp_log.hpp"

namespace casus {

namespace {

/// floor(x + 1/2) of a number that fits an int.
int round_half_up(double x) {
  const double y = x + 0.5;
  const int cut = static_cast<int>(y);
  return y < cut ? cut - 1 : cut;
}

/// Finds which strengths move side by side. Those of the padding, which move with probability 0,
/// follow the last.
void look_beside(const StateSpace& states, Moves::OneWay& way) {
  way.side_by_side.assign(states.size(), 1);
  for (int k = 0; k < states.supports; ++k) {
    int* const to = way.to.data() + states.at(0, k);
    char* const beside = way.side_by_side.data() + states.at(0, k);
    for (int m = states.strengths; m < states.row(); ++m) to[m] = to[m - 1] + 1;
    for (int m = states.row() - 2; m >= 0; --m) {
      if (to[m + 1] == to[m] + 1)
        beside[m] = static_cast<char>(std::min(beside[m + 1] + 1, padding));
    }
  }
}

double chance(double rate, double step) { return std::min(1.0 - exp(-rate * step), 0.5); }

}  // namespace

Move strength_move(const Problem& problem, int node, double drift_fu) {
  const GridAxis& axis = problem.grid.strength;
  const double spacing = axis.spacing();
  const double x = std::clamp(axis.node(node) + drift_fu, axis.low, axis.high);
  const int nearest = std::clamp(round_half_up((x - axis.low) / spacing), 0, axis.points - 1);
  const double off = x - axis.node(nearest);
  const double variance = problem.protege.noise * problem.protege.noise * problem.time.step;
  const int reach = std::max(1, round_half_up(sqrt(3.0 * variance) / spacing));
  const double width = reach * spacing;
  const double q = (variance + off * off) / (width * width);
  return {.down = std::max(nearest - reach, 0),
          .stay = nearest,
          .up = std::min(nearest + reach, axis.points - 1),
          .p_down = 0.5 * (q - off / width),
          .p_stay = 1.0 - q,
          .p_up = 0.5 * (q + off / width)};
}

Move support_move(const Problem& problem, const RegimeData& regime, int k) {
  const int levels = problem.support.levels;
  const double down = chance(regime.fatigue * k, problem.time.step);
  const double up = chance(regime.renewal * (levels - k), problem.time.step);
  return {.down = std::max(k - 1, 0),
          .stay = k,
          .up = std::min(k + 1, levels),
          .p_down = down,
          .p_stay = 1.0 - down - up,
          .p_up = up};
}

Moves moves(const Problem& problem, int period, double attrition) {
  const int levels = problem.support.levels;
  const RegimeData& regime = problem.regimes[problem.regime_of[period]];
  Moves all;
  all.states = state_space(problem);
  const std::size_t size = all.states.size();
  for (auto* way : {&all.down, &all.stay, &all.up}) {
    way->p.assign(size, 0.0);
    way->to.assign(size, 0);
  }
  for (int k = 0; k <= levels; ++k) {
    const Move support = support_move(problem, regime, k);
    all.lapses.push_back(support.p_down);
    all.stays.push_back(support.p_stay);
    all.renews.push_back(support.p_up);
    const double sigma = static_cast<double>(k) / levels;
    for (int m = 0; m < all.states.strengths; ++m) {
      const double yearly = sigma * problem.aid[period] + problem.domestic[period] -
                            problem.protege.decay * problem.grid.strength.node(m) - attrition;
      const Move move = strength_move(problem, m, yearly * problem.time.step);
      const std::size_t at = all.states.at(m, k);
      all.down.p[at] = move.p_down;
      all.stay.p[at] = move.p_stay;
      all.up.p[at] = move.p_up;
      all.down.to[at] = move.down;
      all.stay.to[at] = move.stay;
      all.up.to[at] = move.up;
    }
  }
  for (auto* way : {&all.down, &all.stay, &all.up}) look_beside(all.states, *way);
  return all;
}

MovesArrays Moves::arrays() const {
  return {.row = states.row(),
          .supports = states.supports,
          .down = down.arrays(),
          .stay = stay.arrays(),
          .up = up.arrays(),
          .lapses = lapses.data(),
          .stays = stays.data(),
          .renews = renews.data()};
}

}  // namespace casus
