#include "game/period.hpp"

#include <algorithm>
#include <utility>

#include "game/dynamics_arrays.hpp"
#include "numeric/exp_log.hpp"

namespace casus {

namespace {

class Tabulation {
 public:
  Tabulation(const Problem& problem, const GuarantorTables& tables, InstructionSet set)
      : problem_(problem),
        tables_(tables),
        kernels_(dynamics_kernels(set)),
        states_(state_space(problem)),
        unit_(discounting(problem).unit) {}

  PeriodTables at(int period) const {
    PeriodTables all;
    all.regime = problem_.regime_of[period];
    all.challenger_force = problem_.challenger_force[period];
    all.flow_challenger = problem_.challenger.peace_flow;
    for (const int e : armed_kinds(problem_)) {
      all.armed.push_back(armed(all.regime, e, all.challenger_force));
    }
    for (const int e : grey_kinds(problem_)) {
      all.grey.push_back(grey(all.regime, e));
      all.flow_challenger += all.grey.back().challenger;
      all.flow_protege += all.grey.back().protege;
    }
    return all;
  }

 private:
  /// [m]; the padding repeats the last.
  template <class Function>
  ByStrength by_strength(Function at) const {
    ByStrength row(states_.row());
    for (int m = 0; m < states_.strengths; ++m) row[m] = at(m);
    std::fill(row.begin() + states_.strengths, row.end(), row[states_.strengths - 1]);
    return row;
  }

  /// Years for which fighting in a period is paid, discounted unless it is short.
  double lasts(int kind) const { return problem_.kinds[kind].duration.value_or(unit_); }

  ArmedTables armed(int regime, int kind, double challenger_force) const {
    const double effort = problem_.kinds[kind].effort;
    ArmedTables all;
    all.kind = kind;
    const ByStrength b = by_strength([&](int m) {
      return balance(problem_, kind, problem_.regimes[regime].garrison, challenger_force,
                     problem_.grid.strength.node(m));
    });
    for (int m = 0; m < states_.strengths; ++m) {
      all.place.push_back(place_on(problem_.grid.balance, b[m]));
    }
    const auto& probability = tables_.outcome_probability[regime][kind];
    for (std::size_t j = 0; j < probability.front().size(); ++j) {
      all.outcome.push_back(by_strength([&](int m) {
        const Place1d& place = all.place[m];
        const double low = probability[place.node][j], high = probability[place.node + 1][j];
        return low + place.share * (high - low);
      }));
    }
    std::vector<int> node(states_.row());
    ByStrength share(states_.row());
    for (int m = 0; m < states_.row(); ++m) {  // the padding repeats the last
      const Place1d& place = all.place[std::min(m, states_.strengths - 1)];
      node[m] = place.node;
      share[m] = place.share;
    }
    for (const int game : tables_.responses[regime][kind].games) {
      all.war.push_back(war(kind, tables_.tables[game], node, share, b));
    }
    all.charge_p.assign(states_.row(), lasts(kind) * problem_.protege.war_cost * effort);
    all.is_short = problem_.kinds[kind].duration.has_value();
    return all;
  }

  WarTables war(int kind, const ResponseTable& table, const std::vector<int>& node,
                const ByStrength& share, const ByStrength& b) const {
    const KindData& data = problem_.kinds[kind];
    const ContestData& contest = problem_.contest;
    const double spread = data.effort * contest.scale, step = problem_.time.step;
    const auto row = static_cast<std::size_t>(states_.row());
    ByStrength arms(row), troops(row), per_fu(row);
    WarTables all;
    all.exposure.resize(row);
    all.charge.resize(row);
    all.escalation.resize(row);
    if (!data.duration) {
      all.decision.resize(row);
      all.review.resize(row);
    }
    const WarRowsArrays arrays{.row = states_.row(),
                               .node = node.data(),
                               .share = share.data(),
                               .arms_at = table.arms.data(),
                               .troops_at = table.troops.data(),
                               .variance_at = table.variance.data(),
                               .sanctions_at = table.sanctions.data(),
                               .exposure_at = table.exposure.data(),
                               .spread2 = spread * spread,
                               .lasts = lasts(kind),
                               .war_cost = problem_.challenger.war_cost * data.effort,
                               .escalation_rate = contest.escalation_rate,
                               .exposed = data.duration.value_or(step),
                               .decision = contest.decision_rate * step,
                               .review = contest.review_rate * step,
                               .arms = arms.data(),
                               .troops = troops.data(),
                               .per_fu = per_fu.data(),
                               .exposure = all.exposure.data(),
                               .charge = all.charge.data(),
                               .escalation = all.escalation.data(),
                               .decided = all.decision.data(),
                               .reviewed = all.review.data()};
    (data.duration ? kernels_.short_attack_rows : kernels_.war_rows)(arrays);
    all.win.resize(states_.size());
    kernels_.win({.row = states_.row(),
                  .supports = states_.supports,
                  .balance = b.data(),
                  .arms = arms.data(),
                  .troops = troops.data(),
                  .per_fu = per_fu.data(),
                  .win = all.win.data()});
    return all;
  }

  GreyTables grey(int regime, int kind) const {
    const KindData& data = problem_.kinds[kind];
    const std::vector<double>& probability = tables_.outcome_probability[regime][kind].front();
    double sanctions = 0.0;
    for (std::size_t j = 1; j < probability.size(); ++j) {  // 0: not recognised, not punished
      sanctions +=
          probability[j] * tables_.table(regime, kind, static_cast<int>(j)).sanctions.front();
    }
    const double net = data.prize - data.cost - sanctions;
    const double run = 1.0 / (1.0 + exp(-problem_.precision.challenger * net));
    return {.kind = kind, .run = run, .challenger = run * net, .protege = -run * data.prize};
  }

  const Problem& problem_;
  const GuarantorTables& tables_;
  DynamicsKernels kernels_;
  StateSpace states_;
  double unit_;
};

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

std::optional<int> incident_kind(const Problem& problem) {
  if (!problem.incident) return std::nullopt;
  const std::vector<int> armed = armed_kinds(problem);
  for (std::size_t a = 0; a < armed.size(); ++a) {
    if (problem.kinds[armed[a]].name == problem.incident->kind) return static_cast<int>(a);
  }
  return std::nullopt;
}

Beginning beginning(const Problem& problem, int period) {
  const double step = problem.time.step;
  Beginning chance{.occasion = problem.opportunity_rate[period] * step,
                   .incident = problem.incident ? problem.incident->rate[period] * step : 0.0};
  const double sum = chance.occasion + chance.incident;
  if (sum > 1.0) {
    chance.occasion /= sum;
    chance.incident /= sum;
  }
  return chance;
}

Discounting discounting(const Problem& problem) {
  const double discount = problem.challenger.discount;
  const double beta = exp(-discount * problem.time.step);
  return {.beta = beta, .unit = (1.0 - beta) / discount, .forever = 1.0 / discount};
}

double balance(const Problem& problem, int kind, double garrison, double challenger_force,
               double strength) {
  const double reaction = problem.challenger.reaction * (strength - problem.protege.strength);
  return problem.kinds[kind].effort *
         (problem.protege.advantage * (strength + garrison) - challenger_force - reaction);
}

Calendar::Calendar(const Problem& problem, const Movements& movements,
                   const GuarantorTables& tables, InstructionSet set)
    : movements_(movements), classes_(problem, tables) {
  const Tabulation tabulation(problem, tables, set);
  for (int t = 0; t < problem.time.solve; ++t) {
    const auto same = [&](const PeriodTables& other) {
      return other.regime == problem.regime_of[t] &&
             other.challenger_force == problem.challenger_force[t];
    };
    const auto known = std::find_if(tables_.begin(), tables_.end(), same);
    table_of_.push_back(static_cast<int>(known - tables_.begin()));
    if (known == tables_.end()) tables_.push_back(tabulation.at(t));
  }
}

const WarTables& Calendar::war_tables(int period, int armed, int outcome) const {
  const OutcomeClasses& of_kind = classes(period)[armed];
  return tables(period).armed[armed].war[of_kind.response[of_kind.of_outcome[outcome]]];
}

}  // namespace casus
