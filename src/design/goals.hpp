#pragma once

#include <vector>

#include "measure/key.hpp"
#include "model/scenario.hpp"
#include "study/estimate.hpp"
#include "study/plan.hpp"

namespace casus {

/// What counts in a design.
enum class GoalKind {
  risk,      ///< the measure that decides which option is best, if all of it comes into force
  adoption,  ///< `Measure::adopted`
  money,     ///< EUR bn a year of aid and economic assistance, as assumed
  troops,    ///< thousand that are deployed, as assumed
  widening   ///< `Measure::escalation`
};

/// One of them, which way is better, and the least difference that counts, in its unit.
struct DesignGoal {
  GoalKind kind = GoalKind::risk;
  Direction direction = Direction::minimise;
  double least = 0.0;
};

/// The goals of a study, the deciding measure first; widening is left out where it decides.
/// Differences count from 1 point of risk and widening, 5 points of adoption, EUR 1 bn a year and
/// 1,000 troops (assumed: what nobody would choose by).
std::vector<DesignGoal> design_goals(const MeasureScale& scale);

/// What a candidate comes to: [goal][future].
using GoalValues = std::vector<std::vector<double>>;

/// The mean of a goal over futures, of which there is at least one.
double mean_over_futures(const std::vector<double>& values);

/// `to` minus `from`, future by future.
Estimate difference(const std::vector<double>& from, const std::vector<double>& to);

/// Whether the difference is told apart: larger than what counts and than its margin.
bool told_apart(const DesignGoal& goal, const Estimate& difference);

}  // namespace casus
