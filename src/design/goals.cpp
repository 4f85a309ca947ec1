#include "design/goals.hpp"

#include <cmath>
#include <numeric>
#include <optional>

#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

std::vector<DesignGoal> design_goals(const MeasureScale& scale) {
  const Objective& deciding = scale.objectives.front();
  std::vector<DesignGoal> goals = {{GoalKind::risk, deciding.direction, 0.01},
                                   {GoalKind::adoption, Direction::maximise, 0.05},
                                   {GoalKind::money, Direction::minimise, 1.0},
                                   {GoalKind::troops, Direction::minimise, 1.0}};
  if (deciding.measure.measure != Measure::escalation)
    goals.push_back({GoalKind::widening, Direction::minimise, 0.01});
  return goals;
}

double mean_over_futures(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Estimate difference(const std::vector<double>& from, const std::vector<double>& to) {
  std::vector<std::optional<double>> gaps;
  double sum = 0.0;
  for (std::size_t f = 0; f < from.size(); ++f) {
    gaps.emplace_back(to[f] - from[f]);
    sum += to[f] - from[f];
  }
  return {.mean = sum / static_cast<double>(from.size()),
          .margin = normal_interval * error_of_mean(gaps)};
}

bool told_apart(const DesignGoal& goal, const Estimate& difference) {
  return std::abs(difference.mean) > goal.least && std::abs(difference.mean) > difference.margin;
}

}  // namespace casus
