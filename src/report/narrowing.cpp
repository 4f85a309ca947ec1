#include "report/narrowing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "measure/catalogue.hpp"
#include "report/lookup.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

constexpr std::size_t inputs_shown = 6;
constexpr std::size_t fewest_to_narrow = 30;  // below, thirds say nothing

using Column = std::vector<std::optional<double>>;

/// Outcomes by package of the futures.
std::vector<const Column*> outcomes(const ReportInput& input, const MeasureKey& measure) {
  std::vector<const Column*> out;
  for (const PackageFindings& package : input.findings.packages) {
    out.push_back(find_column(input.findings.table, package.package, measure));
    if (out.back() == nullptr) return {};
  }
  return out;
}

/// Of the measure that ranks.
std::vector<const Column*> outcomes(const ReportInput& input) {
  return outcomes(input, ranking_of(input.findings).objective.measure);
}

/// Those that are compared, in the order of the scenario.
std::vector<std::size_t> options_of(const Findings& findings) {
  std::vector<std::size_t> out;
  for (const PackageId option : ranking_of(findings).order) out.push_back(index(option));
  std::sort(out.begin(), out.end());
  return out;
}

/// Futures in which each package is best among the competitors; equal ones share.
std::vector<double> times_best(const Objective& objective,
                               const std::vector<const Column*>& outcome,
                               const std::vector<std::size_t>& competitors,
                               const std::vector<std::size_t>& futures) {
  std::vector<double> out(outcome.size(), 0.0);
  for (const std::size_t future : futures) {
    std::vector<std::size_t> best;
    double leading = 0.0;
    for (const std::size_t p : competitors) {
      const auto& value = (*outcome[p])[future];
      if (!value) continue;
      if (best.empty() || objective.better(*value, leading)) {
        best = {p};
        leading = *value;
      } else if (*value == leading) {
        best.push_back(p);
      }
    }
    for (const std::size_t p : best) out[p] += 1.0 / static_cast<double>(best.size());
  }
  return out;
}

/// What these futures look like; the range of the input is left to the caller.
Slice slice_of(const Findings& findings, const std::vector<const Column*>& outcome,
               const std::vector<std::size_t>& futures) {
  const Ranking& ranking = ranking_of(findings);
  const auto times = times_best(ranking.objective, outcome, options_of(findings), futures);
  const auto best = std::max_element(times.begin(), times.end());
  Column lead;
  for (const std::size_t future : futures)
    lead.push_back((*outcome[index(ranking.order.front())])[future]);
  return {.futures = static_cast<int>(futures.size()),
          .best = static_cast<PackageId>(best - times.begin()),
          .share_best = *best / static_cast<double>(futures.size()),
          .lead_outcome = range_of(lead)};
}

Narrowing narrowing(const Findings& findings, const std::vector<const Column*>& outcome,
                    std::size_t which) {
  const std::vector<double>& values = findings.table.input_values[which];
  const std::vector<std::size_t> order = sorted_places(values);
  Narrowing out{.quantity = findings.table.inputs[which]};
  for (std::size_t part = 0; part < out.slices.size(); ++part) {
    const std::size_t begin = order.size() * part / 3, end = order.size() * (part + 1) / 3;
    const std::vector<std::size_t> futures(order.begin() + static_cast<std::ptrdiff_t>(begin),
                                           order.begin() + static_cast<std::ptrdiff_t>(end));
    out.slices[part] = slice_of(findings, outcome, futures);
    out.slices[part].from = values[futures.front()];
    out.slices[part].to = values[futures.back()];
  }
  return out;
}

/// Inputs to show: those that matter to the lead and to the level, in turn.
std::vector<QuantityId> inputs_of(const ReportInput& input) {
  const Ranking& ranking = ranking_of(input.findings);
  auto level = drivers_of(input, {ranking.objective.measure, ranking.order.front(), {}});
  auto lead = ranking.lead ? drivers_of(input, *ranking.lead) : std::vector<Driver>{};
  std::vector<QuantityId> out;
  for (std::size_t at = 0; at < std::max(level.size(), lead.size()); ++at) {
    for (const auto* list : {&lead, &level}) {
      if (at >= list->size() || out.size() >= inputs_shown) continue;
      if (std::fabs((*list)[at].rank_correlation) < chance_correlation(input.findings)) continue;
      const auto* one = std::get_if<QuantityId>(&(*list)[at].input);
      if (one != nullptr && std::find(out.begin(), out.end(), *one) == out.end())
        out.push_back(*one);
    }
  }
  return out;
}

}  // namespace

std::vector<SettledQuestion> settled_questions(const ReportInput& input) {
  const Findings& findings = input.findings;
  const auto outcome = outcomes(input);
  if (outcome.empty() || ranking_of(findings).order.empty()) return {};
  std::vector<SettledQuestion> out;
  for (std::size_t q = 0; q < findings.table.questions.size(); ++q) {
    const std::vector<int>& answers = findings.table.answers[q];
    const bool whole = std::all_of(outcome.begin(), outcome.end(), [&](const Column* one) {
      return one->size() == answers.size();
    });
    SettledQuestion one{.question = findings.table.questions[q]};
    const auto alternatives = input.scenario.questions[index(one.question)].alternatives.size();
    for (std::size_t a = 0; whole && a < alternatives; ++a) {
      std::vector<std::size_t> futures;
      for (std::size_t f = 0; f < answers.size(); ++f)
        if (answers[f] == static_cast<int>(a)) futures.push_back(f);
      if (futures.empty()) continue;
      one.parts.push_back({static_cast<int>(a), slice_of(findings, outcome, futures)});
      one.decides = one.decides || one.parts.back().slice.best != one.parts.front().slice.best;
    }
    if (one.parts.size() > 1) out.push_back(std::move(one));
  }
  return out;
}

std::vector<Narrowing> narrowings(const ReportInput& input) {
  const FutureTable& table = input.findings.table;
  const auto outcome = outcomes(input);
  if (outcome.empty() || ranking_of(input.findings).order.empty()) return {};
  std::vector<Narrowing> out;
  for (const QuantityId quantity : inputs_of(input)) {
    const auto found = std::find(table.inputs.begin(), table.inputs.end(), quantity);
    if (found == table.inputs.end()) continue;
    const auto which = static_cast<std::size_t>(found - table.inputs.begin());
    const std::size_t futures = table.input_values[which].size();
    const bool whole = std::all_of(outcome.begin(), outcome.end(),
                                   [&](const Column* one) { return one->size() == futures; });
    if (futures >= fewest_to_narrow && whole)
      out.push_back(narrowing(input.findings, outcome, which));
  }
  return out;
}

std::optional<double> best_as_likely_adopted(const ReportInput& input, PackageId option) {
  const auto outcome = outcomes(input, key_of(Measure::as_likely_adopted));
  if (outcome.empty() || outcome.front()->empty()) return std::nullopt;
  std::vector<std::size_t> all, futures;
  const bool ranked = is_ranked(input.findings, option);
  for (const PackageFindings& one : input.findings.packages) {
    const bool rival = ranked ? is_ranked(input.findings, one.package) : one.role == Role::option;
    if (rival) all.push_back(index(one.package));
  }
  for (std::size_t f = 0; f < outcome.front()->size(); ++f) {
    if ((*outcome.front())[f]) futures.push_back(f);  // found in the first futures
  }
  if (futures.empty()) return std::nullopt;
  const auto times = times_best(ranking_of(input.findings).objective, outcome, all, futures);
  return times[index(option)] / static_cast<double>(futures.size());
}

}  // namespace casus
