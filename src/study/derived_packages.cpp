#include "study/derived_packages.hpp"

#include <algorithm>
#include <iterator>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/additions.hpp"
#include "study/parts.hpp"

namespace casus {

namespace {

/// Those of `Plan::parts`, then those of `Plan::additions`.
template <class Plan>
auto all_derived(Plan& plan) {
  std::vector<decltype(&plan.parts.left_out.front().rest)> all;
  for (auto& one : plan.parts.left_out) all.push_back(&one.rest);
  for (auto& one : plan.additions.coalitions) all.push_back(&one.derived);
  return all;
}

}  // namespace

Result<StudyPlan> with_derived(StudyPlan plan, std::uint64_t seed) {
  plan.parts = make_parts(*plan.scenario);
  plan.additions = make_additions(*plan.scenario, seed);
  const std::vector<DerivedPackage*> all = all_derived(plan);
  if (all.empty()) return plan;
  Scenario changed = *plan.scenario;  // the law answers for them as for any package
  changed.packages.clear();
  changed.fallback.reset();
  for (const DerivedPackage* one : all) changed.packages.push_back(one->package);
  auto duties = entail(changed, plan.times);
  if (!duties) return fail(std::move(duties.error()));
  for (std::size_t p = 0; p < all.size(); ++p) all[p]->duties = std::move(duties->packages[p]);
  return plan;
}

bool is_left_without(std::uint32_t future) {
  return future % 2 == 0 && future / 2 < most_part_futures;
}

bool is_taken_apart(std::uint32_t future) {
  return is_left_without(future) && future / 2 < most_coalition_futures;
}

std::vector<const DerivedPackage*> derived_in(const StudyPlan& plan, std::uint32_t future) {
  if (!is_left_without(future)) return {};
  std::vector<const DerivedPackage*> all = all_derived(plan);
  if (!is_taken_apart(future)) all.resize(plan.parts.left_out.size());
  return all;
}

bool attacks_alone_decide(const MeasureScale& scale) {
  const std::vector<MeasureKey> keys = part_measures(scale);
  return std::all_of(keys.begin(), keys.end(),
                     [](const MeasureKey& key) { return key.measure == Measure::attacked; });
}

void set_derived(const StudyPlan& plan, std::vector<std::vector<double>> values,
                 FutureOutcome& outcome) {
  const auto coalitions = values.begin() + std::ssize(plan.parts.left_out);
  outcome.without_part.assign(values.begin(), coalitions);
  outcome.coalitions.assign(coalitions, values.end());
}

std::vector<MeasureKey> part_measures(const MeasureScale& scale) {
  constexpr double early = 5.0;
  const MeasureKey deciding = scale.objectives.front().measure;
  const MeasureKey attacked = after(Measure::attacked, early);
  std::vector<MeasureKey> keys;
  const bool shown = !scale.start_in_war && early < scale.report_years();
  if (shown && attacked != deciding) keys.push_back(attacked);
  keys.push_back(deciding);
  return keys;
}

std::vector<double> part_values(const PackageOutcome& outcome, const MeasureScale& scale) {
  std::vector<double> values;
  for (const MeasureKey& key : part_measures(scale)) {
    const Value value = value_of(key, {.outcome = outcome, .scale = scale});
    expects(value.has_value());
    values.push_back(*value);
  }
  return values;
}

}  // namespace casus
