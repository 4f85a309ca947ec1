#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "sensitivity/input_columns.hpp"
#include "sensitivity/resamples.hpp"
#include "study/plan.hpp"

namespace casus {

/// The share of the variance of an outcome that is gone if everything but a group of inputs is
/// known: what the group does alone and together with others.
struct TotalEffect {
  double share = 0.0;
  Interval interval{};
};

/// By group, from an outcome and from what it is if only that group is drawn again
/// (`again`, [group][future]): half the mean square of their differences, over the variance of all
/// these outcomes, which have one distribution. None if they do not vary.
/// Source: Jansen (1999), Analysis of variance designs for model output, equation 3.
std::vector<std::optional<TotalEffect>> total_effects(const std::vector<double>& outcome,
                                                      const std::vector<std::vector<double>>& again,
                                                      const Resamples& resamples);

/// The values of a future with those of one group taken from another.
FutureValues with_group_of(const Scenario& scenario, const FutureValues& future,
                           const FutureValues& other, InputGroup group);

/// The deciding measure of every package in futures 0 ... `futures` - 1, with each group in turn
/// drawn again from a future that the study never sees: [group][package][future]. None if it was
/// stopped on the way. Costs `input_groups` x `futures` futures.
using GroupRuns = std::vector<std::vector<std::vector<double>>>;
struct GroupDesign {
  int futures = 0;
  int threads = 1;
  std::function<bool()> stop{};
  /// After each future that was computed: how many are, and of how many. One call at a time.
  std::function<void(int done, int of)> done{};
};
Result<std::optional<GroupRuns>> run_groups(const StudyPlan& plan, const GroupDesign& design);

}  // namespace casus
