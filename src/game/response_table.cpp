#include "game/response_table.hpp"

#include <algorithm>
#include <utility>

#include "game/response_exact.hpp"
#include "game/response_kernel.hpp"

namespace casus {

namespace {

/// A game as the kernels see it: a single column, every level a rung of its own.
ResponseArrays single_column(const ResponseGame& game, const std::vector<int>& each) {
  ResponseArrays in;
  in.columns = 1;
  in.guarantors = game.guarantors;
  in.levels = in.rungs = game.levels;
  in.rung_of = in.first_with_force = each.data();
  in.stake = game.stake.data();
  in.force = game.force.data();
  in.troops = game.troops.data();
  in.exposure = game.exposure.data();
  in.lead = game.lead.data();
  in.calm = game.calm.data();
  in.allowed = game.allowed.data();
  in.fixed = game.fixed.data();
  return in;
}

}  // namespace

Place1d place_on(const GridAxis& axis, double x) {
  const double at = (x - axis.low) / axis.spacing();
  if (!(at > 0.0)) return {0, 0.0};
  if (at >= axis.points - 1) return {axis.points - 2, 1.0};
  const int node = std::min(static_cast<int>(at), axis.points - 2);
  return {node, at - node};
}

std::vector<double> payoffs_given(const ResponseGame& game, double balance_fu,
                                  const std::vector<double>& p) {
  if (game.exact) return exact_payoffs(game, balance_fu, p);
  std::vector<int> each(game.levels);
  for (int l = 0; l < game.levels; ++l) each[l] = l;
  const ResponseArrays in = single_column(game, each);
  const Setting<double> set{.balance = balance_fu,
                            .spread2 = game.spread2,
                            .per_company = game.per_company,
                            .per_exposure = game.per_exposure,
                            .correlation = game.correlation,
                            .precision = game.precision};
  const AnyLadder ladder(in);
  std::vector<Contribution<double>> own;
  for (int i = 0; i < game.guarantors; ++i) {
    own.push_back(
        contribution(in, ladder, 0, i, p.data() + static_cast<std::ptrdiff_t>(i) * game.levels));
  }
  std::vector<double> u(p.size());
  Stance<double, AnyLadder> stance;
  for (int i = 0; i < game.guarantors; ++i) {
    Others<double> others{0.0, 0.0, 0.0, 0.0};
    double variance = 0.0, deviation = 0.0;
    for (int j = 0; j < game.guarantors; ++j) {
      if (j == i) continue;
      others.force += own[j].force;
      others.troops += own[j].troops;
      others.exposure += own[j].exposure;
      variance += own[j].variance;
      deviation += sqrt(own[j].variance);
    }
    others.variance = pooled(game.correlation, variance, deviation);
    payoffs(in, ladder, set, 0, i, others, stance);
    std::copy_n(stance.u, game.levels, u.begin() + static_cast<std::ptrdiff_t>(i) * game.levels);
  }
  return u;
}

std::vector<double> values_given(const ResponseGame& game, double balance_fu,
                                 const std::vector<double>& p) {
  const std::vector<double> u = payoffs_given(game, balance_fu, p);
  std::vector<double> value(game.guarantors, 0.0);
  for (int i = 0; i < game.guarantors; ++i) {
    for (int l = 0; l < game.levels; ++l) {
      value[i] += p[i * game.levels + l] * u[i * game.levels + l];
    }
  }
  return value;
}

double mean_force(const ResponseGame& game, const std::vector<double>& p) {
  double force = 0.0;
  for (std::size_t entry = 0; entry < p.size(); ++entry) force += p[entry] * game.force[entry];
  return force;
}

ResponseTable::ResponseTable(int nodes)
    : arms(nodes),
      troops(nodes),
      variance(nodes),
      sanctions(nodes),
      exposure(nodes),
      p(nodes),
      value(nodes) {}

void fill(ResponseTable& table, int node, const ResponseGame& game, ResponseFixedPoint point) {
  const std::vector<double>& p = point.p;
  double arms = 0.0, troops = 0.0, sanctions = 0.0, exposure = 0.0, variance = 0.0, deviation = 0.0;
  for (int i = 0; i < game.guarantors; ++i) {
    double force = 0.0, spread = 0.0;
    for (int l = 0; l < game.levels; ++l) {
      const int at = i * game.levels + l;
      arms += p[at] * game.arms[at];
      troops += p[at] * game.troops[at];
      sanctions += p[at] * game.sanction[at];
      exposure += p[at] * game.exposure[at];
      force += p[at] * game.force[at];
    }
    for (int l = 0; l < game.levels; ++l) {
      const double off = game.force[i * game.levels + l] - force;
      spread += p[i * game.levels + l] * off * off;
    }
    variance += spread;
    deviation += sqrt(spread);
  }
  table.arms[node] = arms;
  table.troops[node] = troops;
  table.variance[node] = pooled(game.correlation, variance, deviation);
  table.sanctions[node] = sanctions;
  table.exposure[node] = exposure;
  table.p[node] = std::move(point.p);
  table.value[node] = std::move(point.value);
}

}  // namespace casus
