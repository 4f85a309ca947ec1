#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "measure/key.hpp"
#include "sensitivity/crux_map.hpp"
#include "sensitivity/failure_box.hpp"
#include "sensitivity/first_order.hpp"
#include "sensitivity/input_columns.hpp"
#include "sensitivity/switch_points.hpp"
#include "sensitivity/total_effects.hpp"
#include "study/findings.hpp"

namespace casus {

/// An input that an outcome hangs on.
struct Crux {
  std::size_t input = 0;  ///< in `Explanation::inputs`
  FirstOrder effect{};    ///< by itself: with what it shares with inputs that go together with it
  /// Beside all others that are listed, whose part is taken out of the outcome; of those alone.
  std::optional<FirstOrder> apart{};
  bool may_be_chance = true;  ///< not among `listed_inputs`
  /// Of a number that is listed, beside the others: [level asked].
  std::vector<SwitchPoint> switches{};
  std::vector<std::optional<double>> mean_by_word{};  ///< of words; if listed, beside the others
};

/// What one outcome hangs on: the risk of a package, or the difference of two.
struct OutcomeCruxes {
  Contrast about{};
  Range range{};
  /// All inputs for which there is an effect: those that are listed by what they do apart, then the
  /// others by what they do by themselves, largest first.
  std::vector<Crux> cruxes{};
  /// [group of inputs], empty if not computed; none where the outcome does not vary.
  std::vector<std::optional<TotalEffect>> groups{};
};

/// Where a package fails.
struct PackageFailure {
  PackageId package{};
  FailureBox box{};
};

/// What the findings of a study hang on.
struct Explanation {
  MeasureKey measure{};
  std::vector<InputColumn> inputs{};
  /// Packages first, then the pair that leads the ranking (`Ranking::lead`), then comparable pairs.
  std::vector<OutcomeCruxes> outcomes{};
  int group_futures = 0;  ///< of the runs for total effects; 0: none
  /// A future fails in which the measure is higher; lower, where more of it is better.
  double fails_above = 0.0;
  std::vector<PackageFailure> failures{};
  /// Of the two best options that are comparable, the second minus the first, over the two inputs
  /// that this hangs on most; none without two such.
  std::optional<Contrast> map_about{};
  CruxMap map{};
  /// What the game reads and what is one number in all futures: no run says what hangs on it.
  std::vector<QuantityId> constants{};
};

}  // namespace casus
