#include "report/leads.hpp"

#include <cmath>

#include "report/attacks_by_kind.hpp"
#include "report/cautions.hpp"
#include "report/lookup.hpp"
#include "study/statistics.hpp"
#include "study/weighted_errors.hpp"

namespace casus {

namespace {

using Leads = std::vector<std::optional<double>>;  // [future]

/// The mean by weights that sum to 1. What they hold is left out of account, which can only make
/// the interval longer.
std::optional<Estimate> weighted_mean(const Leads& values, const FutureWeights& weights) {
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

std::optional<MeanLead> lead_of(const ReportInput& input, const Leads& values) {
  if (values.empty()) return std::nullopt;
  MeanLead lead{.alike = estimate_of_mean(values)};
  if (const auto& record = input.findings.calibration)
    lead.by_record = weighted_mean(values, record->weights);
  return lead;
}

bool above_none(const Estimate& one) { return one.low() > 0.0; }

}  // namespace

std::optional<MeanLead> lead_in_mean(const ReportInput& input, const PackageFindings& better,
                                     const PackageFindings& worse) {
  const Objective& objective = ranking_of(input.findings).objective;
  const auto* mine = find_column(input.findings.table, better.package, objective.measure);
  const auto* other = find_column(input.findings.table, worse.package, objective.measure);
  if (mine == nullptr || other == nullptr || mine->size() != other->size()) return std::nullopt;
  Leads values(mine->size());
  for (std::size_t f = 0; f < values.size(); ++f)
    if ((*mine)[f] && (*other)[f]) values[f] = objective.regret(*(*other)[f], *(*mine)[f]);
  return lead_of(input, values);
}

std::optional<MeanLead> lead_by_grave_kind(const ReportInput& input, const PackageFindings& better,
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
  Leads values(low.size());
  for (std::size_t f = 0; f < values.size(); ++f) values[f] = high[f] - low[f];
  return lead_of(input, values);
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
