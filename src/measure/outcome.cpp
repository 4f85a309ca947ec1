#include "measure/outcome.hpp"

#include <numeric>
#include <utility>

#include "measure/response.hpp"
#include "measure/support.hpp"

namespace casus {

namespace {

std::optional<std::vector<double>> need_eur_bn(const Numbers& numbers, const ProblemTime& time) {
  const Scenario& scenario = numbers.scenario();
  for (const char* path : {"need.first_two_years", "need.later", "need.own_share"}) {
    if (!scenario.find(path)) return std::nullopt;
  }
  const double left = 1.0 - numbers.of("need.own_share");
  std::vector<double> need;
  for (int t = 0; t < time.solve; ++t) {
    const bool early = t * time.step < 2.0;
    need.push_back(left * numbers.of(early ? "need.first_two_years" : "need.later"));
  }
  return need;
}

void measure_support(const Numbers& numbers, const Compiled& compiled, PackageOutcome& outcome) {
  const Problem& problem = compiled.problem;
  const AidFlows& flows = compiled.flows;
  outcome.halving_years = halving(problem);
  const auto reported = flows.pledged_eur_bn.begin() + problem.time.report;
  for (auto flow = flows.pledged_eur_bn.begin(); flow != reported; ++flow) {
    outcome.pledged_eur_bn += *flow * problem.time.step;
  }
  if (outcome.pledged_eur_bn > 0.0) outcome.largest_donor = flows.largest_donor_share;
  if (const auto need = need_eur_bn(numbers, problem.time)) {
    outcome.covers_the_need = covers_the_need(problem, flows.pledged_eur_bn, *need);
  }
}

/// Probability of an attack in which some guarantor's troops fight, responses independent given
/// their averages over attacks.
std::optional<double> troops_fight(const Measures& measures) {
  if (measures.attacked.empty()) return std::nullopt;
  double none_fights = 1.0;
  const LevelShares& in_war = measures.response_in_war;
  for (int i = 0; i < in_war.guarantors; ++i) {
    none_fights *= 1.0 - in_war.at(i, in_war.levels - 1).value_or(0.0);
  }
  return measures.attacked.back() * (1.0 - none_fights);
}

}  // namespace

std::vector<PackageOutcome> outcomes_of(const Numbers& numbers, const Inputs& inputs,
                                        const std::vector<Compiled>& compiled,
                                        std::vector<Solution> solutions, const MeasureScale& scale,
                                        AskedAgain again, const SolveOptions& options) {
  std::vector<PackageOutcome> outcomes(compiled.size());
  std::vector<const Problem*> problems;
  for (std::size_t p = 0; p < compiled.size(); ++p) {
    PackageOutcome& outcome = outcomes[p];
    outcome.measures = std::move(solutions[p].measures);
    for (const std::vector<double>& by_period : outcome.measures.challenges) {
      outcome.challenges.push_back(std::accumulate(by_period.begin(), by_period.end(), 0.0));
    }
    outcome.measures.challenges.clear();
    outcome.convergence = solutions[p].convergence;
    measure_support(numbers, compiled[p], outcome);
    if (!scale.start_in_war) outcome.troops_fight = troops_fight(outcome.measures);
    problems.push_back(&compiled[p].problem);
  }
  measure_responses(numbers, inputs, problems, scale.reference_kind, again, options, outcomes);
  return outcomes;
}

}  // namespace casus
