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
auto derived_of(Plan& plan) {
  std::vector<decltype(&plan.parts.left_out.front().rest)> all;
  for (auto& one : plan.parts.left_out) all.push_back(&one.rest);
  for (auto& one : plan.additions.coalitions) all.push_back(&one.derived);
  return all;
}

/// Of each problem what `part_measures` ask, at least. Where that is how likely attacks are,
/// nothing else is computed.
std::vector<Measures> measures_of(const Future& future, const std::vector<const Problem*>& problems,
                                  const StudyPlan& plan) {
  std::vector<Measures> all;
  const std::vector<MeasureKey> keys = part_measures(plan.scale);
  const bool attacks_only = std::all_of(keys.begin(), keys.end(), [](const MeasureKey& key) {
    return key.measure == Measure::attacked;
  });
  if (attacks_only) {
    SolvedBeside solved = solve_in(future, {}, problems, plan.scale.time.report, plan.solve);
    for (std::vector<double>& path : solved.attacked) {
      all.emplace_back().attacked = std::move(path);
    }
    return all;
  }
  for (Solution& one : solve_in(future, problems, plan.solve)) {
    all.push_back(std::move(one.measures));
  }
  return all;
}

/// Problems of one future, each different one once.
class DistinctProblems {
 public:
  void add(Compiled compiled) {
    const auto same = std::find_if(distinct_.begin(), distinct_.end(), [&](const Compiled& other) {
      return other.problem == compiled.problem;
    });
    place_.push_back(static_cast<std::size_t>(same - distinct_.begin()));
    if (same == distinct_.end()) distinct_.push_back(std::move(compiled));
  }

  /// The values of each that was added, in that order.
  std::vector<std::vector<double>> solved(const Future& future, const StudyPlan& plan) const {
    std::vector<const Problem*> problems;
    for (const Compiled& one : distinct_) problems.push_back(&one.problem);
    std::vector<std::vector<double>> values;
    for (Measures& measures : measures_of(future, problems, plan)) {
      const PackageOutcome outcome{.measures = std::move(measures)};
      values.push_back(part_values(outcome, plan.scale));
    }
    std::vector<std::vector<double>> all;
    for (const std::size_t at : place_) all.push_back(values[at]);
    return all;
  }

 private:
  std::vector<Compiled> distinct_{};
  std::vector<std::size_t> place_{};
};

}  // namespace

Result<StudyPlan> with_derived(StudyPlan plan, std::uint64_t seed) {
  plan.parts = make_parts(*plan.scenario);
  plan.additions = make_additions(*plan.scenario, seed);
  const std::vector<DerivedPackage*> all = derived_of(plan);
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

std::optional<std::uint32_t> taken_apart_beside(std::uint32_t future) {
  if (future % 2 != 0 || future / 2 >= most_part_futures) return std::nullopt;
  return future / 2;
}

Result<std::optional<DerivedValues>> run_derived(const StudyPlan& plan, std::uint32_t number,
                                                 const RunSignals& signals) {
  const Future future = future_of(plan, number);
  DistinctProblems problems;
  for (const DerivedPackage* one : derived_of(plan)) {
    auto compiled = compile_in(future, one->package, one->duties);
    if (!compiled) return fail(std::move(compiled.error()));
    problems.add(std::move(*compiled));
  }
  if (signals.stop()) return std::optional<DerivedValues>();
  std::vector<std::vector<double>> values = problems.solved(future, plan);
  DerivedValues found;
  const auto coalitions = values.begin() + std::ssize(plan.parts.left_out);
  found.without_part.assign(values.begin(), coalitions);
  found.coalitions.assign(coalitions, values.end());
  return std::optional(std::move(found));
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
