#pragma once

#include <vector>

#include "game/problem.hpp"
#include "game/vote_arrays.hpp"

namespace casus {

/// A vote that can be taken for many scores of its members. `vote` must outlive it.
class RepeatedVote {
 public:
  RepeatedVote(const VoteData& vote, InstructionSet set);

  /// Probability that it passes, when member j (in the order of `members`) has the given score and
  /// says yes if score >= sqrt(rho) z + sqrt(1 - rho) eps, z common and eps its own, both standard
  /// normal. Source: model.md, section 4; the common shock by 64-point Gauss-Hermite.
  double passes(const std::vector<double>& score);

 private:
  void find_what_matters();

  const VoteData& vote_;
  VoteKernel kernel_;
  int count_ = 0;               // 0 unless two keys
  std::vector<int> from_, to_;  // [member][count] weights that matter
  std::vector<double> weight_;  // [shock] of the quadrature
  std::vector<double> common_;  // [shock]
  std::vector<double> yes_, mass_, passes_;
};

/// `RepeatedVote::passes` of a single vote.
double vote_passes(const VoteData& vote, const std::vector<double>& score);

}  // namespace casus
