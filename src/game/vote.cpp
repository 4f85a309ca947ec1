#include "game/vote.hpp"

#include <algorithm>
#include <numeric>

#include "base/expects.hpp"
#include "numeric/lanes.hpp"
#include "numeric/quadrature.hpp"

namespace casus {

Ballot::Ballot(const VoteData& vote, InstructionSet set) : vote_(vote), kernel_(vote_kernel(set)) {
  // Nodes this light lie beyond |z| = 8.6 and cannot change a probability by more than 1e-16.
  constexpr double lightest = 1e-17;
  const double root = sqrt(vote.correlation);
  for (int node = 0; node < normal_nodes; ++node) {
    const QuadratureNode shock = normal_node(node);
    if (shock.weight < lightest) continue;
    weight_.push_back(shock.weight);
    common_.push_back(root * shock.z);
  }
  while (weight_.size() % padding != 0) {
    weight_.push_back(0.0);
    common_.push_back(0.0);
  }
  passes_.resize(weight_.size());
  yes_.resize(vote.members.size() * padding);
  if (vote.type != VoteRule::consensus) find_what_matters();
}

/// Before each member: which sums of weights the members before it can reach, by how many of them
/// said yes, and from which those after it can still make it pass.
void Ballot::find_what_matters() {
  const int members = static_cast<int>(vote_.members.size()), quota = vote_.quota;
  count_ = vote_.type == VoteRule::two_key ? vote_.count : 0;
  const int counts = count_ + 1;
  mass_.resize(static_cast<std::size_t>(quota + 1) * counts * padding);
  std::vector<int> lowest(counts, quota + 1), highest(counts, -1);
  lowest[0] = highest[0] = 0;
  int rest = std::accumulate(vote_.weights.begin(), vote_.weights.end(), 0);
  for (int j = 0; j < members; ++j) {
    const int weight = vote_.weights[j];
    for (int count = 0; count < counts; ++count) {
      const bool enough_left = count + (members - j) >= count_;
      from_.push_back(std::max(lowest[count], quota - rest));
      to_.push_back(enough_left ? highest[count] : -1);
    }
    for (int count = count_; count >= 0; --count) {
      if (highest[count] < 0) continue;
      const int next = std::min(count + 1, count_);
      lowest[next] = std::min(lowest[next], std::min(lowest[count] + weight, quota));
      highest[next] = std::max(highest[next], std::min(highest[count] + weight, quota));
    }
    rest -= weight;
  }
}

double Ballot::passes(const std::vector<double>& score) {
  expects(score.size() == vote_.members.size());
  kernel_({.shocks = static_cast<int>(passes_.size()),
           .members = static_cast<int>(score.size()),
           .consensus = vote_.type == VoteRule::consensus,
           .quota = vote_.quota,
           .count = count_,
           .weights = vote_.weights.data(),
           .from = from_.data(),
           .to = to_.data(),
           .score = score.data(),
           .common = common_.data(),
           .per_own = 1.0 / sqrt(1.0 - vote_.correlation),
           .yes = yes_.data(),
           .mass = mass_.data(),
           .passes = passes_.data()});
  double sum = 0.0;
  for (std::size_t shock = 0; shock < passes_.size(); ++shock) {
    sum = sum + weight_[shock] * passes_[shock];
  }
  return sum;
}

double vote_passes(const VoteData& vote, const std::vector<double>& score) {
  return Ballot(vote, InstructionSet::scalar).passes(score);
}

}  // namespace casus
