#include "measure/calibrated.hpp"

#include <doctest/doctest.h>

#include "tests/support/contains.hpp"

namespace casus {

namespace {

/// Packages `none`, without instruments, and `pact`; attacks of two kinds.
Scenario two_packages() {
  Scenario scenario;
  scenario.packages = {{.id = "pact", .entries = {{.instrument = InstrumentId{0}}}},
                       {.id = "none"}};
  scenario.attacks = {{.id = "raid"}, {.id = "war", .label = "a war"}};
  return scenario;
}

/// The code of what is wrong with one line, and what it says.
std::string refused(Scenario scenario, CalibrationTarget target) {
  scenario.calibration = {std::move(target)};
  const auto found = calibration_of(scenario);
  if (found) return "";
  REQUIRE(found.error().size() == 1);
  const Diagnostic& one = found.error().front();
  CHECK(!one.hint.empty());
  return one.code + " " + one.message;
}

}  // namespace

TEST_CASE("a line is about the package without instruments unless it names others") {
  Scenario scenario = two_packages();
  scenario.calibration = {{.band = {.measure = "attacked_5y"}, .record = 0.4, .error = 0.1},
                          {.band = {.measure = "attacked_2y"}, .attack = AttackId{1}},
                          {.band = {.measure = "honoured", .packages = {PackageId{0}}}}};
  const auto found = calibration_of(scenario).value();
  REQUIRE(found.size() == 3);
  CHECK(found[0].package == PackageId{1});
  CHECK(found[0].measure == after(Measure::attacked, 5));
  CHECK(found[2].package == PackageId{0});
  CHECK(label_of(found[1], scenario) == "armed attack pressed within 2 years: a war");
}

TEST_CASE("no package is tuned, and no record stands where futures have no value") {
  const auto of = [](const char* measure) {
    return CalibrationTarget{.band = {.measure = measure}, .record = 0.4, .error = 0.1};
  };
  CalibrationTarget tuned = of("attacked_5y");
  tuned.band.packages = {PackageId{0}};
  CHECK(refused(two_packages(), tuned) ==
        "E285 'pact' has instruments: a package is never tuned to a record");
  CHECK(refused(two_packages(), of("honoured_in_war")) ==
        "E285 no weights can be found for 'honoured_in_war', a ratio over all futures");
  CalibrationTarget kind = of("at_war_5y");
  kind.attack = AttackId{0};
  CHECK(refused(two_packages(), kind) ==
        "E285 'attack' stands at 'at_war_5y', which is not told by kind");
  CHECK(refused(two_packages(), of("atacked_5y")) == "E284 there is no measure 'atacked_5y'");
  Scenario all = two_packages();
  all.packages.pop_back();
  CHECK(refused(all, of("attacked_5y")) ==
        "E285 a calibration is of the package without instruments: there is none");
}

TEST_CASE("attacks of one kind are read after the years of the line, within the report") {
  PackageOutcome outcome;
  outcome.measures.attacked = {0.3, 0.4};
  outcome.measures.attacked_by = {{0.2, 0.25}, {0.1, 0.15}};
  const MeasureScale scale{.time = {.step = 0.5, .solve = 4, .report = 2}};
  const CalibrationTarget any{}, war{.attack = AttackId{1}};
  const auto value = [&](const CalibrationTarget& target, double years) {
    return value_of(CalibratedMeasure{after(Measure::attacked, years), PackageId{0}, &target},
                    {.outcome = outcome, .scale = scale});
  };
  CHECK(value(any, 0.5) == 0.3);
  CHECK(value(war, 0.5) == 0.1);
  CHECK(value(war, 1.0) == 0.15);
  CHECK(!value(war, 1.5));
  CHECK(!value(any, 1.5));
}

TEST_CASE(
    "the grey zone is active for its share of the report, somebody is anybody, a median ally "
    "the middle of those who owe anything") {
  PackageOutcome one;
  const MeasureScale scale{.time = {.step = 0.25, .solve = 80, .report = 40}};
  one.measures.attacked_by = {{}, {0.1}, {}};
  one.challenges = {30.0, 39.0, 34.0};  // the second is armed
  CHECK(value_of(key_of(Measure::grey_active), {.outcome = one, .scale = scale}).value() ==
        34.0 / 40.0);
  one.measures.pressed = 0.5;
  LevelShares& shares = one.measures.response_in_war;
  shares = {.guarantors = 4, .levels = level_count, .share = std::vector<double>(20, 0.0)};
  const double troops[] = {0.6, 0.5, 0.1, 1.0};
  for (std::size_t i = 0; i < 4; ++i) shares.share[5 * i + 4] = troops[i];
  one.owed_level = {1, 4, 4, 0};
  const auto mass = [&](Measure measure) {
    return std::get<GivenAnAttack>(row_of(measure).shape).of(one);
  };
  CHECK(mass(Measure::median_ally_sends_troops).event == 0.25);  // of 0.6, 0.5 and 0.1
  CHECK(mass(Measure::median_ally_sends_troops).condition == 0.5);
  CHECK(mass(Measure::somebody_sends_troops).event == 0.5);  // the last one always does
  shares.guarantors = 3;
  CHECK(mass(Measure::somebody_sends_troops).event == doctest::Approx(0.5 * (1 - 0.18)));
  one.owed_level = {0, 0, 0};
  CHECK(mass(Measure::median_ally_sends_troops).condition == 0.0);
  one.measures.pressed_by_incident = 0.2;
  CHECK(mass(Measure::begun_by_incident).condition == 0.0);  // there are no incidents
  one.measures.incidents = 0.7;
  CHECK(mass(Measure::begun_by_incident).event == 0.2);
  CHECK(mass(Measure::begun_by_incident).condition == 0.5);
}

}  // namespace casus
