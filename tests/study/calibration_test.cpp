#include "study/calibration.hpp"

#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>

#include "study/statistics.hpp"
#include "tests/study/hand_made.hpp"

// Attacked after three years without instruments: 0.60, 0.70, 0.50, 0.80, 0.90 (tests/study/
// hand_made.cpp), a third of it after one year.

namespace casus {

namespace {

constexpr Within solved_to{.abs = 1e-8, .why = "the slope of the dual ends below 1e-12"};

CalibrationTarget target_of(const char* measure, double record, double error) {
  return {.band = {.measure = measure}, .record = record, .error = error};
}

Calibration calibrated(HandMade& made, std::vector<CalibrationTarget> targets) {
  made.scenario.calibration = std::move(targets);
  return calibrate(make_plan(made.scenario, made.duties, 1, {}).value(), made.futures, 2);
}

double weighted_mean(const FutureWeights& weights, const std::vector<double>& values) {
  return std::inner_product(weights.begin(), weights.end(), values.begin(), 0.0);
}

}  // namespace

TEST_CASE("the futures are weighted to the edge of the error, and findings are read by weights") {
  HandMade made;
  const Calibration found =
      calibrated(made, {target_of("attacked_3y", 0.8, 0.05), target_of("attacked_1y", 0.25, 0.01)});
  REQUIRE(found.rows.size() == 2);
  CHECK(near(found.rows[0].alike.value.value(), 0.70, on_paper));
  CHECK(near(found.rows[0].weighted.value.value(), 0.75, solved_to));
  CHECK(near(found.rows[1].weighted.value.value(), 0.25, solved_to));
  CHECK(found.rows[0].met);
  CHECK(found.rows[1].met);
  CHECK(found.rows[0].label == "armed attack pressed within 3 years");
  const FutureWeights& w = found.weights;
  CHECK(near(std::accumulate(w.begin(), w.end(), 0.0), 1.0, on_paper));
  CHECK(w[4] > w[3]);
  CHECK(w[3] > w[1]);
  CHECK(w[0] > w[2]);
  CHECK(found.entropy > 0.0);
  double squares = 0.0;
  for (const double one : w) squares += one * one;
  CHECK(near(found.effective, 1.0 / squares, on_paper));
  CHECK(found.heaviest == w[4]);
  // what is held, and what is a part of it, does not err; what goes its own way does
  REQUIRE(found.errors.size() == 4);
  const auto error = [&](int package, Measure measure) {
    return found.errors[static_cast<std::size_t>(package)].at(at_the_end(measure));
  };
  CHECK(near(error(hand::none, Measure::attacked), 0.0, solved_to));
  CHECK(error(hand::aid, Measure::attacked) > 0.05);
  CHECK(error(hand::aid, Measure::attacked) < 0.5);

  const WeightedFindings& by_weights = found.findings;
  const Range& pact = by_weights.packages[hand::pact].measures.at(at_the_end(Measure::attacked));
  CHECK(near(pact.mean, weighted_mean(w, {0.30, 0.40, 0.20, 0.55, 0.45}), on_paper));
  const Ranking& ranking = by_weights.rankings.front();
  CHECK(near(ranking.standings[hand::aid].share_best, w[0] + w[4], on_paper));
  CHECK(near(ranking.standings[hand::collective].share_best, 0.5 * w[1] + w[3], on_paper));
  const auto lower = std::find_if(
      by_weights.differences.begin(), by_weights.differences.end(), [](const Difference& one) {
        return one.from == PackageId{hand::pact} && one.to == PackageId{hand::aid} &&
               one.measure == at_the_end(Measure::attacked);
      });
  REQUIRE(lower != by_weights.differences.end());
  CHECK(near(lower->share_lower, w[0] + w[4], on_paper));
  CHECK(near(lower->range.mean, weighted_mean(w, {-0.10, 0.05, 0.42, 0.09, -0.17}), on_paper));
  // Given an attack: futures 0, 1 and 2 press 1, 0.5 and 0.5, with 0.6, 0.2 and 0.5 at that level.
  const Conditional& arms =
      by_weights.packages[hand::pact].guarantors[0].response_in_war[index(Level::arms)];
  const double pressed = w[0] + 0.5 * w[1] + 0.5 * w[2];
  CHECK(near(arms.given_an_attack.value(), (0.6 * w[0] + 0.1 * w[1] + 0.25 * w[2]) / pressed,
             on_paper));
}

TEST_CASE("what equal weights meet leaves them equal, and the findings as they were") {
  HandMade made;
  const Calibration found = calibrated(
      made, {target_of("attacked_3y", 0.68, 0.03), target_of("attacked_1y", 0.24, 0.01)});
  CHECK(found.weights == FutureWeights(5, 0.2));
  CHECK(found.entropy == 0.0);
  CHECK(near(found.effective, 5.0, on_paper));
  const Findings alike = made.findings();
  for (std::size_t p = 0; p < alike.packages.size(); ++p) {
    for (const auto& entry : alike.packages[p].measures) {
      const MeasureKey& key = entry.first;  // a binding cannot be captured
      const Range& range = entry.second;
      const Range& other = found.findings.packages[p].measures.at(key);
      CAPTURE(to_text(key));
      CHECK(other.n == range.n);
      if (range.n == 0) continue;
      CHECK(near(other.mean, range.mean, on_paper));
      CHECK(near(other.p05, range.p05, on_paper));
      CHECK(near(other.p10, range.p10, on_paper));
      CHECK(near(other.median, range.median, on_paper));
      CHECK(near(other.p90, range.p90, on_paper));
      CHECK(near(other.p95, range.p95, on_paper));
    }
  }
}

TEST_CASE("a record that cannot be met with those before it is left out and said to be") {
  HandMade made;
  const Calibration found =
      calibrated(made, {target_of("attacked_3y", 0.75, 0.01), target_of("attacked_1y", 0.30, 0.01),
                        target_of("attacked_2y", 0.5, 0.01), target_of("attacked_3y", 0.95, 0.01)});
  CHECK(found.rows[0].met);
  CHECK(!found.rows[1].met);  // no future has more than 0.30, and the mean must be 0.25
  CHECK(found.rows[2].met);
  CHECK(!found.rows[3].met);  // the highest is 0.90
  CHECK(near(found.rows[0].weighted.value.value(), 0.74, solved_to));
  const Calibration none = calibrated(made, {target_of("attacked_3y", 0.95, 0.01)});
  CHECK(!none.rows[0].met);
  CHECK(none.weights == FutureWeights(5, 0.2));
}

TEST_CASE("weights that a few futures carry are not taken") {
  CHECK(most_of_one(200) == 0.05);
  CHECK(most_of_one(5000) == 0.01);
  CHECK(carried_by_many(FutureWeights(5, 0.2)));
  FutureWeights few(2000, 0.0);
  std::fill_n(few.begin(), 190, 1.0 / 190);  // none has more than 1 %, but they are less than 200
  CHECK(!carried_by_many(few));
  std::fill_n(few.begin(), 201, 1.0 / 201);
  CHECK(carried_by_many(few));
  FutureWeights one_heavy(2000, 0.989 / 1999);
  one_heavy[7] = 0.011;  // worth 1,627, but one has too much
  CHECK(effective_number(one_heavy) > 1600.0);
  CHECK(!carried_by_many(one_heavy));
}

TEST_CASE("a record that one future alone could meet is left out") {
  HandMade made;
  for (FutureOutcome& one : made.futures) one.packages[hand::none].measures.attacked[11] = 0.0;
  const std::vector<FutureOutcome> five = made.futures;
  for (int i = 1; i < 40; ++i) made.futures.insert(made.futures.end(), five.begin(), five.end());
  made.futures[3].packages[hand::none].measures.attacked[11] = 1.0;
  // the mean over 200 futures is the weight of the one: it may have 0.05
  const Calibration met = calibrated(made, {target_of("attacked_3y", 0.04, 0.001)});
  CHECK(met.rows[0].met);
  CHECK(near(met.heaviest, 0.039, solved_to));
  CHECK(near(met.effective, 1.0 / (0.039 * 0.039 + 0.961 * 0.961 / 199.0),
             Within{.relative = 1e-6, .why = "weights to 1e-8"}));
  // so small an entropy that it used to be met: 0.07 ln 14 + 0.93 ln(0.93 x 200 / 199)
  const Calibration left = calibrated(made, {target_of("attacked_3y", 0.071, 0.001)});
  CHECK(!left.rows[0].met);
  CHECK(left.weights == FutureWeights(200, 0.005));
}

TEST_CASE("attacks of one kind, a band alone, and a measure given an attack") {
  HandMade made;
  for (std::size_t f = 0; f < made.futures.size(); ++f) {
    Measures& m = made.futures[f].packages[hand::none].measures;
    m.attacked_by = {{}, std::vector<double>(12, 0.1), std::vector<double>(12, 0.0)};
    m.attacked_by[2][11] = 0.1 * static_cast<double>(f);
  }
  Measures& pressed = made.futures[1].packages[hand::none].measures;
  pressed.pressed = 2.0;
  pressed.response_in_war.share[4] = 0.5;
  pressed.response_in_war.share[14] = 0.2;
  CalibrationTarget kind = target_of("attacked_3y", 0.3, 0.05);
  kind.attack = AttackId{2};
  CalibrationTarget band{.band = {.measure = "somebody_sends_troops", .within = {{"", 0.0, 0.7}}}};
  const Calibration found = calibrated(made, {kind, band});
  CHECK(near(found.rows[0].alike.value.value(), 0.2, on_paper));
  CHECK(near(found.rows[0].weighted.value.value(), 0.25, solved_to));
  CHECK(found.rows[0].label == "armed attack pressed within 3 years: full");
  CHECK(near(found.rows[1].alike.value.value(), 1.0 - 0.5 * 0.8, on_paper));
  CHECK(found.rows[1].alike.range.n == 1);
  CHECK(!found.rows[1].met);
}

}  // namespace casus
