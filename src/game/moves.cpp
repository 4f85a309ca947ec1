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
  Moves all;
  all.strengths = problem.grid.strength.points;
  all.supports = levels + 1;
  const RegimeData& regime = problem.regimes[problem.regime_of[period]];
  for (int k = 0; k <= levels; ++k) all.support.push_back(support_move(problem, regime, k));
  for (int m = 0; m < all.strengths; ++m) {
    for (int k = 0; k <= levels; ++k) {
      const double sigma = static_cast<double>(k) / levels;
      const double yearly = sigma * problem.aid[period] + problem.domestic[period] -
                            problem.protege.decay * problem.grid.strength.node(m) - attrition;
      all.strength.push_back(strength_move(problem, m, yearly * problem.time.step));
    }
  }
  return all;
}

void expectation(const Moves& by, const std::vector<double>& value, std::vector<double>& result) {
  const int supports = by.supports;
  std::vector<double> over_k(value.size());
  for (int m = 0; m < by.strengths; ++m) {
    const double* row = value.data() + static_cast<std::ptrdiff_t>(m) * supports;
    for (int k = 0; k < supports; ++k) {
      const Move& move = by.support[k];
      over_k[m * supports + k] =
          move.p_down * row[move.down] + move.p_stay * row[move.stay] + move.p_up * row[move.up];
    }
  }
  for (int m = 0; m < by.strengths; ++m) {
    for (int k = 0; k < supports; ++k) {
      const Move& move = by.strength[m * supports + k];
      result[m * supports + k] = move.p_down * over_k[move.down * supports + k] +
                                 move.p_stay * over_k[move.stay * supports + k] +
                                 move.p_up * over_k[move.up * supports + k];
    }
  }
}

void send(const Moves& by, const std::vector<double>& mass, std::vector<double>& result) {
  const int supports = by.supports;
  std::vector<double> over_m(mass.size(), 0.0);
  for (int m = 0; m < by.strengths; ++m) {
    for (int k = 0; k < supports; ++k) {
      const Move& move = by.strength[m * supports + k];
      const double here = mass[m * supports + k];
      over_m[move.down * supports + k] += move.p_down * here;
      over_m[move.stay * supports + k] += move.p_stay * here;
      over_m[move.up * supports + k] += move.p_up * here;
    }
  }
  for (int m = 0; m < by.strengths; ++m) {
    double* row = result.data() + static_cast<std::ptrdiff_t>(m) * supports;
    for (int k = 0; k < supports; ++k) {
      const Move& move = by.support[k];
      const double here = over_m[m * supports + k];
      row[move.down] += move.p_down * here;
      row[move.stay] += move.p_stay * here;
      row[move.up] += move.p_up * here;
    }
  }
}

}  // namespace casus
