#include "report/leads.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/attacks_by_kind.hpp"
#include "report/cautions.hpp"
#include "report/lookup.hpp"
#include "study/statistics.hpp"
#include "study/weighted_errors.hpp"

namespace casus {

namespace {

/// The mean by weights that sum to 1. What they hold is left out of account, which can only make
/// the interval longer.
std::optional<Estimate> weighted_mean(const std::vector<std::optional<double>>& values,
                                      const FutureWeights& weights) {
  if (weights.size() != values.size()) return std::nullopt;
  double sum = 0.0, all = 0.0;
  for (std::size_t f = 0; f < values.size(); ++f) {
    if (!values[f]) continue;
    sum += weights[f] * *values[f];
    all += weights[f];
  }
  if (!(all > 0.0)) return std::nullopt;
  return Estimate{sum / all, normal_interval * WeightedErrors(weights, {}).of_mean(values)};
}

PairedRisks paired(std::vector<std::optional<double>> better,
                   std::vector<std::optional<double>> worse, const Objective& by) {
  std::vector<std::optional<double>> leads(better.size());
  for (std::size_t f = 0; f < leads.size(); ++f)
    if (better[f] && worse[f]) leads[f] = by.regret(*worse[f], *better[f]);
  return {std::move(better), std::move(worse), std::move(leads)};
}

bool above_none(const Estimate& one) { return one.low() > 0.0; }

}  // namespace

std::optional<PairedRisks> paired_by_objective(const ReportInput& input,
                                               const PackageFindings& better,
                                               const PackageFindings& worse) {
  const Objective& objective = ranking_of(input.findings).objective;
  const auto* mine = find_column(input.findings.table, better.package, objective.measure);
  const auto* other = find_column(input.findings.table, worse.package, objective.measure);
  if (mine == nullptr || other == nullptr || mine->size() != other->size()) return std::nullopt;
  return paired(*mine, *other, objective);
}

std::optional<PairedRisks> paired_by_grave_kind(const ReportInput& input,
                                                const PackageFindings& better,
                                                const PackageFindings& worse) {
  const auto kind = grave_kind(input);
  const auto& table = input.findings.table.attacked_by;
  if (!kind || index(better.package) >= table.size() || index(worse.package) >= table.size())
    return std::nullopt;
  const auto& mine = table[index(better.package)];
  const auto& other = table[index(worse.package)];
  if (index(*kind) >= mine.size() || index(*kind) >= other.size()) return std::nullopt;
  const std::vector<double>&low = mine[index(*kind)], &high = other[index(*kind)];
  if (low.size() != high.size()) return std::nullopt;
  return paired({low.begin(), low.end()}, {high.begin(), high.end()},
                {.direction = Direction::minimise});
}

std::optional<MeanLead> lead_of(const ReportInput& input, const std::optional<PairedRisks>& pair) {
  if (!pair || pair->leads.empty()) return std::nullopt;
  MeanLead lead{.alike = estimate_of_mean(pair->leads)};
  if (const auto& record = input.findings.calibration)
    lead.by_record = weighted_mean(pair->leads, record->weights);
  return lead;
}

double share_of_leads(const PairedRisks& pair) {
  const auto better = std::count_if(pair.leads.begin(), pair.leads.end(),
                                    [](const auto& one) { return one && *one > 0.0; });
  return static_cast<double>(better) /
         static_cast<double>(std::max(std::ssize(pair.leads), std::ptrdiff_t{1}));
}

bool is_told(const std::optional<MeanLead>& lead, int futures) {
  return lead && futures >= few_futures && above_none(lead->alike) &&
         (!lead->by_record || above_none(*lead->by_record));
}

std::string lead_in_words(const Tongue& tongue, const std::optional<MeanLead>& lead) {
  if (!lead || !std::isfinite(lead->alike.margin)) return "";
  const auto points = [&](const Estimate& one) {
    return tongue.say("lead.interval", {{"lead", tongue.points(one.mean)},
                                        {"low", tongue.points(one.low())},
                                        {"high", tongue.points(one.high())}});
  };
  return lead->by_record ? tongue.say("lead.record", {{"lead", points(lead->alike)},
                                                      {"record", points(*lead->by_record)}})
                         : tongue.say("lead", {{"lead", points(lead->alike)}});
}

}  // namespace casus
