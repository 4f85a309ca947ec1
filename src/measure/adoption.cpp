#include "measure/adoption.hpp"

#include <algorithm>
#include <numeric>

#include "game/vote.hpp"
#include "numeric/lanes.hpp"
#include "numeric/normal.hpp"
#include "numeric/quantile.hpp"

namespace casus {

namespace {

bool consents(const Decision& decision) { return !decision.about->consent || decision.gain >= 0.0; }

/// Whether the votes of those who say yes are enough.
bool passes(const VoteData& vote, const std::vector<bool>& yes) {
  if (vote.type == VoteRule::consensus)
    return std::all_of(yes.begin(), yes.end(), [](bool one) { return one; });
  int weight = 0, count = 0;
  for (std::size_t j = 0; j < yes.size(); ++j) {
    if (!yes[j]) continue;
    weight += vote.weights[j];
    ++count;
  }
  return weight >= vote.quota && count >= vote.count;
}

std::vector<bool> answers(const Decision& decision, const AdoptionDraw& draw) {
  const VoteData& vote = decision.about->vote;
  const double common = sqrt(vote.correlation) * normal_quantile(draw.common);
  const double own = sqrt(1.0 - vote.correlation);
  std::vector<bool> yes;
  for (std::size_t j = 0; j < decision.score.size(); ++j) {
    const double shock = normal_quantile(draw.own[index(decision.about->members[j])]);
    yes.push_back(decision.score[j] >= common + own * shock);
  }
  return yes;
}

}  // namespace

Decision decision_on(const Adoption& about, const Problem& package, const Measures& with,
                     const Measures& rest) {
  Decision found{.about = &about,
                 .gain = with.value_protege_at_start - rest.value_protege_at_start};
  for (const int member : about.vote.members) {
    const auto i = static_cast<std::size_t>(member);
    const double cost = with.response_cost[i] - rest.response_cost[i];
    found.score.push_back(package.precision.vote *
                              (package.guarantors[i].stake * found.gain - cost) +
                          about.vote.pull[i]);
  }
  return found;
}

double chance_of_all(const Decision& decision) {
  if (decision.about->hopeless || !consents(decision)) return 0.0;
  return vote_passes(decision.about->vote, decision.score);
}

double mean_share(const Decision& decision) {
  const std::vector<double>& shares = decision.about->shares;
  if (shares.empty()) return chance_of_all(decision);
  if (!consents(decision)) return 0.0;
  double comes = 0.0;
  for (std::size_t j = 0; j < shares.size(); ++j) {
    comes += shares[j] * normal_cdf(decision.score[j]);
  }
  return comes / std::accumulate(shares.begin(), shares.end(), 0.0);
}

Refused refused(const Decision& decision, const AdoptionDraw& draw) {
  const Adoption& about = *decision.about;
  if (about.hopeless || !consents(decision)) return {.all = true};
  const std::vector<bool> yes = answers(decision, draw);
  if (about.shares.empty()) return {.all = !passes(about.vote, yes)};
  Refused found;
  for (std::size_t j = 0; j < yes.size(); ++j) {
    if (!yes[j]) found.each.push_back(about.members[j]);
  }
  if (found.each.size() == yes.size()) return {.all = true};
  std::sort(found.each.begin(), found.each.end());
  return found;
}

}  // namespace casus
