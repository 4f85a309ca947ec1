#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"

namespace casus {

namespace {

void put_bands(Synthetic& all) {
  all.scenario.bands = {
      {.name = "counted crossings", .within = {{"", 0.301, 0.62}}},
      {.name = "kept promises", .within = {{"of ferries", 0.12, 0.235}, {"of tugs", 0.655, 0.81}}}};
  const auto add = [&](BandFigure figure, CheckVerdict verdict, CheckKind kind) {
    all.findings.checks.push_back({figure, verdict, kind});
  };
  add({.package = PackageId{which::pact},
       .value = 0.713,
       .n = 2903,
       .effective = 2903,
       .low = 0.694,
       .high = 0.732},
      CheckVerdict::fails, CheckKind::calibrated);
  add({.band = 1,
       .package = PackageId{which::convoy},
       .how = BandFigure::How::ratio_of_sums,
       .value = 0.753,
       .n = 2811,
       .effective = 1213.4,
       .low = 0.746,
       .high = 0.763,
       .inside = 1,
       .reached = 1},
      CheckVerdict::holds, CheckKind::record);
  add({.band = 1,
       .package = PackageId{which::alliance},
       .how = BandFigure::How::ratio_of_sums,
       .value = 0.247,
       .n = 2764,
       .effective = 1187.9,
       .low = 0.233,
       .high = 0.259,
       .reached = 0},
      CheckVerdict::open, CheckKind::record);
  add({.package = PackageId{which::nothing}}, CheckVerdict::open, CheckKind::expected);
  add({.band = 1,
       .package = PackageId{which::nothing},
       .how = BandFigure::How::ratio_of_sums,
       .value = 0.081,
       .n = 2,
       .effective = 1.7},
      CheckVerdict::too_few, CheckKind::record);
}

void put_others(Findings& found) {
  using enum CheckKind;
  const MeasureKey attacked = after(Measure::attacked, 6);
  using enum CheckVerdict;
  const std::vector<Check> more = {
      {GridEnds{}, fails, computation},
      {FixedPoints{}, fails, computation},
      {StatedProfiles{64}, holds, construction},
      {WithoutPrizes{.war = {0.0044, 0.0006},
                     .opened = {0.0153, 0.0019},
                     .war_median = 0.0031,
                     .opened_median = 0.0128,
                     .pressed = 0.0029,
                     .with_precision = -0.61,
                     .incidents = 0.086,
                     .futures = 21},
       holds, null_test},
      {PrizesDoubled{{-0.0207, 0.0035}, 22}, fails, null_test},
      {NothingPromised{4.7e-15, 23}, holds, identity},
      {Renamed{Renaming::package_again, 0.0, 24}, holds, identity},
      {Renamed{Renaming::packages_reversed, 0.0173, 25}, fails, identity},
      {Renamed{Renaming::actors_renamed, 3.6e-16, 26}, fails, identity},
      {NotChecked{NotChecked::What::twin_texts, NotChecked::Why::stopped}, open, identity},
      {Refined{Refinement::longer_horizon, attacked, 0.0139, 9}, holds, computation},
      {Refined{Refinement::half_step, attacked, 0.0346, 10}, fails, computation},
      {NotChecked{NotChecked::What::finer_grids, NotChecked::Why::stopped}, open, computation},
      {NotChecked{NotChecked::What::numerics, NotChecked::Why::unsolved, "no root was found"}, open,
       computation}};
  found.checks.insert(found.checks.end(), more.begin(), more.end());
}

}  // namespace

void add_distinct_checks(Synthetic& all) {
  put_bands(all);
  put_others(all.findings);
}

}  // namespace casus
