#include "study/outcome.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "game/outcome.hpp"
#include "game/response.hpp"
#include "game/response_point.hpp"
#include "game/response_table.hpp"
#include "study/statistics.hpp"
#include "study/support.hpp"

namespace casus {

namespace {

/// The problem as if everything that is in force at the end of the report were from the start.
Problem settled(const Problem& problem) {
  Problem all = problem;
  const int last = problem.regime_of[static_cast<std::size_t>(problem.time.report - 1)];
  all.regimes = {problem.regimes[static_cast<std::size_t>(last)]};
  std::fill(all.regime_of.begin(), all.regime_of.end(), 0);
  return all;
}

void measure_response(const Numbers& numbers, const Inputs& inputs, const Problem& problem,
                      int kind, const SolveOptions& options, PackageOutcome& outcome) {
  const Problem all = settled(problem);
  const int owed = all_promises_owed(all.regimes.front());
  const ResponseGame game = response_game(all, {.regime = 0, .kind = kind, .outcome = owed});
  const double balance_fu = balance_at_start(all, kind);
  const std::vector<ResponseFixedPoint> points =
      fixed_points({{.game = &game, .balance_fu = balance_fu},
                    {.game = &game, .balance_fu = balance_fu, .start = ResponseStart::all_lowest},
                    {.game = &game, .balance_fu = balance_fu, .start = ResponseStart::all_highest}},
                   options);
  const ExtremeForce extremes{.lowest = mean_force(game, points[1].p),
                              .highest = mean_force(game, points[2].p)};
  if (extremes.highest > 0.0) outcome.coordination_gap = coordination_gap(extremes);
  const HangsOnOne one = hangs_on_one(all, kind, options);
  if (one.guarantor >= 0) {
    outcome.hangs_on_one = one.share;
    outcome.hangs_on = one.guarantor;
  }

  std::vector<double> per_gdp;
  for (int i = 0; i < game.guarantors; ++i) {
    double force = 0.0;
    for (int l = 0; l < game.levels; ++l) {
      const auto at = static_cast<std::size_t>(i * game.levels + l);
      force += points[0].p[at] * game.force[at];
    }
    outcome.expected_force.push_back(force);
    const double gdp = numbers.of_or(inputs.guarantors[static_cast<std::size_t>(i)], "gdp", 0.0);
    if (gdp > 0.0) per_gdp.push_back(force / gdp);
  }
  outcome.gini_force = gini(per_gdp);
  outcome.votes = !collective_promises(all.regimes.front()).empty();
  outcome.owed_level = levels_owed(all, 0, kind, owed);
  outcome.gini_owed = gini({outcome.owed_level.begin(), outcome.owed_level.end()});
}

std::optional<std::vector<double>> need_eur_bn(const Numbers& numbers, const ProblemTime& time) {
  const Scenario& scenario = numbers.scenario();
  for (const char* path : {"need.first_two_years", "need.later", "need.own_share"}) {
    if (!scenario.find(path)) return std::nullopt;
  }
  const double left = 1.0 - numbers.of("need.own_share");
  std::vector<double> need;
  for (int t = 0; t < time.solve; ++t) {
    const bool early = t * time.step < 2.0;
    need.push_back(left * numbers.of(early ? "need.first_two_years" : "need.later"));
  }
  return need;
}

void measure_support(const Numbers& numbers, const Compiled& compiled, PackageOutcome& outcome) {
  const Problem& problem = compiled.problem;
  const AidFlows& flows = compiled.flows;
  outcome.halving_years = halving(problem);
  const auto reported = flows.pledged_eur_bn.begin() + problem.time.report;
  for (auto flow = flows.pledged_eur_bn.begin(); flow != reported; ++flow) {
    outcome.pledged_eur_bn += *flow * problem.time.step;
  }
  if (outcome.pledged_eur_bn > 0.0) outcome.largest_donor = flows.largest_donor_share;
  if (const auto need = need_eur_bn(numbers, problem.time)) {
    outcome.covers_the_need = covers_the_need(problem, flows.pledged_eur_bn, *need);
  }
}

/// Probability of an attack in which some guarantor's troops fight, responses independent given
/// their averages over attacks.
std::optional<double> troops_fight(const Measures& measures) {
  if (measures.attacked.empty()) return std::nullopt;
  double none_fights = 1.0;
  for (const auto& by_level : measures.response_in_war) {
    none_fights *= 1.0 - by_level.back().value_or(0.0);
  }
  return measures.attacked.back() * (1.0 - none_fights);
}

/// The years of a path that are shown, and the period after which they are over.
std::vector<std::pair<double, int>> shown_years(const ProblemTime& time) {
  std::vector<std::pair<double, int>> shown;
  const double all = time.report * time.step;
  for (const double years : {1.0, 2.0, 5.0, 10.0}) {
    const int period = static_cast<int>(std::lround(years / time.step));
    if (years < all && period >= 1) shown.emplace_back(years, period - 1);
  }
  shown.emplace_back(all, time.report - 1);
  return shown;
}

}  // namespace

PackageOutcome outcome_of(const Numbers& numbers, const Inputs& inputs, const Compiled& compiled,
                          Solution solution, const StudyScale& scale, const SolveOptions& options) {
  PackageOutcome outcome;
  outcome.measures = std::move(solution.measures);
  outcome.measures.challenges.clear();
  outcome.convergence = solution.convergence;
  measure_response(numbers, inputs, compiled.problem, scale.reference_kind, options, outcome);
  measure_support(numbers, compiled, outcome);
  if (!scale.start_in_war) outcome.troops_fight = troops_fight(outcome.measures);
  return outcome;
}

std::string with_years(const std::string& name, double years) {
  return fmt::format("{}_{}y", name, years);
}

std::string ranking_measure(const StudyScale& scale) {
  return with_years(scale.start_in_war ? "lost" : "attacked", scale.time.report * scale.time.step);
}

NamedMeasures named_measures(const PackageOutcome& outcome, const StudyScale& scale) {
  const Measures& m = outcome.measures;
  NamedMeasures list;
  const auto add = [&list](std::string name, std::optional<double> value) {
    list.emplace_back(std::move(name), value);
  };
  for (const auto& [years, period] : shown_years(scale.time)) {
    const auto t = static_cast<std::size_t>(period);
    const bool peace = !scale.start_in_war;
    add(with_years("attacked", years), peace ? std::optional(m.attacked[t]) : std::nullopt);
    add(with_years("unchallenged", years), peace ? std::optional(m.unchallenged[t]) : std::nullopt);
    add(with_years("at_war", years), m.at_war_path[t]);
    add(with_years("support", years), m.support_path[t]);
    add(with_years("ceasefire", years),
        m.ceasefire ? std::optional((*m.ceasefire)[t]) : std::nullopt);
  }
  if (scale.start_in_war) add(ranking_measure(scale), m.challenger_wins + m.ceded);
  add("pressed", m.pressed);
  add("backdown", m.backdown);
  add("invoked", m.invoked);
  add("freezes", m.freezes);
  add("challenger_wins", m.challenger_wins);
  add("protege_holds", m.protege_holds);
  add("ceded", m.ceded);
  add("escalation", m.escalation);
  add("at_war", m.at_war);
  add("peace", m.peace);
  add("strength_end", m.strength_end);
  add("value_challenger_at_start", m.value_challenger_at_start);
  add("value_protege_at_start", m.value_protege_at_start);
  add("coordination_gap", outcome.coordination_gap);
  add("hangs_on_one", outcome.hangs_on_one);
  add("varying_commitments_owed", outcome.gini_owed);
  add("varying_commitments_force", outcome.gini_force);
  add("covers_the_need", outcome.covers_the_need);
  add("halving_years", outcome.halving_years);
  add("largest_donor", outcome.largest_donor);
  add("pledged_eur_bn", outcome.pledged_eur_bn);
  add("troops_fight", outcome.troops_fight);
  add("adopted", outcome.adopted);
  add("preventive_effect", outcome.preventive_effect);
  return list;
}

}  // namespace casus
