// Findings of futures whose outcomes are drawn at random from few values, so that ties, nothing and
// what is not defined are frequent: their numbers by hash, since nobody computes so many on paper
// (hand_*_test.cpp do so for each kind of finding). What moves one of them on purpose is written
// anew by `make approved`.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "report/report.hpp"
#include "study/assemble.hpp"
#include "study/calibration.hpp"
#include "study/checks.hpp"
#include "study/claims.hpp"
#include "study/derived_packages.hpp"
#include "tests/bits/number_hash.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// One of few values, often an end.
double few(Chance& chance) {
  return chance.one_of({0.0, 0.0, 0.1, 0.25, 0.4, 0.5, 0.5, 0.75, 1.0});
}

std::optional<double> perhaps(Chance& chance) {
  return chance.one_in(4) ? std::nullopt : std::optional(few(chance));
}

std::vector<double> some(std::size_t count, Chance& chance) {
  std::vector<double> values(count);
  for (double& one : values) one = few(chance);
  return values;
}

/// What has the shape of an outcome of a plan.
struct OutcomeShape {
  std::size_t periods = 0, guarantors = 0;
  std::vector<bool> armed{};  ///< [kind]
};

LevelShares shares(const OutcomeShape& shape, Chance& chance) {
  LevelShares all{.guarantors = static_cast<int>(shape.guarantors), .levels = level_count};
  if (!chance.one_in(4)) all.share = some(shape.guarantors * level_count, chance);
  return all;
}

Measures random_measures(const OutcomeShape& shape, Chance& chance) {
  Measures m;
  m.attacked = some(shape.periods, chance);
  m.unchallenged = some(shape.periods, chance);
  m.at_war_path = some(shape.periods, chance);
  m.peace_path = some(shape.periods, chance);
  for (std::size_t t = 0; t < shape.periods; ++t) m.support_path.push_back(perhaps(chance));
  for (const bool armed : shape.armed)
    m.attacked_by.push_back(armed ? some(shape.periods, chance) : std::vector<double>{});
  for (double* one : {&m.pressed,
                      &m.incidents,
                      &m.pressed_by_incident,
                      &m.short_won,
                      &m.short_held,
                      &m.backdown,
                      &m.invoked,
                      &m.freezes,
                      &m.challenger_wins,
                      &m.protege_holds,
                      &m.ceded,
                      &m.escalation,
                      &m.at_war,
                      &m.peace,
                      &m.value_challenger_at_start,
                      &m.value_protege_at_start,
                      &m.opened,
                      &m.applied,
                      &m.at_strength_ends,
                      &m.at_balance_ends})
    *one = few(chance);
  m.strength_end = perhaps(chance);
  m.response = shares(shape, chance);
  m.response_in_war = shares(shape, chance);
  for (std::vector<double>* one : {&m.owed, &m.owed_in_war, &m.kept, &m.kept_in_war})
    *one = some(shape.guarantors, chance);
  return m;
}

PackageOutcome random_outcome(const OutcomeShape& shape, std::size_t open, Chance& chance) {
  PackageOutcome one{.measures = random_measures(shape, chance)};
  one.challenges = some(shape.armed.size(), chance);
  one.convergence = {.fixed_points = 9,
                     .not_converged = chance.one_of({0, 0, 1, 3}),
                     .worst_residual = chance.one_of({0.0, 1e-12, 1e-7})};
  for (std::optional<double>* value :
       {&one.coordination_gap, &one.hangs_on_one, &one.gini_owed, &one.gini_force,
        &one.covers_the_need, &one.halving_years, &one.largest_donor, &one.troops_fight,
        &one.adopted, &one.as_likely_adopted, &one.preventive_effect})
    *value = perhaps(chance);
  one.expected_force = some(shape.guarantors, chance);
  for (std::size_t g = 0; g < shape.guarantors; ++g)
    one.owed_level.push_back(static_cast<int>(chance.below(level_count)));
  one.votes = chance.one_in(2);
  one.pledged_eur_bn = few(chance);
  if (!chance.one_in(3)) one.adoption = some(open, chance);
  return one;
}

std::vector<FutureOutcome> random_futures(const StudyPlan& plan, Chance& chance) {
  OutcomeShape shape{.periods = static_cast<std::size_t>(plan.scale.time.report),
                     .guarantors = plan.inputs.guarantors.size()};
  for (const Attack& one : plan.scenario->attacks) shape.armed.push_back(one.armed);
  const std::size_t measures = part_measures(plan.scale).size();
  std::vector<FutureOutcome> futures(chance.one_of<std::size_t>({1, 2, 3, 7, 12}));
  for (std::size_t f = 0; f < futures.size(); ++f) {
    FutureOutcome& one = futures[f];
    for (std::size_t p = 0; p < plan.packages.size(); ++p)
      one.packages.push_back(random_outcome(shape, plan.adoption.open[p].size(), chance));
    one.distance.largest = chance.one_of({0.0, 0.01, 0.02});
    for (const Quantity& quantity : plan.scenario->quantities)
      one.common.push_back(central(quantity.distribution) + few(chance));
    for (std::size_t q = 0; q < plan.scenario->questions.size(); ++q)
      one.answers.push_back(static_cast<int>(chance.below(2)));
    if (!is_taken_apart(static_cast<std::uint32_t>(f))) continue;
    for (std::size_t i = 0; i < plan.parts.left_out.size(); ++i)
      one.without_part.push_back(some(measures, chance));
    for (std::size_t i = 0; i < plan.additions.coalitions.size(); ++i)
      one.coalitions.push_back(some(measures, chance));
  }
  return futures;
}

/// The small scenario asked in several ways: measures that decide, records, bands, parts.
Scenario asked_scenario(int seed) {
  Scenario scenario = small_scenario();
  if (seed % 2 == 0) scenario.packages[4].includes = {PackageId{1}, PackageId{2}};
  if (seed % 3 == 0) {
    scenario.objectives = {{.measure = "unchallenged", .direction = Direction::maximise},
                           {.measure = "escalation"}};
  }
  if (seed % 5 == 0) scenario.fallback = PackageId{1};
  scenario.calibration = {
      {.band = {.measure = "attacked_1y"}, .record = 0.4, .error = 0.1},
      {.band = {.measure = "attacked_2y", .within = {{"", 0.2, 0.6}}}},
      {.band = {.measure = "attacked_1y"}, .attack = AttackId{2}, .record = 0.3, .error = 0.2},
      {.band = {.measure = "somebody_sends_troops", .within = {{"", 0.1, 0.4}}}}};
  scenario.bands = {
      {.name = "a", .measure = "attacked_2y", .within = {{"x", 0.1, 0.3}, {"y", 0.5, 0.9}}},
      {.name = "b, calibrated", .measure = "honoured_in_war", .within = {{"", 0.4, 0.5}}},
      {.measure = "escalation",
       .packages = {PackageId{1}},
       .within = {{"", 0.0, 0.25}},
       .source = "a book"}};
  return scenario;
}

std::string findings_of(int seed) {
  const Scenario scenario = asked_scenario(seed);
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = with_derived(make_plan(scenario, duties, 1, {}).value(), 1).value();
  Chance chance(static_cast<std::uint64_t>(seed));
  const std::vector<FutureOutcome> futures = random_futures(plan, chance);
  Findings found = assemble(plan, futures, {"a hash", 7, 12});
  found.calibration = calibrate(plan, futures, 1);
  found.checks = checks(plan, futures, found, {.stop = [] { return false; }});
  NumberHash hash;
  hash.add(nlohmann::json::parse(
      report_json({.scenario = scenario, .duties = duties, .findings = found})));
  std::string line = fmt::format("{}: {}", seed, hash.text());
  for (const Claim& one : claims_that_hold(scenario, found))
    line += fmt::format(", {} < {}", one.better, one.worse.empty() ? "-" : one.worse);
  return line + "\n";
}

}  // namespace

TEST_CASE("approved/random.txt has the hashes of findings of outcomes drawn at random") {
  std::string page;
  for (int seed = 1; seed <= rounds(60); ++seed) page += findings_of(seed);
  CHECK((sanitized ? part_unlike_approved("study/approved/random.txt", page)
                   : unlike_approved("study/approved/random.txt", page)) == "");
}

}  // namespace casus
