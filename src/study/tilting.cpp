#include "study/tilting.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/expects.hpp"
#include "numeric/exp_log.hpp"

namespace casus {

namespace {

using Vector = std::vector<double>;

constexpr int most_steps = 500;
constexpr int most_halvings = 60;
constexpr double flat = 1e-12;   // of a slope of the dual, in the unit of the figures
constexpr double ridge = 1e-13;  // added to variances, so that figures may be equal
constexpr double gain = 1e-4;    // of the rise that the slope promises, a step must bring

/// Solves the symmetric system without pivots: it is positive definite by the ridge.
Vector solved(std::vector<Vector> matrix, Vector right) {
  const std::size_t n = right.size();
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = matrix[i][k] / matrix[k][k];
      for (std::size_t j = k; j < n; ++j) matrix[i][j] -= factor * matrix[k][j];
      right[i] -= factor * right[k];
    }
  }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t j = k + 1; j < n; ++j) right[k] -= matrix[k][j] * right[j];
    right[k] /= matrix[k][k];
  }
  return right;
}

/// The dual at one point: weights, means of the figures under them, value.
class Dual {
 public:
  Dual(std::span<const Vector> figures, std::span<const Moment> moments)
      : figures_(figures), moments_(moments), weights_(figures.front().size()) {
    move_to(Vector(moments.size(), 0.0));
  }

  void move_to(Vector multipliers) {
    multipliers_ = std::move(multipliers);
    for (std::size_t f = 0; f < weights_.size(); ++f) {
      weights_[f] = 0.0;
      for (std::size_t k = 0; k < moments_.size(); ++k) {
        weights_[f] += multipliers_[k] * figures_[k][f];
      }
    }
    const double highest = *std::max_element(weights_.begin(), weights_.end());
    for (double& one : weights_) one = exp(one - highest);
    const double sum = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    for (double& one : weights_) one /= sum;
    value_ = -highest - log(sum / static_cast<double>(weights_.size()));
    for (std::size_t k = 0; k < moments_.size(); ++k) {
      value_ += multipliers_[k] * moments_[k].value - moments_[k].error * std::abs(multipliers_[k]);
    }
  }

  /// The slope in each direction in which the value rises, else 0: the dual has a kink at 0.
  Vector slope() const {
    Vector found(moments_.size());
    for (std::size_t k = 0; k < moments_.size(); ++k) {
      const double left = moments_[k].value - mean(k), error = moments_[k].error;
      const double l = multipliers_[k];
      if (l > 0.0 || (l == 0.0 && left > error)) found[k] = left - error;
      if (l < 0.0 || (l == 0.0 && left < -error)) found[k] = left + error;
    }
    return found;
  }

  /// Newton's step for the multipliers that are free to move, 0 for the others.
  Vector newton(const Vector& slope) const {
    std::vector<std::size_t> free;
    for (std::size_t k = 0; k < slope.size(); ++k) {
      if (multipliers_[k] != 0.0 || slope[k] != 0.0) free.push_back(k);
    }
    std::vector<Vector> matrix(free.size(), Vector(free.size()));
    Vector right(free.size());
    for (std::size_t i = 0; i < free.size(); ++i) {
      right[i] = slope[free[i]];
      for (std::size_t j = 0; j < free.size(); ++j) matrix[i][j] = covariance(free[i], free[j]);
      matrix[i][i] += ridge;
    }
    const Vector step = solved(std::move(matrix), std::move(right));
    Vector found(slope.size(), 0.0);
    for (std::size_t i = 0; i < free.size(); ++i) found[free[i]] = step[i];
    return found;
  }

  const Vector& multipliers() const { return multipliers_; }
  const Vector& weights() const { return weights_; }
  double value() const { return value_; }

 private:
  double mean(std::size_t k) const {
    double sum = 0.0;
    for (std::size_t f = 0; f < weights_.size(); ++f) sum += weights_[f] * figures_[k][f];
    return sum;
  }
  double covariance(std::size_t a, std::size_t b) const {
    const double mean_a = mean(a), mean_b = mean(b);
    double sum = 0.0;
    for (std::size_t f = 0; f < weights_.size(); ++f) {
      sum += weights_[f] * (figures_[a][f] - mean_a) * (figures_[b][f] - mean_b);
    }
    return sum;
  }

  std::span<const Vector> figures_;
  std::span<const Moment> moments_;
  Vector multipliers_{}, weights_{};
  double value_ = 0.0;
};

/// Goes as far along the step as the value rises enough. A multiplier that would change its sign
/// stops at 0, where the kink is. False if no part of the step is any good.
bool climb(Dual& dual, const Vector& slope, const Vector& step) {
  const Vector from = dual.multipliers();
  const double before = dual.value();
  double share = 1.0;
  for (int halving = 0; halving < most_halvings; ++halving, share /= 2.0) {
    Vector to = from;
    double promised = 0.0;
    for (std::size_t k = 0; k < to.size(); ++k) {
      to[k] += share * step[k];
      const double side = from[k] != 0.0 ? from[k] : slope[k];
      if (to[k] * side <= 0.0) to[k] = 0.0;
      promised += slope[k] * (to[k] - from[k]);
    }
    if (promised <= 0.0) continue;
    dual.move_to(to);
    if (dual.value() >= before + gain * promised) return true;
  }
  dual.move_to(from);
  return false;
}

double largest(const Vector& values) {
  double found = 0.0;
  for (const double one : values) found = std::max(found, std::abs(one));
  return found;
}

/// Goes the whole step if the slope is smaller there and no multiplier changes its sign. Near the
/// top the slope still shows what rounding hides of the value.
bool flatten(Dual& dual, const Vector& slope, const Vector& step) {
  const Vector from = dual.multipliers();
  Vector to = from;
  for (std::size_t k = 0; k < to.size(); ++k) {
    to[k] += step[k];
    if (to[k] * from[k] < 0.0) return false;
  }
  dual.move_to(std::move(to));
  if (largest(dual.slope()) < largest(slope)) return true;
  dual.move_to(from);
  return false;
}

}  // namespace

std::optional<Tilt> tilt(std::span<const std::vector<double>> figures,
                         std::span<const Moment> moments, double most_entropy) {
  expects(!figures.empty() && figures.size() == moments.size() && !figures.front().empty());
  Dual dual(figures, moments);
  for (int step = 0; step < most_steps; ++step) {
    const Vector slope = dual.slope();
    if (largest(slope) <= flat) {
      return Tilt{dual.weights(), dual.multipliers(), std::max(0.0, dual.value())};
    }
    // Newton's step may leave the quadrant in a direction that falls; the slope itself never does.
    const Vector newton = dual.newton(slope);
    const bool rises =
        climb(dual, slope, newton) || climb(dual, slope, slope) || flatten(dual, slope, newton);
    if (dual.value() > most_entropy) return std::nullopt;
    if (!rises) {  // at the end of what rounding lets value and slope show
      constexpr double nearly_flat = 1e-7;
      if (largest(slope) > nearly_flat) return std::nullopt;
      return Tilt{dual.weights(), dual.multipliers(), std::max(0.0, dual.value())};
    }
  }
  return std::nullopt;
}

}  // namespace casus
