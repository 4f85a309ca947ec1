#pragma once

#include <vector>

#include "base/result.hpp"
#include "measure/key.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A measure by which options are compared, and which way is better.
struct Objective {
  MeasureKey measure{};
  Direction direction = Direction::minimise;

  /// Whether `value` is better than `other`.
  bool better(double value, double other) const {
    return direction == Direction::minimise ? value < other : value > other;
  }
  /// Whether `value` is at most `margin` worse than the best one.
  bool near(double value, double best, double margin) const {
    return direction == Direction::minimise ? value <= best + margin : value >= best - margin;
  }
  /// By how much `value` falls short of the best one; not below 0 if that is the best.
  double regret(double value, double best) const {
    return direction == Direction::minimise ? value - best : best - value;
  }

  friend bool operator==(const Objective&, const Objective&) = default;
};

/// What `outcomes:` of the scenario asks for, in its order, a path without years at the end of the
/// report; without any, `attacked` at the end of the report, the lower the better, or `lost` with a
/// start in war. Fails where a name is no measure (E281), where options cannot be compared by it
/// with this start (E282), and where its years are no period of the report (E283).
Result<std::vector<Objective>> objectives_of(const Scenario& scenario, const Horizon& horizon);

/// The measures that the bands of the record are about, in their order: anything that a package has
/// on its own. Fails where a name is none (E281).
Result<std::vector<MeasureKey>> measures_of_bands(const Scenario& scenario);

}  // namespace casus
