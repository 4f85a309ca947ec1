#include "tests/study/hand_made.hpp"

#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

constexpr std::size_t futures_count = 5, periods = 12, guarantors = 3;

// [package][future], after three years.
constexpr double attacked[][futures_count] = {{0.60, 0.70, 0.50, 0.80, 0.90},
                                              {0.30, 0.40, 0.20, 0.55, 0.45},
                                              {0.35, 0.40, 0.25, 0.50, 0.50},
                                              {0.20, 0.45, 0.62, 0.64, 0.28}};
constexpr double unchallenged[][futures_count] = {{0.30, 0.20, 0.40, 0.10, 0.05},
                                                  {0.50, 0.55, 0.60, 0.30, 0.20},
                                                  {0.40, 0.57, 0.50, 0.35, 0.85},
                                                  {0.45, 0.45, 0.10, 0.32, 0.90}};

/// Paths that end there: a twelfth more attacked in each period, a twelfth less unchallenged.
Measures paths(std::size_t p, std::size_t f) {
  Measures m;
  for (std::size_t t = 1; t <= periods; ++t) {
    const double part = static_cast<double>(t) / periods;
    m.attacked.push_back(t == periods ? attacked[p][f] : part * attacked[p][f]);
    m.unchallenged.push_back(t == periods ? unchallenged[p][f]
                                          : 1.0 - part * (1.0 - unchallenged[p][f]));
    m.at_war_path.push_back(0.01 * static_cast<double>(t * (p + 1)));
    m.support_path.emplace_back(1.0 - 0.02 * static_cast<double>(t * (p + 1)));
  }
  m.response = m.response_in_war = {.guarantors = guarantors,
                                    .levels = level_count,
                                    .share = std::vector<double>(guarantors * level_count, 0.0)};
  m.owed = m.kept = m.owed_in_war = m.kept_in_war = std::vector<double>(guarantors, 0.0);
  return m;
}

double& share(LevelShares& of, std::size_t guarantor, std::size_t level) {
  return of.share[guarantor * level_count + level];
}

PackageOutcome outcome(std::size_t p, std::size_t f) {
  PackageOutcome one{.measures = paths(p, f)};
  one.expected_force.assign(guarantors, 0.0);
  one.owed_level.assign(guarantors, 0);
  return one;
}

/// What is kept and owed under the pact: something in futures 0 and 2, nothing elsewhere.
void fill_pact(std::vector<FutureOutcome>& futures) {
  const auto of = [&](std::size_t f) -> PackageOutcome& { return futures[f].packages[hand::pact]; };
  Measures &first = of(0).measures, &second = of(1).measures, &third = of(2).measures;
  first.opened = 2.0;
  first.pressed = 1.0;
  first.applied = 2.0;
  first.invoked = 0.5;
  first.owed = {2.0, 0.0, 1.0};
  first.kept = {1.0, 0.0, 0.25};
  first.owed_in_war = {1.0, 0.0, 0.5};
  first.kept_in_war = {0.2, 0.0, 0.25};
  second.opened = 4.0;
  second.pressed = 0.5;
  third.opened = 1.0;
  third.pressed = 0.5;
  third.applied = 1.0;
  third.invoked = 0.9;
  third.owed = {1.0, 0.0, 1.0};
  third.kept = {0.75, 0.0, 0.25};
  third.owed_in_war = {0.5, 0.0, 0.5};
  third.kept_in_war = {0.5, 0.0, 0.1};
  share(first.response, 0, 3) = 0.25;
  share(second.response, 0, 3) = 0.40;
  share(third.response, 0, 3) = 0.10;
  share(first.response_in_war, 0, 3) = 0.6;
  share(second.response_in_war, 0, 3) = 0.2;
  share(third.response_in_war, 0, 3) = 0.5;
  share(first.response_in_war, 1, 4) = 0.12;
  of(0).owed_level = {4, 1, 3};
  of(2).owed_level = {4, 4, 4};
  of(2).votes = true;  // so its duties to send troops are not counted
  const double force[] = {10, 20, 30, 40, 60};
  for (std::size_t f = 0; f < futures_count; ++f) of(f).expected_force = {force[f], 1.0, 2.0};
  first.at_balance_ends = 0.3;  // of 2 attacks opened: 0.15
  of(0).convergence = {.not_converged = 2, .worst_residual = 1e-9};
}

/// Every measure that is one value: 100 and its position here, and the future.
void fill_aid(std::vector<FutureOutcome>& futures) {
  const double adopted[] = {1.0, 0.5, 0.25, 0.75};  // found in the first four futures
  for (std::size_t f = 0; f < futures_count; ++f) {
    PackageOutcome& one = futures[f].packages[hand::aid];
    Measures& m = one.measures;
    double next = 100.0 + static_cast<double>(f);
    for (double* value :
         {&m.pressed, &m.backdown, &m.invoked, &m.freezes, &m.challenger_wins, &m.protege_holds,
          &m.ceded, &m.escalation, &m.at_war, &m.peace, &m.value_challenger_at_start,
          &m.value_protege_at_start, &one.pledged_eur_bn}) {
      *value = ++next;
    }
    for (std::optional<double>* value :
         {&m.strength_end, &one.coordination_gap, &one.hangs_on_one, &one.gini_owed,
          &one.gini_force, &one.covers_the_need, &one.largest_donor, &one.troops_fight,
          &one.preventive_effect}) {
      *value = ++next;
    }
    if (f < 2) one.halving_years = ++next;  // in the others it never is
    if (f == 4) continue;
    one.adopted = adopted[f];
    one.as_likely_adopted = 0.9 - adopted[f];
    one.adoption = {0.5 + 0.1 * static_cast<double>(f)};
  }
  futures[3].packages[hand::aid].convergence = {.not_converged = 3, .worst_residual = 1e-8};
  futures[4].packages[hand::aid].measures.at_strength_ends = 0.12;
}

/// Draws of the five futures; all other quantities keep one value.
void fill_inputs(const Scenario& scenario, std::vector<FutureOutcome>& futures) {
  const struct {
    const char* path;
    double values[futures_count];
  } inputs[] = {{"challenger.force", {600, 610, 620, 630, 640}},
                {"challenger.growth", {50, 40, 30, 10, 20}},
                {"challenger.peace_flow", {0.01, 0.03, 0.04, 0.05, 0.02}},
                {"challenger.war_cost", {0.2, 0.3, 0.4, 0.45, 0.1}},
                {"protege.strength", {450, 430, 390, 400, 470}},
                {"attacks.limited.prize", {0.1, 0.2, 0.2, 0.3, 0.3}}};
  for (std::size_t f = 0; f < futures_count; ++f) {
    for (const Quantity& one : scenario.quantities) {
      futures[f].common.push_back(central(one.distribution));
    }
    for (const auto& input : inputs) {
      futures[f].common[index(quantity_at(scenario, input.path))] = input.values[f];
    }
  }
}

Scenario four_packages() {
  Scenario scenario = small_scenario();
  scenario.packages.resize(4);
  scenario.objectives = {{.measure = "attacked"},
                         {.measure = "unchallenged", .direction = Direction::maximise}};
  // Texts with a number of everything that the table of approaches counts.
  Instrument& pact = scenario.instruments[0];
  pact.term.duration = add_quantity(scenario, "pact.term.duration", Certain{10});
  pact.term.notice = add_quantity(scenario, "pact.term.notice", Certain{0.5});
  pact.clauses[0].readings[0].deadline = {
      .within = add_quantity(scenario, "pact.1.deadline", Certain{3 / 365.25})};
  pact.clauses[1].readings[0].deadline = {
      .within = add_quantity(scenario, "pact.2.deadline", Certain{7 / 365.25})};
  // and one whose clock runs without an end
  scenario.instruments[1].clauses[0].readings[0].deadline = Deadline{.clock = Clock::request};
  return scenario;
}

}  // namespace

HandMade::HandMade() : scenario(four_packages()), duties(duties_of(scenario)) {
  // QMD may owe troops against the full attack, and owes talks for sure
  duties.packages[hand::collective].matrix[1][2].on_paper.sometimes[3] = true;
  plan_ = make_plan(scenario, duties, 1, {}).value();
  for (std::size_t f = 0; f < futures_count; ++f) {
    FutureOutcome& future = futures.emplace_back();
    for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
      future.packages.push_back(outcome(p, f));
    }
  }
  fill_pact(futures);
  fill_aid(futures);
  fill_inputs(scenario, futures);
  const double distance[] = {0.001, 0.002, 0.03, 0.004, 0.005};
  for (std::size_t f = 0; f < futures_count; ++f) futures[f].distance.largest = distance[f];
}

}  // namespace casus
