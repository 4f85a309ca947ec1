#include "sensitivity/bins.hpp"

#include <algorithm>

#include "study/statistics.hpp"

namespace casus {

namespace {

constexpr std::size_t fewest_in_a_bin = 32;

std::size_t wanted_bins(const InputColumn& input) {
  return std::clamp<std::size_t>(input.values.size() / fewest_in_a_bin, 4, most_bins);
}

/// The bin of each future before empty ones are left out.
std::vector<std::size_t> cut(const InputColumn& input) {
  const std::size_t n = input.values.size();
  std::vector<std::size_t> bin(n);
  if (!input.words.empty()) {
    for (std::size_t f = 0; f < n; ++f) bin[f] = static_cast<std::size_t>(input.values[f]);
    return bin;
  }
  const std::vector<std::size_t> order = sorted_places(input.values);
  std::size_t first = 0;  // of the futures with this value
  for (std::size_t i = 0; i < n; ++i) {
    if (input.values[order[i]] != input.values[order[first]]) first = i;
    bin[order[i]] = first * wanted_bins(input) / n;
  }
  return bin;
}

}  // namespace

Bins bins_of(const InputColumn& input) {
  Bins bins{.of = cut(input)};
  const std::size_t cuts =
      bins.of.empty() ? 0 : *std::max_element(bins.of.begin(), bins.of.end()) + 1;
  std::vector<double> count(cuts, 0.0), sum(cuts, 0.0);
  for (std::size_t f = 0; f < bins.of.size(); ++f) {
    count[bins.of[f]] += 1.0;
    sum[bins.of[f]] += input.values[f];
  }
  std::vector<std::size_t> place(cuts, 0);
  for (std::size_t b = 0; b < cuts; ++b) {
    place[b] = bins.position.size();
    if (count[b] > 0.0) bins.position.push_back(sum[b] / count[b]);
  }
  for (std::size_t& bin : bins.of) bin = place[bin];
  return bins;
}

BinSums sums_of(const Bins& bins, const std::vector<double>& outcome,
                const std::vector<double>& weights) {
  BinSums sums{.weight = std::vector<double>(bins.count(), 0.0),
               .sum = std::vector<double>(bins.count(), 0.0),
               .squares = std::vector<double>(bins.count(), 0.0)};
  for (std::size_t f = 0; f < outcome.size(); ++f) {
    const std::size_t bin = bins.of[f];
    const double weighed = weights[f] * outcome[f];
    sums.weight[bin] += weights[f];
    sums.sum[bin] += weighed;
    sums.squares[bin] += weighed * outcome[f];
  }
  return sums;
}

}  // namespace casus
