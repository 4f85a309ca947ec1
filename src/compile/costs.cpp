#include "compile/costs.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compile/real.hpp"
#include "numeric/exp_log.hpp"

namespace casus {

namespace {

/// Logit choice over the levels with positive probability.
std::vector<double> logit(const std::vector<double>& payoff, const std::vector<double>& available,
                          double precision) {
  double best = -1e300;
  for (std::size_t l = 0; l < payoff.size(); ++l) {
    if (available[l] > 0.0) best = std::max(best, payoff[l]);
  }
  std::vector<double> p(payoff.size(), 0.0);
  double sum = 0.0;
  for (std::size_t l = 0; l < payoff.size(); ++l) {
    if (available[l] > 0.0) p[l] = exp(precision * (payoff[l] - best));
    sum += p[l];
  }
  for (double& one : p) one /= sum;
  return p;
}

/// The reference attack: recognised, nothing promised, at the balance of the start.
ResponseQuestion reference_question(const Problem& none, int kind) {
  return {.regime = 0, .kind = kind, .outcome = 1, .balance_fu = balance_at_start(none, kind)};
}

}  // namespace

ByGuarantorAndLevel payoffs_without_cost(const Problem& none, int kind,
                                         const ByGuarantorAndLevel& profiles) {
  Problem free = none;
  for (GuarantorData& one : free.guarantors) {
    one.cost.assign(static_cast<std::size_t>(none.levels()), 0.0);
  }
  return response_payoffs(free, reference_question(free, kind), profiles);
}

template <class Real>
ByLevel<Real> costs(const ProblemOf<Real>& none, int kind, const ByLevel<Real>& profiles,
                    const ByGuarantorAndLevel& payoffs) {
  const Real precision = none.precision.guarantor;
  const Real factor = none.kinds[static_cast<std::size_t>(kind)].cost_factor;
  ByLevel<Real> found;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const auto payoff = [&](std::size_t l) {
      return given<Real>(payoffs[i][l],
                         [&] { return fmt::format("payoff[{}][{}]", none.guarantors[i].id, l); });
    };
    std::vector<Real> cost(payoffs[i].size(), 0.0);
    for (std::size_t l = 1; l < cost.size(); ++l) {
      if (profiles[i][l] <= 0.0) continue;
      const Real log_odds = log(profiles[i][l] / profiles[i][0]);
      cost[l] = (payoff(l) - payoff(0) - log_odds / precision) / factor;
    }
    found.push_back(std::move(cost));
  }
  return found;
}

template ByLevel<double> costs(const Problem&, int, const ByLevel<double>&,
                               const ByGuarantorAndLevel&);
template ByLevel<Traced> costs(const ProblemOf<Traced>&, int, const ByLevel<Traced>&,
                               const ByGuarantorAndLevel&);

ProfileDistance profile_distance(const Problem& none, int kind, const ByGuarantorAndLevel& profiles,
                                 const SolveOptions& options) {
  const ResponseQuestion question = reference_question(none, kind);
  const ResponsePoint point = response_at(none, question, options);
  const ByGuarantorAndLevel payoff = response_payoffs(none, question, profiles);
  ProfileDistance distance;
  distance.converged = point.converged;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const std::vector<double> reply = logit(payoff[i], profiles[i], none.precision.guarantor);
    for (std::size_t l = 0; l < profiles[i].size(); ++l) {
      distance.residual = std::max(distance.residual, std::abs(reply[l] - profiles[i][l]));
      const double off = std::abs(point.probability[i][l] - profiles[i][l]);
      if (off <= distance.largest) continue;
      distance.largest = off;
      distance.guarantor = static_cast<int>(i);
      distance.level = static_cast<int>(l);
    }
  }
  return distance;
}

}  // namespace casus
