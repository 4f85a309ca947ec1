#include "game/period.hpp"

#include <algorithm>

#include "game/outcome.hpp"
#include "numeric/normal.hpp"

namespace casus {

namespace {

double interpolated(const std::vector<double>& nodes, const Place1d& place) {
  return nodes[place.node] + place.share * (nodes[place.node + 1] - nodes[place.node]);
}

ArmedTables armed_tables(const Problem& problem, const GuarantorTables& tables, int regime,
                         int kind, double challenger_force) {
  const GridAxis& strength = problem.grid.strength;
  const int supports = problem.support.levels + 1;
  const double spread = problem.kinds[kind].effort * problem.contest.scale;
  const int outcomes = outcome_count(problem.regimes[regime]);

  ArmedTables all;
  all.kind = kind;
  all.war.resize(outcomes);
  all.outcome.resize(outcomes);
  for (int m = 0; m < strength.points; ++m) {
    const double b = balance(problem, kind, problem.regimes[regime].garrison, challenger_force,
                             strength.node(m));
    const Place1d place = place_on(problem.grid.balance, b);
    all.place.push_back(place);
    const auto& probability = tables.outcome_probability[regime][kind];
    for (int j = 0; j < outcomes; ++j) {
      const double low = probability[place.node][j], high = probability[place.node + 1][j];
      all.outcome[j].push_back(low + place.share * (high - low));
      const ResponseTable& table = tables.table(regime, kind, j);
      WarTables& war = all.war[j];
      war.sanctions.push_back(interpolated(table.sanctions, place));
      war.exposure.push_back(interpolated(table.exposure, place));
      const double arms = interpolated(table.arms, place);
      const double troops = interpolated(table.troops, place);
      const double variance = interpolated(table.variance, place);
      const double per_fu = 1.0 / sqrt(spread * spread + variance);
      for (int k = 0; k < supports; ++k) {
        const double sigma = static_cast<double>(k) / problem.support.levels;
        war.win.push_back(normal_cdf((b + sigma * arms + troops) * per_fu));
      }
    }
  }
  return all;
}

GreyTables grey_tables(const Problem& problem, const GuarantorTables& tables, int regime,
                       int kind) {
  const KindData& data = problem.kinds[kind];
  const std::vector<double>& probability = tables.outcome_probability[regime][kind].front();
  double sanctions = 0.0;
  for (std::size_t j = 0; j < probability.size(); ++j) {
    sanctions += probability[j] * tables.table(regime, kind, static_cast<int>(j)).sanctions.front();
  }
  const double net = data.prize - data.cost - sanctions;
  const double run = 1.0 / (1.0 + exp(-problem.precision.challenger * net));
  return {.kind = kind, .run = run, .challenger = run * net, .protege = -run * data.prize};
}

}  // namespace

std::vector<int> armed_kinds(const Problem& problem) {
  std::vector<int> kinds;
  for (int e = 0; e < problem.kind_count(); ++e) {
    if (problem.kinds[e].armed) kinds.push_back(e);
  }
  return kinds;
}

std::vector<int> grey_kinds(const Problem& problem) {
  std::vector<int> kinds;
  for (int e = 0; e < problem.kind_count(); ++e) {
    if (!problem.kinds[e].armed) kinds.push_back(e);
  }
  return kinds;
}

WarEvents war_events(const Problem& problem, double exposure) {
  WarEvents chance{.escalation = problem.contest.escalation_rate * exposure * problem.time.step,
                   .decision = problem.contest.decision_rate * problem.time.step,
                   .review = problem.contest.review_rate * problem.time.step};
  const double sum = chance.escalation + chance.decision + chance.review;
  if (sum > 1.0) {
    chance.escalation /= sum;
    chance.decision /= sum;
    chance.review /= sum;
  }
  return chance;
}

WarEnds war_ends(const Problem& problem, int kind, double win) {
  const KindData& data = problem.kinds[kind];
  return {
      .gain = data.prize * std::max(1.0 - 2.0 * win, 0.0),
      .loss = problem.challenger.defeat_cost * data.effort * std::max(2.0 * win - 1.0, 0.0),
      .ceded = std::min(data.prize, data.prize * (1.0 - win) * (1.0 + problem.contest.premium))};
}

double balance(const Problem& problem, int kind, double garrison, double challenger_force,
               double strength) {
  const double reaction = problem.challenger.reaction * (strength - problem.protege.strength);
  return problem.kinds[kind].effort *
         (problem.protege.advantage * (strength + garrison) - challenger_force - reaction);
}

PeriodTables period_tables(const Problem& problem, const GuarantorTables& tables, int period) {
  PeriodTables all;
  all.regime = problem.regime_of[period];
  all.challenger_force = problem.challenger_force[period];
  all.flow_challenger = problem.challenger.peace_flow;
  for (const int e : armed_kinds(problem)) {
    all.armed.push_back(armed_tables(problem, tables, all.regime, e, all.challenger_force));
  }
  for (const int e : grey_kinds(problem)) {
    all.grey.push_back(grey_tables(problem, tables, all.regime, e));
    all.flow_challenger += all.grey.back().challenger;
    all.flow_protege += all.grey.back().protege;
  }
  return all;
}

Calendar::Calendar(const Problem& problem, const Movements& movements,
                   const GuarantorTables& tables)
    : movements_(movements) {
  for (int t = 0; t < problem.time.solve; ++t) {
    const int regime = problem.regime_of[t];
    int table = 0;
    while (table < static_cast<int>(tables_.size()) &&
           !(tables_[table].regime == regime &&
             tables_[table].challenger_force == problem.challenger_force[t])) {
      ++table;
    }
    if (table == static_cast<int>(tables_.size())) {
      tables_.push_back(period_tables(problem, tables, t));
    }
    table_of_.push_back(table);

    const int next = t + 1 < problem.time.solve ? problem.regime_of[t + 1] : regime;
    next_outcome_.push_back(carried_over(problem.regimes[regime], problem.regimes[next]));
  }
}

int Calendar::outcomes_after(int period) const {
  const std::size_t next = static_cast<std::size_t>(period) + 1;
  return next < next_outcome_.size() ? outcomes(period + 1) : outcomes(period);
}

}  // namespace casus
