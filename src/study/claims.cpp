#include "study/claims.hpp"

#include "study/statistics.hpp"

namespace casus {

namespace {

using Column = std::vector<std::optional<double>>;

/// The deciding measure of a package in every future; null if the study has no such package.
const Column* decided(const Scenario& scenario, const Findings& findings, const std::string& id) {
  const auto package = scenario.package(id);
  if (!package || findings.rankings.empty()) return nullptr;
  return find_column(findings.table, *package, findings.rankings.front().objective.measure);
}

std::optional<std::string> id_of_nothing(const Findings& findings) {
  if (!findings.nothing) return std::nullopt;
  return findings.packages[index(*findings.nothing)].id;
}

}  // namespace

std::optional<MeanDifference> worse_by(const Scenario& scenario, const Findings& findings,
                                       const std::string& first, const std::string& second) {
  const Column *a = decided(scenario, findings, first), *b = decided(scenario, findings, second);
  if (a == nullptr || b == nullptr) return std::nullopt;
  const bool less_is_better = findings.rankings.front().objective.direction == Direction::minimise;
  Column gaps;
  for (std::size_t f = 0; f < a->size(); ++f) {
    if (!(*a)[f] || !(*b)[f]) continue;
    gaps.emplace_back(less_is_better ? *(*a)[f] - *(*b)[f] : *(*b)[f] - *(*a)[f]);
  }
  if (gaps.size() < 2) return std::nullopt;
  return MeanDifference{range_of(gaps).mean, normal_interval * error_of_mean(gaps)};
}

ClaimVerdict verdict(const Scenario& scenario, const Findings& findings, const Claim& claim) {
  const auto nothing = id_of_nothing(findings);
  if (claim.worse.empty() && !nothing) return ClaimVerdict::unasked;
  const std::string& worse = claim.worse.empty() ? *nothing : claim.worse;
  const auto by = worse_by(scenario, findings, worse, claim.better);
  if (!by) return ClaimVerdict::unasked;
  const double least = claim.worse.empty() ? worth_saying : 0.0;
  if (by->mean - by->error > least) return ClaimVerdict::holds;
  return by->mean + by->error < least ? ClaimVerdict::fails : ClaimVerdict::open;
}

std::vector<Claim> claims_that_hold(const Scenario& scenario, const Findings& findings) {
  std::vector<Claim> found;
  const auto add = [&](Claim claim) {
    if (verdict(scenario, findings, claim) == ClaimVerdict::holds)
      found.push_back(std::move(claim));
  };
  for (const Package& one : scenario.packages) {
    if (one.role == Role::option && !one.entries.empty()) add({one.id, ""});
  }
  for (const Package& one : scenario.packages) {
    for (const Package& other : scenario.packages) {
      if (comparable(one, other)) add({one.id, other.id});
    }
  }
  return found;
}

}  // namespace casus
