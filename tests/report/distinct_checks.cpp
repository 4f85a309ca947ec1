#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"

namespace casus {

namespace {

void put_bands(Synthetic& all) {
  all.scenario.bands = {
      {.name = "counted crossings", .within = {{"", 0.301, 0.62}}},
      {.name = "kept promises", .within = {{"of ferries", 0.12, 0.235}, {"of tugs", 0.655, 0.81}}}};
  const auto add = [&](BandFigure figure, bool holds, CheckKind kind) {
    all.findings.checks.push_back({figure, holds, kind});
  };
  add({.package = PackageId{which::pact}, .value = 0.713, .n = 2903, .low = 0.694, .high = 0.732},
      false, CheckKind::calibrated);
  add({.band = 1,
       .package = PackageId{which::convoy},
       .how = BandFigure::How::ratio_of_sums,
       .value = 0.753,
       .n = 2811,
       .low = 0.746,
       .high = 0.763,
       .inside = 1,
       .reached = 1},
      true, CheckKind::record);
  add({.band = 1,
       .package = PackageId{which::alliance},
       .how = BandFigure::How::ratio_of_sums,
       .value = 0.247,
       .n = 2764,
       .low = 0.233,
       .high = 0.259,
       .reached = 0},
      false, CheckKind::record);
  add({.package = PackageId{which::nothing}}, true, CheckKind::expected);
}

void put_others(Findings& found) {
  using enum CheckKind;
  const MeasureKey attacked = after(Measure::attacked, 6);
  const std::vector<Check> more = {
      {GridEnds{}, false, computation},
      {FixedPoints{}, false, computation},
      {StatedProfiles{64}, true, construction},
      {WithoutPrizes{.war_mean = 0.0044,
                     .war_median = 0.0031,
                     .short_mean = 0.0153,
                     .short_median = 0.0128,
                     .incidents = 0.086},
       true, null_test},
      {PrizesDoubled{-0.0207}, false, null_test},
      {NothingPromised{4.7e-15}, true, null_test},
      {Refined{Refinement::longer_horizon, attacked, 0.0139, 9}, true, computation},
      {Refined{Refinement::half_step, attacked, 0.0346, 10}, false, computation},
      {NotChecked{NotChecked::What::finer_grids, NotChecked::Why::stopped}, false, computation},
      {NotChecked{NotChecked::What::numerics, NotChecked::Why::unsolved, "no root was found"},
       false, computation}};
  found.checks.insert(found.checks.end(), more.begin(), more.end());
}

}  // namespace

void add_distinct_checks(Synthetic& all) {
  put_bands(all);
  put_others(all.findings);
}

}  // namespace casus
