#include "study/calibration.hpp"

#include <algorithm>

#include "numeric/exp_log.hpp"
#include "study/assemble.hpp"
#include "study/guarantor_findings.hpp"
#include "study/statistics.hpp"
#include "study/tilting.hpp"

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
    if (auto found = tilt(figures_, moments_, -log(least_share_of_futures))) {
      tilt_ = std::move(*found);
      return true;
    }
    figures_.pop_back();
    moments_.pop_back();
    return false;
  }

  const Tilt& found() const { return tilt_; }

 private:
  const StudyPlan& plan_;
  const std::vector<FutureOutcome>& futures_;
  std::vector<std::vector<double>> figures_{};
  std::vector<Moment> moments_{};
  Tilt tilt_{};
};

}  // namespace

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
  for (std::size_t r = 0; r < found.rows.size(); ++r) {
    found.rows[r].weighted = calibrated_figure(plan, plan.calibration[r], futures, found.weights);
  }
  found.findings =
      weighted_findings(plan, futures, measure_table(plan, futures), found.weights, threads);
  return found;
}

}  // namespace casus
