#include "study/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "numeric/quantile.hpp"

namespace casus {

namespace {

double at_share(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

struct Weighted {
  double value = 0.0, weight = 0.0;
};

/// The same of sorted values that count by weights.
double at_share(const std::vector<Weighted>& sorted, double share) {
  double length = -0.5 * (sorted.front().weight + sorted.back().weight);
  for (const Weighted& one : sorted) length += one.weight;
  double place = 0.0;  // of the value before
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const double step = 0.5 * (sorted[i - 1].weight + sorted[i].weight);
    if (place + step >= share * length && step > 0.0) {
      const double part = std::max(0.0, share * length - place) / step;
      return sorted[i - 1].value + part * (sorted[i].value - sorted[i - 1].value);
    }
    place += step;
  }
  return sorted.back().value;
}

/// Of sorted values, weighted or not.
template <class Sorted>
Range range_from(const Sorted& known, double mean) {
  return {.mean = mean,
          .p05 = at_share(known, 0.05),
          .median = at_share(known, 0.5),
          .p95 = at_share(known, 0.95),
          .n = static_cast<int>(known.size()),
          .p10 = at_share(known, 0.1),
          .p90 = at_share(known, 0.9)};
}

Range weighted_range(std::span<const std::optional<double>> values,
                     std::span<const double> weights) {
  std::vector<Weighted> known;
  double sum = 0.0, weight = 0.0;
  for (std::size_t f = 0; f < values.size(); ++f) {
    if (!values[f]) continue;
    known.push_back({*values[f], weights[f]});
    sum += weights[f] * *values[f];
    weight += weights[f];
  }
  if (known.empty() || weight <= 0.0) return {};
  std::stable_sort(known.begin(), known.end(),
                   [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
  return range_from(known, sum / weight);
}

}  // namespace

std::vector<std::size_t> sorted_places(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  return order;
}

std::vector<double> ranks(const std::vector<double>& values) {
  const std::vector<std::size_t> order = sorted_places(values);
  std::vector<double> rank(values.size(), 0.0);
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]]) ++last;
    for (std::size_t i = first; i <= last; ++i) {
      rank[order[i]] = 1.0 + 0.5 * static_cast<double>(first + last);
    }
    first = last + 1;
  }
  return rank;
}

std::optional<double> correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / n;
  const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xx = 0.0, yy = 0.0, xy = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double dx = x[i] - mean_x, dy = y[i] - mean_y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx <= 0.0 || yy <= 0.0) return std::nullopt;
  return xy / std::sqrt(xx * yy);
}

double count_of(std::span<const double> weights, std::size_t future) {
  return weights.empty() ? 1.0 : weights[future] * static_cast<double>(weights.size());
}

Range range_of(std::span<const std::optional<double>> values, std::span<const double> weights) {
  if (!weights.empty()) return weighted_range(values, weights);
  std::vector<double> known;
  for (const auto& one : values) {
    if (one) known.push_back(*one);
  }
  if (known.empty()) return {};
  const double sum = std::accumulate(known.begin(), known.end(), 0.0);
  std::sort(known.begin(), known.end());
  return range_from(known, sum / static_cast<double>(known.size()));
}

std::optional<double> rank_correlation(std::span<const std::optional<double>> x,
                                       std::span<const std::optional<double>> y) {
  std::vector<double> known_x, known_y;
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
    if (!x[i] || !y[i]) continue;
    known_x.push_back(*x[i]);
    known_y.push_back(*y[i]);
  }
  if (known_x.size() < 3) return std::nullopt;
  return correlation(ranks(known_x), ranks(known_y));
}

std::optional<double> ratio_of_sums(std::span<const double> event,
                                    std::span<const double> condition) {
  const double of = std::accumulate(condition.begin(), condition.end(), 0.0);
  if (of <= 0.0) return std::nullopt;
  return std::accumulate(event.begin(), event.end(), 0.0) / of;
}

double effective_number(std::span<const double> weights) {
  double sum = 0.0, squares = 0.0;
  for (const double one : weights) {
    sum += one;
    squares += one * one;
  }
  return squares > 0.0 ? sum * sum / squares : 0.0;
}

double error_of_ratio(std::span<const double> event, std::span<const double> condition) {
  const auto ratio = ratio_of_sums(event, condition);
  const std::size_t n = event.size();
  if (!ratio || n < 2) return 0.0;
  const double all = std::accumulate(condition.begin(), condition.end(), 0.0);
  double squares = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    const double rest = all - condition[i];
    if (rest <= 0.0) continue;  // nothing is left without it
    const double moves = (event[i] - *ratio * condition[i]) / rest;
    squares += moves * moves;
  }
  return std::sqrt(squares * static_cast<double>(n - 1) / static_cast<double>(n));
}

double error_of_mean(std::span<const std::optional<double>> values) {
  const Range range = range_of(values);
  if (range.n < 2) return 0.0;
  double squares = 0.0;
  for (const auto& one : values) {
    if (one) squares += (*one - range.mean) * (*one - range.mean);
  }
  const double n = range.n;
  return std::sqrt(squares / (n - 1) / n);
}

namespace {

/// What Student's t of so many degrees of freedom lies within, 19 times of 20: its square over
/// itself plus those degrees is Beta(1/2, degrees / 2).
double student_interval(double degrees) {
  constexpr double nearly_normal = 2000.0;  // as far as `beta_quantile` goes: 1.961 against 1.960
  if (degrees > nearly_normal) return normal_interval;
  const double x = beta_quantile(0.5, 0.5 * degrees, 0.95);
  return std::sqrt(degrees * x / (1.0 - x));
}

}  // namespace

double student_margin(double error, double effective) {
  if (effective < 2.0) return std::numeric_limits<double>::infinity();
  return student_interval(effective - 1.0) * error;
}

double margin_of_mean(std::span<const std::optional<double>> values) {
  const auto known =
      std::count_if(values.begin(), values.end(), [](const auto& one) { return one.has_value(); });
  return student_margin(error_of_mean(values), static_cast<double>(known));
}

Estimate estimate_of_mean(std::span<const std::optional<double>> values) {
  return {range_of(values).mean, margin_of_mean(values)};
}

std::optional<RatioInterval> ratio_of_means(std::span<const double> above,
                                            std::span<const double> below) {
  const std::size_t n = above.size();
  if (n < 2) return std::nullopt;
  const auto count = static_cast<double>(n);
  const double a = std::accumulate(above.begin(), above.end(), 0.0) / count;
  const double b = std::accumulate(below.begin(), below.end(), 0.0) / count;
  double aa = 0.0, bb = 0.0, ab = 0.0;  // variances and covariance of the means
  for (std::size_t i = 0; i < n; ++i) {
    aa += (above[i] - a) * (above[i] - a);
    bb += (below[i] - b) * (below[i] - b);
    ab += (above[i] - a) * (below[i] - b);
  }
  const double t = student_interval(count - 1.0);
  const double scale = t * t / (count - 1.0) / count;
  // R lies within if (a - R b)^2 <= t^2 (aa - 2 R ab + R^2 bb)
  const double square = b * b - scale * bb, half = a * b - scale * ab, rest = a * a - scale * aa;
  if (!(square > 0.0)) return std::nullopt;
  const double root = std::sqrt(std::max(0.0, half * half - square * rest));
  return RatioInterval{a / b, (half - root) / square, (half + root) / square};
}

}  // namespace casus
