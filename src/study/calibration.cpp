#include "study/calibration.hpp"

#include <algorithm>

#include "numeric/exp_log.hpp"
#include "study/assemble.hpp"
#include "study/guarantor_findings.hpp"
#include "study/statistics.hpp"
#include "study/tilting.hpp"
#include "study/weighted_errors.hpp"

namespace casus {

namespace {

std::vector<Value> values_of(const StudyPlan& plan, const CalibratedMeasure& one,
                             const std::vector<FutureOutcome>& futures) {
  std::vector<Value> values;
  for (const FutureOutcome& future : futures) {
    values.push_back(value_of(one, measured_in(plan, future, index(one.package))));
  }
  return values;
}

/// The mean over futures, or the ratio of sums of a measure given an attack.
CalibratedFigure calibrated_figure(const StudyPlan& plan, const CalibratedMeasure& one,
                                   const std::vector<FutureOutcome>& futures,
                                   const FutureWeights& weights) {
  const auto given = conditionals(index(one.package), futures, weights);
  if (const auto found = given.find(one.measure); found != given.end()) {
    return {.value = found->second.given_an_attack, .range = found->second.before_the_fact};
  }
  const Range range = range_of(values_of(plan, one, futures), weights);
  return {.value = range.n > 0 ? std::optional(range.mean) : std::nullopt, .range = range};
}

/// The lines of the record that weights can meet together, in their order.
class Taken {
 public:
  Taken(const StudyPlan& plan, const std::vector<FutureOutcome>& futures)
      : plan_(plan), futures_(futures) {}

  /// Whether the line can be met together with those that were.
  bool take(const CalibratedMeasure& one) {
    std::vector<double> figure;
    for (const Value& value : values_of(plan_, one, futures_)) {
      if (!value) return false;
      figure.push_back(*value);
    }
    figures_.push_back(std::move(figure));
    moments_.push_back({.value = *one.target->record, .error = one.target->error});
    // The effective number is never above exp(-entropy) of all, so weights beyond this are none.
    const auto found = tilt(figures_, moments_, -log(least_share_of_futures));
    if (found && carried_by_many(found->weights)) {
      tilt_ = *found;
      return true;
    }
    figures_.pop_back();
    moments_.pop_back();
    return false;
  }

  const Tilt& found() const { return tilt_; }

  /// The figures whose means the weights hold at an edge of their record.
  std::vector<std::vector<double>> held() const {
    std::vector<std::vector<double>> found;
    for (std::size_t k = 0; k < tilt_.multipliers.size(); ++k) {
      if (tilt_.multipliers[k] != 0.0) found.push_back(figures_[k]);
    }
    return found;
  }

 private:
  const StudyPlan& plan_;
  const std::vector<FutureOutcome>& futures_;
  std::vector<std::vector<double>> figures_{};
  std::vector<Moment> moments_{};
  Tilt tilt_{};
};

/// Of the mean of every measure of every package.
std::vector<std::map<MeasureKey, double>> errors_of(const MeasureTable& table,
                                                    const WeightedErrors& errors) {
  std::vector<std::map<MeasureKey, double>> found(table.values.size());
  for (std::size_t p = 0; p < table.values.size(); ++p) {
    for (std::size_t k = 0; k < table.keys.size(); ++k)
      found[p].emplace(table.keys[k], errors.of_mean(table.values[p][k]));
  }
  return found;
}

}  // namespace

double most_of_one(std::size_t futures) {
  return std::max(most_of_one_future, most_times_alike / static_cast<double>(futures));
}

bool carried_by_many(const FutureWeights& weights) {
  const double least = least_share_of_futures * static_cast<double>(weights.size());
  return effective_number(weights) >= least &&
         *std::max_element(weights.begin(), weights.end()) <= most_of_one(weights.size());
}

Calibration calibrate(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                      int threads) {
  Calibration found;
  Taken taken(plan, futures);
  for (const CalibratedMeasure& one : plan.calibration) {
    CalibrationRow row{
        .measure = one.measure,
        .package = one.package,
        .target = static_cast<std::size_t>(one.target - plan.scenario->calibration.data()),
        .label = label_of(one, *plan.scenario),
        .alike = calibrated_figure(plan, one, futures, {})};
    if (one.target->record) row.met = taken.take(one);
    found.rows.push_back(std::move(row));
  }
  found.weights = taken.found().weights;
  if (found.weights.empty()) {
    found.weights.assign(futures.size(), 1.0 / static_cast<double>(futures.size()));
  }
  found.entropy = taken.found().entropy;
  found.effective = effective_number(found.weights);
  found.heaviest = *std::max_element(found.weights.begin(), found.weights.end());
  const MeasureTable table = measure_table(plan, futures);
  found.errors = errors_of(table, WeightedErrors(found.weights, taken.held()));
  for (std::size_t r = 0; r < found.rows.size(); ++r) {
    found.rows[r].weighted = calibrated_figure(plan, plan.calibration[r], futures, found.weights);
  }
  found.findings = weighted_findings(plan, futures, table, found.weights, threads);
  return found;
}

}  // namespace casus
