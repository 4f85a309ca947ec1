#include "sensitivity/first_order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "numeric/quantile.hpp"

namespace casus {

namespace {

/// Epsilon squared: 1 - (variance within bins) / (whole variance), each by its degrees of freedom.
std::optional<double> share_between(const BinSums& sums, double used) {
  double n = 0.0, sum = 0.0, squares = 0.0, within = 0.0, bins = 0.0;
  for (std::size_t b = 0; b < sums.weight.size(); ++b) {
    if (sums.weight[b] == 0.0) continue;
    n += sums.weight[b];
    sum += sums.sum[b];
    squares += sums.squares[b];
    within += sums.squares[b] - sums.sum[b] * sums.mean(b);
    bins += 1.0;
  }
  const double whole = squares - sum * sum / n;
  constexpr double rounding = 1e-12;
  if (bins < 2.0 || n <= bins + used || whole <= rounding * squares) return std::nullopt;
  return 1.0 - within / (n - bins - used) / (whole / (n - 1.0 - used));
}

/// Mean outcome over the futures of the first and of the last bins that hold a fifth of all.
void fill_ends(const InputColumn& input, const BinSums& sums, FirstOrder& found) {
  std::vector<std::size_t> order(sums.weight.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  double needed = 0.2 * std::accumulate(sums.weight.begin(), sums.weight.end(), 0.0);
  if (!input.words.empty()) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sums.mean(a) < sums.mean(b); });
    needed = 0.0;  // one word is enough
  }
  const auto mean_of = [&](auto from, auto to) {
    double weight = 0.0, sum = 0.0;
    for (; from != to && (weight == 0.0 || weight < needed); ++from) {
      weight += sums.weight[*from];
      sum += sums.sum[*from];
    }
    return sum / weight;
  };
  found.at_low = mean_of(order.begin(), order.end());
  found.at_high = mean_of(order.rbegin(), order.rend());
}

}  // namespace

std::optional<FirstOrder> first_order(const InputColumn& input, const Bins& bins,
                                      const std::vector<double>& outcome,
                                      const Resamples& resamples, double used) {
  if (outcome.size() < 3) return std::nullopt;
  const BinSums sums = sums_of(bins, outcome, std::vector<double>(outcome.size(), 1.0));
  const auto share = share_between(sums, used);
  if (!share) return std::nullopt;
  std::vector<double> resampled;
  for (std::size_t r = 0; r < resamples.count(); ++r) {
    const auto one = share_between(sums_of(bins, outcome, resamples.weights(r)), used);
    if (one) resampled.push_back(*one);
  }
  FirstOrder found{.share = std::clamp(*share, 0.0, 1.0)};
  found.interval =
      resampled.empty() ? Interval{0.0, 1.0} : centred_interval(*share, resampled, {0.0, 1.0});
  fill_ends(input, sums, found);
  return found;
}

std::optional<double> share_explained(const Bins& bins, const std::vector<double>& outcome,
                                      double used) {
  if (outcome.size() < 3) return std::nullopt;
  return share_between(sums_of(bins, outcome, std::vector<double>(outcome.size(), 1.0)), used);
}

double chance_share(const Bins& bins, std::size_t inputs, double used) {
  const double n = static_cast<double>(bins.of.size()) - used;
  const double freedom = static_cast<double>(bins.count()) - 1.0;
  if (freedom < 1.0 || inputs == 0 || n < 1.0) return 1.0;
  const double z = normal_quantile(1.0 - 0.05 / static_cast<double>(inputs));
  const double part = 2.0 / (9.0 * freedom);
  const double root = 1.0 - part + z * std::sqrt(part);
  return std::min(1.0, (freedom * root * root * root - freedom) / n);
}

}  // namespace casus
