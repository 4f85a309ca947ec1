#include "sensitivity/switch_points.hpp"

#include <algorithm>

namespace casus {

namespace {

/// Means of bins over the input, rising or falling throughout.
struct MonotoneMeans {
  std::vector<double> position{}, mean{};
  bool rises = true;

  /// Where they pass the level.
  std::optional<double> where(double level) const {
    for (std::size_t i = 0; i + 1 < mean.size(); ++i) {
      const double a = mean[i] - level, b = mean[i + 1] - level;
      if (a == b || (a < 0.0) == (b < 0.0)) continue;
      return position[i] + (position[i + 1] - position[i]) * (a / (a - b));
    }
    return std::nullopt;
  }
};

struct Block {
  double weight = 0.0, sum = 0.0;
  std::size_t bins = 0;

  double mean() const { return sum / weight; }
};

MonotoneMeans monotone(const Bins& bins, const BinSums& sums) {
  MonotoneMeans found;
  std::vector<Block> filled;
  for (std::size_t b = 0; b < bins.count(); ++b) {
    if (sums.weight[b] == 0.0) continue;
    found.position.push_back(bins.position[b]);
    filled.push_back({sums.weight[b], sums.sum[b], 1});
  }
  double covariance = 0.0;  // of the order of bins and their means
  for (std::size_t i = 0; i < filled.size(); ++i) {
    for (std::size_t j = i + 1; j < filled.size(); ++j) {
      covariance += filled[i].weight * filled[j].weight * (filled[j].mean() - filled[i].mean());
    }
  }
  found.rises = covariance >= 0.0;
  std::vector<Block> pooled;
  for (const Block& one : filled) {
    pooled.push_back(one);
    while (pooled.size() > 1) {
      const Block &before = pooled[pooled.size() - 2], &last = pooled.back();
      const bool in_order =
          found.rises ? before.mean() <= last.mean() : before.mean() >= last.mean();
      if (in_order) break;
      const Block both = {before.weight + last.weight, before.sum + last.sum,
                          before.bins + last.bins};
      pooled.pop_back();
      pooled.back() = both;
    }
  }
  for (const Block& one : pooled) found.mean.insert(found.mean.end(), one.bins, one.mean());
  return found;
}

}  // namespace

std::vector<SwitchPoint> switch_points(const Bins& bins, const std::vector<double>& outcome,
                                       const std::vector<double>& levels,
                                       const Resamples& resamples) {
  const MonotoneMeans means =
      monotone(bins, sums_of(bins, outcome, std::vector<double>(outcome.size(), 1.0)));
  std::vector<MonotoneMeans> halves;
  for (const bool second : {false, true}) {
    std::vector<double> weights(outcome.size(), second ? 1.0 : 0.0);
    std::fill_n(weights.begin(), weights.size() / 2, second ? 0.0 : 1.0);
    halves.push_back(monotone(bins, sums_of(bins, outcome, weights)));
  }
  std::vector<std::vector<double>> resampled(levels.size());
  for (std::size_t r = 0; r < resamples.count(); ++r) {
    const MonotoneMeans again = monotone(bins, sums_of(bins, outcome, resamples.weights(r)));
    for (std::size_t l = 0; l < levels.size(); ++l) {
      if (const auto at = again.where(levels[l])) resampled[l].push_back(*at);
    }
  }
  std::vector<SwitchPoint> found;
  for (std::size_t l = 0; l < levels.size(); ++l) {
    SwitchPoint one{.level = levels[l], .rises = means.rises, .at = means.where(levels[l])};
    if (resamples.count() > 0) {
      one.share_of_resamples =
          static_cast<double>(resampled[l].size()) / static_cast<double>(resamples.count());
    }
    if (one.at) {
      one.interval = resampled[l].empty() ? Interval{*one.at, *one.at}
                                          : plain_interval(std::move(resampled[l]));
    }
    one.in_each_half =
        one.at && std::all_of(halves.begin(), halves.end(), [&](const MonotoneMeans& half) {
          return half.rises == means.rises && half.where(levels[l]);
        });
    found.push_back(one);
  }
  return found;
}

std::vector<std::optional<double>> means_by_word(const InputColumn& input,
                                                 const std::vector<double>& outcome) {
  std::vector<double> sum(input.words.size(), 0.0), count(input.words.size(), 0.0);
  for (std::size_t f = 0; f < outcome.size(); ++f) {
    const auto word = static_cast<std::size_t>(input.values[f]);
    sum[word] += outcome[f];
    count[word] += 1.0;
  }
  std::vector<std::optional<double>> means;
  for (std::size_t w = 0; w < sum.size(); ++w) {
    means.push_back(count[w] > 0.0 ? std::optional(sum[w] / count[w]) : std::nullopt);
  }
  return means;
}

}  // namespace casus
