#include "game/response_exact.hpp"

#include <algorithm>

#include "game/response_block.hpp"
#include "game/response_walk.hpp"
#include "numeric/normal.hpp"

namespace casus {

namespace {

/// The forces that a guarantor may bring, each once, and which one a level brings.
struct OwnForces {
  std::vector<double> force_fu{};
  std::vector<int> of_level{};
};

OwnForces own_forces(const ResponseGame& game, int i) {
  OwnForces all;
  for (int l = 0; l < game.levels; ++l) {
    const double force = game.force[i * game.levels + l];
    const auto known = std::find(all.force_fu.begin(), all.force_fu.end(), force);
    all.of_level.push_back(static_cast<int>(known - all.force_fu.begin()));
    if (known == all.force_fu.end()) all.force_fu.push_back(force);
  }
  return all;
}

/// Each of `list` with each of `more`, combined by `both`.
template <class Function>
std::vector<double> outer(const std::vector<double>& list, const std::vector<double>& more,
                          Function both) {
  std::vector<double> all;
  all.reserve(list.size() * more.size());
  for (const double x : list) {
    for (const double y : more) all.push_back(both(x, y));
  }
  return all;
}

/// One game at one balance: what does not change with p is computed once.
class ExactGame {
 public:
  ExactGame(const ResponseGame& game, double balance_fu) : game_(game) {
    for (int i = 0; i < game.guarantors; ++i) own_.push_back(own_forces(game, i));
    const double per_fu = 1.0 / sqrt(game.spread2);
    for (int i = 0; i < game.guarantors; ++i) {
      std::vector<double> others{0.0};
      for (int j = 0; j < game.guarantors; ++j) {
        if (j == i) continue;
        others = outer(others, own_[j].force_fu, [](double x, double y) { return x + y; });
      }
      auto& of_guarantor = prevails_.emplace_back();
      for (const double force : own_[i].force_fu) {
        auto& row = of_guarantor.emplace_back();
        row.reserve(others.size());
        for (const double other : others) {
          row.push_back(normal_cdf((balance_fu + force + other) * per_fu));
        }
      }
    }
    for (std::size_t entry = 0; entry < game.force.size(); ++entry) {
      company_.push_back(exp(-game.troops[entry] * game.per_company));
      calm_.push_back(exp(-game.exposure[entry] * game.per_exposure));
    }
  }

  std::vector<double> payoffs(const std::vector<double>& p) const {
    const int levels = game_.levels;
    std::vector<std::vector<double>> force;  // [guarantor][own force] probability
    std::vector<double> company, calm;       // [guarantor] mean of its factor
    for (int i = 0; i < game_.guarantors; ++i) {
      auto& row = force.emplace_back(own_[i].force_fu.size(), 0.0);
      double with = 0.0, without = 0.0;
      for (int l = 0; l < levels; ++l) {
        const int entry = i * levels + l;
        row[own_[i].of_level[l]] += p[entry];
        with += p[entry] * company_[entry];
        without += p[entry] * calm_[entry];
      }
      company.push_back(with);
      calm.push_back(without);
    }
    std::vector<double> u;
    for (int i = 0; i < game_.guarantors; ++i) {
      double alone = 1.0, quiet = 1.0;
      std::vector<double> weight{1.0};
      for (int j = 0; j < game_.guarantors; ++j) {
        if (j == i) continue;
        alone = alone * company[j];
        quiet = quiet * calm[j];
        weight = outer(weight, force[j], [](double x, double y) { return x * y; });
      }
      std::vector<double> prospects;
      for (const std::vector<double>& row : prevails_[i]) {
        double mean = 0.0;
        for (std::size_t at = 0; at < weight.size(); ++at) mean += weight[at] * row[at];
        prospects.push_back(game_.stake[i] * mean);
      }
      for (int l = 0; l < levels; ++l) {
        const int entry = i * levels + l;
        u.push_back(prospects[own_[i].of_level[l]] + game_.fixed[entry] -
                    game_.lead[entry] * alone + game_.calm[entry] * quiet);
      }
    }
    return u;
  }

  /// p <- p + (q(p) - p)/2; returns max |q(p) - p|, and writes the values at the p before.
  double damped_step(double precision, std::vector<double>& p, std::vector<double>& value) const {
    const int levels = game_.levels;
    const std::vector<double> u = payoffs(p);
    double residual = 0.0;
    value.assign(game_.guarantors, 0.0);
    for (int i = 0; i < game_.guarantors; ++i) {
      double best = barred, sum = 0.0;
      std::vector<double> q(levels, 0.0);
      for (int l = 0; l < levels; ++l) {
        const int entry = i * levels + l;
        value[i] += p[entry] * u[entry];
        if (game_.allowed[entry] > 0.5) best = std::max(best, u[entry]);
      }
      for (int l = 0; l < levels; ++l) {
        const int entry = i * levels + l;
        if (game_.allowed[entry] > 0.5) q[l] = exp(precision * (u[entry] - best));
        sum += q[l];
      }
      for (int l = 0; l < levels; ++l) {
        const double step = q[l] / sum - p[i * levels + l];
        residual = std::max(residual, step < 0.0 ? -step : step);
        p[i * levels + l] += 0.5 * step;
      }
    }
    return residual;
  }

 private:
  const ResponseGame& game_;
  std::vector<OwnForces> own_{};                              // [guarantor]
  std::vector<std::vector<std::vector<double>>> prevails_{};  // [guarantor][own force][others]
  std::vector<double> company_{}, calm_{};                    // [guarantor * levels + level]
};

}  // namespace

double exact_combinations(const ResponseGame& game) {
  double sum = 0.0;
  for (int i = 0; i < game.guarantors; ++i) {
    double product = 1.0;
    for (int j = 0; j < game.guarantors; ++j) {
      if (j != i) product *= static_cast<double>(own_forces(game, j).force_fu.size());
    }
    sum += product;
  }
  return sum;
}

std::vector<double> exact_payoffs(const ResponseGame& game, double balance_fu,
                                  const std::vector<double>& p) {
  return ExactGame(game, balance_fu).payoffs(p);
}

ResponseFixedPoint exact_fixed_point(const ResponseQuery& query) {
  const ResponseGame& game = *query.game;
  const ExactGame exact(game, query.balance_fu);
  Departure walk = start_of({query}, 0);
  ResponseFixedPoint point{.p = walk.p, .by_definition = true};
  Patience patience;
  for (bool given_up = false; !given_up && !point.converged;) {
    const bool at_the_end = walk.step == precision_steps;
    point.residual =
        exact.damped_step(game.precision * walk.step / precision_steps, point.p, point.value);
    if (!(point.residual < (at_the_end ? residual_at_the_end : residual_on_the_way))) {
      given_up = patience.ends(point.residual);
    } else if (at_the_end) {
      point.converged = true;
    } else {
      ++walk.step;
      patience = {};
    }
  }
  return point;
}

}  // namespace casus
