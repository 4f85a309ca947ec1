#include "measure/power.hpp"

#include <algorithm>
#include <numeric>

namespace casus {

namespace {

/// Number of coalitions by weight and size; whole numbers below 2^53, hence exact.
class Coalitions {
 public:
  Coalitions(int most_weight, int most_size)
      : sizes_(most_size + 1),
        count_(static_cast<std::size_t>(most_weight + 1) * static_cast<std::size_t>(sizes_), 0.0) {
    at(0, 0) = 1.0;
  }
  double& at(int weight, int size) { return count_[place(weight, size)]; }
  double at(int weight, int size) const { return count_[place(weight, size)]; }

  void add_member(int weight) {
    for (int w = weights() - 1; w >= weight; --w) {
      for (int s = sizes_ - 1; s >= 1; --s) at(w, s) += at(w - weight, s - 1);
    }
  }
  void remove_member(int weight) {
    for (int w = weight; w < weights(); ++w) {
      for (int s = 1; s < sizes_; ++s) at(w, s) -= at(w - weight, s - 1);
    }
  }
  int weights() const { return static_cast<int>(count_.size()) / sizes_; }
  int sizes() const { return sizes_; }

 private:
  std::size_t place(int weight, int size) const {
    return static_cast<std::size_t>(weight) * static_cast<std::size_t>(sizes_) +
           static_cast<std::size_t>(size);
  }
  int sizes_;
  std::vector<double> count_;
};

/// s! (n - 1 - s)! / n!
double order_share(int s, int n) {
  double share = 1.0 / n;
  for (int k = 1; k <= s; ++k) share *= static_cast<double>(k) / (n - k);
  return share;
}

void normalise(std::vector<double>& power) {
  const double sum = std::accumulate(power.begin(), power.end(), 0.0);
  if (sum <= 0.0) return;
  for (double& one : power) one /= sum;
}

}  // namespace

Power voting_power(const VoteData& vote) {
  const int n = static_cast<int>(vote.members.size());
  const auto members = static_cast<std::size_t>(n);
  Power power{.banzhaf = std::vector<double>(members, 0.0),
              .shapley_shubik = std::vector<double>(members, 0.0),
              .blocks_alone = std::vector<char>(members, 0)};
  const bool consensus = vote.type == VoteRule::consensus;
  const std::vector<int> weights = consensus ? std::vector<int>(members, 1) : vote.weights;
  const int quota = consensus ? n : vote.quota;
  const int least_size = vote.type == VoteRule::two_key ? vote.count : 0;
  const int all = std::accumulate(weights.begin(), weights.end(), 0);
  const auto passes = [&](int weight, int size) { return weight >= quota && size >= least_size; };

  Coalitions coalitions(all, std::max(n - 1, 0));  // without the one who is looked at
  for (const int weight : weights) coalitions.add_member(weight);
  for (std::size_t i = 0; i < members; ++i) {
    power.blocks_alone[i] = passes(all, n) && !passes(all - weights[i], n - 1);
    coalitions.remove_member(weights[i]);
    for (int w = 0; w <= all - weights[i]; ++w) {
      for (int s = 0; s < n; ++s) {
        const double count = coalitions.at(w, s);
        if (count == 0.0 || passes(w, s) || !passes(w + weights[i], s + 1)) continue;
        power.banzhaf[i] += count;
        power.shapley_shubik[i] += count * order_share(s, n);
      }
    }
    coalitions.add_member(weights[i]);
  }
  normalise(power.banzhaf);
  return power;
}

}  // namespace casus
