#include "measure/adoption.hpp"

#include "game/vote.hpp"

namespace casus {

double adopted(const Compiled& package, const Measures& with_package, const Measures& fallback) {
  const Problem& problem = package.problem;
  const double gain = with_package.value_protege_at_start - fallback.value_protege_at_start;
  double probability = 1.0;
  for (const AdoptionVote& one : package.adoption) {
    if (one.hopeless) return 0.0;
    std::vector<double> scores;
    for (const int member : one.vote.members) {
      const auto i = static_cast<std::size_t>(member);
      const double cost = with_package.response_cost[i] - fallback.response_cost[i];
      scores.push_back(problem.precision.vote * (problem.guarantors[i].stake * gain - cost) +
                       one.vote.pull[i]);
    }
    probability *= vote_passes(one.vote, scores);
  }
  return probability;
}

}  // namespace casus
