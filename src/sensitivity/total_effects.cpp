#include "sensitivity/total_effects.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/future.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// Futures that no study of a million reaches.
constexpr std::uint32_t drawn_again_from = 1U << 24;

double half_mean_square(const std::vector<double>& a, const std::vector<double>& b,
                        const std::vector<double>& weights) {
  double sum = 0.0, count = 0.0;
  for (std::size_t f = 0; f < a.size(); ++f) {
    sum += weights[f] * (a[f] - b[f]) * (a[f] - b[f]);
    count += weights[f];
  }
  return 0.5 * sum / count;
}

/// Of several series over the same futures, each future as often as its weight says.
double joint_variance(const std::vector<const std::vector<double>*>& series,
                      const std::vector<double>& weights) {
  double count = 0.0, sum = 0.0;
  for (const auto* values : series) {
    for (std::size_t f = 0; f < weights.size(); ++f) {
      count += weights[f];
      sum += weights[f] * (*values)[f];
    }
  }
  double squares = 0.0;
  for (const auto* values : series) {
    for (std::size_t f = 0; f < weights.size(); ++f) {
      const double off = (*values)[f] - sum / count;
      squares += weights[f] * off * off;
    }
  }
  return squares / count;
}

/// The deciding measure of all packages in that future.
Result<std::vector<double>> decided(const StudyPlan& plan, const FutureValues& values) {
  const Future future = Future::given(*plan.scenario, plan.inputs, values, plan.times);
  std::vector<Compiled> compiled;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    auto one = compile_in(future, plan.packages[p], plan.duties->packages[p]);
    if (!one) return fail(std::move(one.error()));
    compiled.push_back(std::move(*one));
  }
  std::vector<const Problem*> problems;
  for (const Compiled& one : compiled) problems.push_back(&one.problem);
  std::vector<double> found;
  for (Solution& solution : solve_in(future, problems, plan.solve)) {
    const PackageOutcome outcome{.measures = std::move(solution.measures)};
    const Value value =
        value_of(plan.scale.objectives.front().measure, {.outcome = outcome, .scale = plan.scale});
    expects(value.has_value());
    found.push_back(*value);
  }
  return found;
}

}  // namespace

std::vector<std::optional<TotalEffect>> total_effects(const std::vector<double>& outcome,
                                                      const std::vector<std::vector<double>>& again,
                                                      const Resamples& resamples) {
  std::vector<const std::vector<double>*> series = {&outcome};
  for (const auto& one : again) series.push_back(&one);
  std::vector<std::optional<TotalEffect>> found(again.size());
  const std::vector<double> once(outcome.size(), 1.0);
  const double variance = joint_variance(series, once);
  if (variance <= 0.0) return found;
  std::vector<std::vector<double>> resampled(again.size());
  for (std::size_t r = 0; r < resamples.count(); ++r) {
    const std::vector<double>& weights = resamples.weights(r);
    const double other = joint_variance(series, weights);
    if (other <= 0.0) continue;
    for (std::size_t g = 0; g < again.size(); ++g)
      resampled[g].push_back(half_mean_square(outcome, again[g], weights) / other);
  }
  for (std::size_t g = 0; g < again.size(); ++g) {
    found[g] = {.share = half_mean_square(outcome, again[g], once) / variance};
    found[g]->interval = resampled[g].empty() ? Interval{found[g]->share, found[g]->share}
                                              : plain_interval(std::move(resampled[g]));
  }
  return found;
}

FutureValues with_group_of(const Scenario& scenario, const FutureValues& future,
                           const FutureValues& other, InputGroup group) {
  FutureValues mixed = future;
  mixed.future.reset();
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    if (group_of(scenario.quantities[q].path) != group) continue;
    mixed.common[q] = other.common[q];
    mixed.own[q] = other.own[q];
  }
  if (group == InputGroup::law) {
    mixed.clauses = other.clauses;
    mixed.questions = other.questions;
  }
  if (group == InputGroup::instruments) mixed.terms = other.terms;
  return mixed;
}

Result<std::optional<GroupRuns>> run_groups(const StudyPlan& plan, const GroupDesign& design) {
  GroupRuns runs(input_groups,
                 std::vector<std::vector<double>>(
                     plan.packages.size(),
                     std::vector<double>(static_cast<std::size_t>(design.futures), 0.0)));
  const int jobs = input_groups * design.futures;
  std::atomic<int> next = 0;
  std::mutex mutex;
  int done = 0;
  Diagnostics problems;
  on_threads(design.threads, [&] {
    for (int job = next++; job < jobs && !design.stop(); job = next++) {
      const auto group = static_cast<std::size_t>(job % input_groups);
      const auto future = static_cast<std::uint32_t>(job / input_groups);
      const auto values = decided(plan, with_group_of(*plan.scenario, plan.sampler.draw(future),
                                                      plan.sampler.draw(drawn_again_from + future),
                                                      static_cast<InputGroup>(group)));
      const std::lock_guard lock(mutex);
      if (!values) {
        problems = values.error();
        next = jobs;
        return;
      }
      for (std::size_t p = 0; p < values->size(); ++p) runs[group][p][future] = (*values)[p];
      if (design.done) design.done(++done, jobs);
    }
  });
  if (!problems.empty()) return fail(std::move(problems));
  if (design.stop()) return std::optional<GroupRuns>();
  return std::optional(std::move(runs));
}

}  // namespace casus
