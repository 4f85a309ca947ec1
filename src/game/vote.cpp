#include "game/vote.hpp"

#include <algorithm>

#include "base/expects.hpp"
#include "numeric/normal.hpp"
#include "numeric/quadrature.hpp"

namespace casus {

namespace {

double all_say_yes(const std::vector<double>& yes) {
  double product = 1.0;
  for (const double p : yes) product = product * p;
  return product;
}

/// Distribution of (weight, count) of the yes votes, both cut where they suffice.
class Tally {
 public:
  Tally(int quota, int count) : quota_(quota), count_(count) {}

  double passes(const VoteData& vote, const std::vector<double>& yes) {
    mass_.assign(static_cast<std::size_t>(quota_ + 1) * (count_ + 1), 0.0);
    mass_[0] = 1.0;
    int most_weight = 0, most_count = 0;  // reached so far
    for (std::size_t j = 0; j < yes.size(); ++j) {
      for (int weight = most_weight; weight >= 0; --weight) {
        for (int count = most_count; count >= 0; --count) {
          double& here = mass_[at(weight, count)];
          if (here == 0.0) continue;
          const double moved = here * yes[j];
          here = here - moved;
          mass_[at(std::min(weight + vote.weights[j], quota_), std::min(count + 1, count_))] +=
              moved;
        }
      }
      most_weight = std::min(most_weight + vote.weights[j], quota_);
      most_count = std::min(most_count + 1, count_);
    }
    return mass_[at(quota_, count_)];
  }

 private:
  std::size_t at(int weight, int count) const {
    return static_cast<std::size_t>(weight) * (count_ + 1) + count;
  }

  int quota_, count_;
  std::vector<double> mass_;
};

}  // namespace

double vote_passes(const VoteData& vote, const std::vector<double>& score) {
  expects(score.size() == vote.members.size());
  // Nodes this light lie beyond |z| = 8.6 and cannot change a probability by more than 1e-16.
  constexpr double lightest = 1e-17;
  const double common = sqrt(vote.correlation), own = sqrt(1.0 - vote.correlation);
  Tally tally(vote.quota, vote.type == VoteRule::two_key ? vote.count : 0);
  std::vector<double> yes(score.size());
  double passes = 0.0;
  for (int node = 0; node < normal_nodes; ++node) {
    const QuadratureNode shock = normal_node(node);
    if (shock.weight < lightest) continue;
    for (std::size_t j = 0; j < yes.size(); ++j) {
      yes[j] = normal_cdf((score[j] - common * shock.z) / own);
    }
    const double given =
        vote.type == VoteRule::consensus ? all_say_yes(yes) : tally.passes(vote, yes);
    passes = passes + shock.weight * given;
  }
  return passes;
}

}  // namespace casus
