#include "study/assemble.hpp"

#include <algorithm>
#include <utility>

#include "study/additions.hpp"
#include "study/adoption.hpp"
#include "study/approaches.hpp"
#include "study/drivers.hpp"
#include "study/guarantor_findings.hpp"
#include "study/invariants.hpp"
#include "study/parts.hpp"
#include "study/ranking.hpp"
#include "study/simplifications.hpp"
#include "study/statistics.hpp"
#include "study/voting_powers.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// Range of a path over the futures, by period. `path` gives the path of an outcome.
template <class Path>
std::vector<Range> path_ranges(const std::vector<FutureOutcome>& futures,
                               const FutureWeights& weights, std::size_t package,
                               const Path& path) {
  std::vector<Range> ranges;
  const std::size_t periods = path(futures.front().packages[package]).size();
  for (std::size_t t = 0; t < periods; ++t) {
    std::vector<std::optional<double>> values;
    for (const FutureOutcome& future : futures) {
      values.emplace_back(path(future.packages[package])[t]);
    }
    ranges.push_back(range_of(values, weights));
  }
  return ranges;
}

/// How likely each kind of attack is pressed by the end of the report.
std::vector<Range> kind_ranges(const std::vector<FutureOutcome>& futures,
                               const FutureWeights& weights, std::size_t p) {
  std::vector<Range> found;
  const std::size_t kinds =
      futures.empty() ? 0 : futures.front().packages[p].measures.attacked_by.size();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    std::vector<Value> values;
    for (const FutureOutcome& future : futures) {
      const std::vector<double>& path = future.packages[p].measures.attacked_by[kind];
      values.push_back(path.empty() ? std::nullopt : std::optional(path.back()));
    }
    found.push_back(range_of(values, weights));
  }
  return found;
}

PackageFindings package_findings(const StudyPlan& plan, const MeasureTable& table,
                                 const std::vector<FutureOutcome>& futures,
                                 const FutureWeights& weights, std::size_t p) {
  PackageFindings found{.package = static_cast<PackageId>(p),
                        .id = plan.packages[p].id,
                        .label = plan.packages[p].label,
                        .role = plan.packages[p].role};
  for (std::size_t m = 0; m < table.keys.size(); ++m) {
    found.measures[table.keys[m]] = range_of(table.values[p][m], weights);
  }
  found.conditionals = conditionals(p, futures, weights);
  if (!plan.scale.start_in_war) {
    found.attacked_path = path_ranges(
        futures, weights, p,
        [](const PackageOutcome& one) -> auto& { return one.measures.attacked; });
    found.attacked_by = kind_ranges(futures, weights, p);
  }
  found.at_war_path = path_ranges(
      futures, weights, p,
      [](const PackageOutcome& one) -> auto& { return one.measures.at_war_path; });
  found.support_path = path_ranges(
      futures, weights, p,
      [](const PackageOutcome& one) -> auto& { return one.measures.support_path; });
  found.guarantors = guarantor_findings(plan, p, futures, weights);
  return found;
}

void fill_convergence(const std::vector<FutureOutcome>& futures, Findings& findings) {
  std::vector<std::optional<double>> distances, ends;
  for (const FutureOutcome& future : futures) {
    distances.emplace_back(future.distance.largest);
    double most = 0.0;
    for (const PackageOutcome& outcome : future.packages) {
      const Measures& m = outcome.measures;
      const double beyond = m.opened > 0.0 ? m.at_balance_ends / m.opened : 0.0;
      most = std::max({most, m.at_strength_ends, beyond});
    }
    ends.emplace_back(most);
    findings.mass_at_grid_ends = std::max(findings.mass_at_grid_ends, most);
    const Convergence convergence = convergence_of(future);
    findings.not_converged += convergence.not_converged;
    findings.worst_residual = std::max(findings.worst_residual, convergence.worst_residual);
  }
  findings.profile_distance = range_of(distances);
  findings.grid_ends = range_of(ends);
}

}  // namespace

WeightedFindings weighted_findings(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                                   const MeasureTable& table, const FutureWeights& weights,
                                   int threads) {
  WeightedFindings found;
  found.packages.resize(plan.packages.size());
  each_on_threads(threads, plan.packages.size(), [&](std::size_t p) {
    found.packages[p] = package_findings(plan, table, futures, weights, p);
  });
  found.rankings = rankings(plan, table, weights);
  found.differences = differences(plan, table, weights);
  found.without_part = without_parts(plan, futures, weights);
  found.adoption = adoption_findings(plan, futures, weights);
  return found;
}

Findings assemble(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                  const StudyHeader& header) {
  Findings findings{.scenario = plan.scenario->id,
                    .title = plan.scenario->title,
                    .hash = header.hash,
                    .futures = static_cast<int>(futures.size()),
                    .futures_asked = header.futures_asked,
                    .seed = header.seed,
                    .report_years = plan.scale.report_years(),
                    .step_years = plan.scale.time.step};
  MeasureTable table = measure_table(plan, futures);
  WeightedFindings alike = weighted_findings(plan, futures, table, {}, header.threads);
  findings.packages = std::move(alike.packages);
  findings.nothing = package_of_nothing(*plan.scenario);
  findings.rankings = std::move(alike.rankings);
  findings.differences = std::move(alike.differences);
  findings.without_part = std::move(alike.without_part);
  findings.adoption = std::move(alike.adoption);
  findings.left_whole = plan.parts.left_whole;
  findings.additions = additions(plan, futures);
  findings.table = future_table(plan, futures, std::move(table));
  findings.drivers = drivers(*plan.scenario, findings.table, findings.rankings.front());
  findings.voting_power = voting_powers(plan);
  if (header.approaches) {
    findings.approaches = approaches(plan, findings.voting_power, header.threads);
  }
  findings.simplifications = simplifications(*plan.scenario);
  findings.terms = terms_of(*plan.scenario);
  findings.reference_attack = plan.inputs.reference_attack;
  fill_convergence(futures, findings);
  return findings;
}

Findings assembled(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                   const StudyHeader& header) {
  const PassClock clock(plan.times, Pass::assemble);
  Findings findings = assemble(plan, futures, header);
  verify([&] { return broken(findings); });
  return findings;
}

}  // namespace casus
