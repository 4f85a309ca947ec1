#include "game/tabulation.hpp"

#include <algorithm>

#include "numeric/exp_log.hpp"

namespace casus {

Tabulation::Tabulation(const Problem& problem, const GuarantorTables& guarantors,
                       InstructionSet set)
    : problem_(problem),
      guarantors_(guarantors),
      kernels_(dynamics_kernels(set)),
      states_(state_space(problem)),
      unit_(discounting(problem).unit),
      armed_(armed_kinds(problem)),
      grey_(grey_kinds(problem)) {
  const auto row = static_cast<std::size_t>(states_.row());
  node_.resize(row);
  for (ByStrength* one : {&balance_, &share_, &arms_, &troops_, &per_fu_}) one->resize(row);
}

void Tabulation::write(int period, PeriodTables& tables) {
  tables.regime = problem_.regime_of[period];
  tables.challenger_force = problem_.challenger_force[period];
  tables.flow_challenger = problem_.challenger.peace_flow;
  tables.flow_protege = 0.0;
  tables.armed.resize(armed_.size());
  for (std::size_t a = 0; a < armed_.size(); ++a) armed(tables, armed_[a], tables.armed[a]);
  tables.grey.clear();
  for (const int e : grey_) {
    tables.grey.push_back(grey(tables.regime, e));
    tables.flow_challenger += tables.grey.back().challenger;
    tables.flow_protege += tables.grey.back().protege;
  }
}

bool Tabulation::is_of(int period, const PeriodTables& tables) const {
  return tables.regime == problem_.regime_of[period] &&
         tables.challenger_force == problem_.challenger_force[period];
}

/// [m]; the padding repeats the last.
template <class Function>
void Tabulation::by_strength(ByStrength& row, Function at) const {
  row.resize(states_.row());
  for (int m = 0; m < states_.strengths; ++m) row[m] = at(m);
  std::fill(row.begin() + states_.strengths, row.end(), row[states_.strengths - 1]);
}

/// Years for which fighting in a period is paid, discounted unless it is short.
double Tabulation::lasts(int kind) const { return problem_.kinds[kind].duration.value_or(unit_); }

void Tabulation::armed(const PeriodTables& period, int kind, ArmedTables& all) {
  const double effort = problem_.kinds[kind].effort;
  all.kind = kind;
  by_strength(balance_, [&](int m) {
    return balance(problem_, kind, problem_.regimes[period.regime].garrison,
                   period.challenger_force, problem_.grid.strength.node(m));
  });
  all.place.clear();
  for (int m = 0; m < states_.strengths; ++m) {
    all.place.push_back(place_on(problem_.grid.balance, balance_[m]));
  }
  const auto& probability = guarantors_.outcome_probability[period.regime][kind];
  all.outcome.resize(probability.front().size());
  for (std::size_t j = 0; j < all.outcome.size(); ++j) {
    by_strength(all.outcome[j], [&](int m) {
      const Place1d& place = all.place[m];
      const double low = probability[place.node][j], high = probability[place.node + 1][j];
      return low + place.share * (high - low);
    });
  }
  for (int m = 0; m < states_.row(); ++m) {  // the padding repeats the last
    const Place1d& place = all.place[std::min(m, states_.strengths - 1)];
    node_[m] = place.node;
    share_[m] = place.share;
  }
  const std::vector<int>& games = guarantors_.responses[period.regime][kind].games;
  all.war.resize(games.size());
  for (std::size_t r = 0; r < games.size(); ++r) {
    war(kind, guarantors_.tables[games[r]], all.war[r]);
  }
  all.charge_p.assign(states_.row(), lasts(kind) * problem_.protege.war_cost * effort);
  all.is_short = problem_.kinds[kind].duration.has_value();
}

void Tabulation::war(int kind, const ResponseTable& responses, WarTables& all) {
  const KindData& data = problem_.kinds[kind];
  const ContestData& contest = problem_.contest;
  const double spread = data.effort * contest.scale, step = problem_.time.step;
  const auto row = static_cast<std::size_t>(states_.row());
  all.exposure.resize(row);
  all.charge.resize(row);
  all.escalation.resize(row);
  if (!data.duration) {
    all.decision.resize(row);
    all.review.resize(row);
  }
  const WarRowsArrays arrays{.row = states_.row(),
                             .node = node_.data(),
                             .share = share_.data(),
                             .arms_at = responses.arms.data(),
                             .troops_at = responses.troops.data(),
                             .variance_at = responses.variance.data(),
                             .sanctions_at = responses.sanctions.data(),
                             .exposure_at = responses.exposure.data(),
                             .spread2 = spread * spread,
                             .lasts = lasts(kind),
                             .war_cost = problem_.challenger.war_cost * data.effort,
                             .escalation_rate = contest.escalation_rate,
                             .exposed = data.duration.value_or(step),
                             .decision = contest.decision_rate * step,
                             .review = contest.review_rate * step,
                             .arms = arms_.data(),
                             .troops = troops_.data(),
                             .per_fu = per_fu_.data(),
                             .exposure = all.exposure.data(),
                             .charge = all.charge.data(),
                             .escalation = all.escalation.data(),
                             .decided = all.decision.data(),
                             .reviewed = all.review.data()};
  (data.duration ? kernels_.short_attack_rows : kernels_.war_rows)(arrays);
  all.win.resize(states_.size());
  kernels_.win({.row = states_.row(),
                .supports = states_.supports,
                .balance = balance_.data(),
                .arms = arms_.data(),
                .troops = troops_.data(),
                .per_fu = per_fu_.data(),
                .win = all.win.data()});
}

GreyTables Tabulation::grey(int regime, int kind) const {
  if (!can_open(problem_.regimes[regime], kind)) return {.kind = kind};
  const KindData& data = problem_.kinds[kind];
  const std::vector<double>& probability = guarantors_.outcome_probability[regime][kind].front();
  double sanctions = 0.0;
  for (std::size_t j = 1; j < probability.size(); ++j) {  // 0: not recognised, not punished
    sanctions +=
        probability[j] * guarantors_.table(regime, kind, static_cast<int>(j)).sanctions.front();
  }
  const double net = data.prize - data.cost - sanctions;
  const double run = 1.0 / (1.0 + exp(-problem_.precision.challenger * net));
  return {.kind = kind, .run = run, .challenger = run * net, .protege = -run * data.prize};
}

}  // namespace casus
