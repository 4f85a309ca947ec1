#include "game/backward.hpp"

#include <algorithm>

#include "numeric/exp_log.hpp"

namespace casus {

namespace {

/// Values of both at the start of a period.
struct Values {
  ByState peace_c{}, peace_p{};
  std::vector<std::vector<ByState>> war_c{}, war_p{};  // [armed][outcome]
};

/// Probability of the first of two options worth `first` and `second` to a mover.
double logistic(double precision, double first, double second) {
  return 1.0 / (1.0 + exp(precision * (second - first)));
}

/// One period of the induction; the members are what its steps share.
class Induction {
 public:
  Induction(const Problem& problem, const Calendar& calendar)
      : problem_(problem),
        calendar_(calendar),
        supports_(problem.support.levels + 1),
        states_(problem.grid.strength.points * supports_) {
    const double discount = problem.challenger.discount;
    beta_ = exp(-discount * problem.time.step);
    unit_ = (1.0 - beta_) / discount;
    aftermath_ = problem.challenger.aftermath * problem.challenger.peace_flow / discount;
  }

  Values at_the_end() const {
    const int last = problem_.time.solve - 1;
    const PeriodTables& tables = calendar_.tables(last);
    const double forever = 1.0 / problem_.challenger.discount;
    Values v;
    v.peace_c.assign(states_, tables.flow_challenger * forever);
    v.peace_p.assign(states_, tables.flow_protege * forever);
    for (const ArmedTables& armed : tables.armed) {
      auto& war_c = v.war_c.emplace_back(armed.war.size(), v.peace_c);
      auto& war_p = v.war_p.emplace_back(armed.war.size(), v.peace_p);
      for (std::size_t j = 0; j < armed.war.size(); ++j) {
        for (int s = 0; s < states_; ++s) {
          const WarEnds ends = war_ends(problem_, armed.kind, armed.war[j].win[s]);
          war_c[j][s] += ends.gain - ends.loss;
          war_p[j][s] -= ends.gain;
        }
      }
    }
    return v;
  }

  /// Values at the start of period t from those at the start of t + 1.
  Values step_back(int t, const Values& after, Choices& choices) {
    const PeriodTables& tables = calendar_.tables(t);
    hold(t, after);
    fight(t, after);
    const std::size_t kinds = tables.armed.size();
    Values v;
    v.war_c.resize(kinds);
    v.war_p.resize(kinds);
    choices.presses.resize(kinds);
    choices.goes_on.resize(kinds);
    choices.stands.resize(kinds);
    attack_c_.assign(kinds, ByState(states_, 0.0));
    attack_p_.assign(kinds, ByState(states_, 0.0));
    for (std::size_t a = 0; a < kinds; ++a) {
      war(t, a, v, choices);
      crisis(t, a, choices);
    }
    peace(t, v, choices);
    return v;
  }

 private:
  /// C holds: a period of peace, then peace at t + 1.
  void hold(int t, const Values& after) {
    const PeriodTables& tables = calendar_.tables(t);
    hold_c_.resize(states_);
    hold_p_.resize(states_);
    expectation(calendar_.peace(t), after.peace_c, hold_c_);
    expectation(calendar_.peace(t), after.peace_p, hold_p_);
    for (int s = 0; s < states_; ++s) {
      hold_c_[s] = unit_ * tables.flow_challenger + beta_ * hold_c_[s];
      hold_p_[s] = unit_ * tables.flow_protege + beta_ * hold_p_[s];
    }
  }

  /// A period is fought, then the war is on at t + 1, under the outcome that carries over.
  void fight(int t, const Values& after) {
    const PeriodTables& tables = calendar_.tables(t);
    const std::vector<int>& next = calendar_.next_outcome(t);
    fought_c_.assign(tables.armed.size(), {});
    fought_p_.assign(tables.armed.size(), {});
    ByState mean_c(states_), mean_p(states_);
    for (std::size_t a = 0; a < tables.armed.size(); ++a) {
      const ArmedTables& armed = tables.armed[a];
      const double effort = problem_.kinds[armed.kind].effort;
      const double cost_c = problem_.challenger.war_cost * effort;
      const double cost_p = unit_ * problem_.protege.war_cost * effort;
      int computed = -1;
      for (std::size_t j = 0; j < armed.war.size(); ++j) {
        if (next[j] != computed) {
          computed = next[j];
          expectation(calendar_.war(t, static_cast<int>(a)), after.war_c[a][computed], mean_c);
          expectation(calendar_.war(t, static_cast<int>(a)), after.war_p[a][computed], mean_p);
        }
        ByState& c = fought_c_[a].emplace_back(states_);
        ByState& p = fought_p_[a].emplace_back(states_);
        for (int s = 0; s < states_; ++s) {
          const double sanctions = armed.war[j].sanctions[s / supports_];
          c[s] = beta_ * mean_c[s] - unit_ * (cost_c + sanctions);
          p[s] = beta_ * mean_p[s] - cost_p;
        }
      }
    }
  }

  /// A war that is on at the start of t.
  void war(int t, std::size_t a, Values& v, Choices& choices) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    const KindData& kind = problem_.kinds[armed.kind];
    const ChallengerData& c = problem_.challenger;
    for (std::size_t j = 0; j < armed.war.size(); ++j) {
      ByState& war_c = v.war_c[a].emplace_back(states_);
      ByState& war_p = v.war_p[a].emplace_back(states_);
      ByState& goes_on = choices.goes_on[a].emplace_back(states_);
      ByState& stands = choices.stands[a].emplace_back(states_);
      for (int s = 0; s < states_; ++s) {
        const double fought_c = fought_c_[a][j][s], fought_p = fought_p_[a][j][s];
        const double win = armed.war[j].win[s];
        const WarEnds ends = war_ends(problem_, armed.kind, win);
        const WarEvents chance = war_events(problem_, armed.war[j].exposure[s / supports_]);

        const double stand = logistic(problem_.precision.protege, fought_p, -ends.ceded);
        const double on_c = stand * fought_c + (1.0 - stand) * (ends.ceded + aftermath_);
        const double on_p = stand * fought_p - (1.0 - stand) * ends.ceded;
        const double freeze_c = ends.gain - ends.loss + hold_c_[s];
        const double freeze_p = hold_p_[s] - ends.gain;
        const double on = logistic(problem_.precision.challenger, on_c, freeze_c);
        const double review_c = on * on_c + (1.0 - on) * freeze_c;
        const double review_p = on * on_p + (1.0 - on) * freeze_p;
        const double decided_c =
            aftermath_ - win * c.defeat_cost * kind.effort + (1.0 - win) * kind.prize;

        war_c[s] = chance.escalation * -c.escalation_cost + chance.decision * decided_c +
                   chance.review * review_c + chance.none() * fought_c;
        war_p[s] = chance.escalation * -problem_.protege.escalation_cost +
                   chance.decision * -(1.0 - win) * kind.prize + chance.review * review_p +
                   chance.none() * fought_p;
        goes_on[s] = on;
        stands[s] = stand;
      }
    }
  }

  /// An attack of an armed kind is opened: recognised or not, put to the votes, pressed or not.
  void crisis(int t, std::size_t a, Choices& choices) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    const KindData& kind = problem_.kinds[armed.kind];
    const double shame = problem_.challenger.audience * kind.visibility;
    for (std::size_t j = 0; j < armed.war.size(); ++j) {
      ByState& presses = choices.presses[a].emplace_back(states_);
      for (int s = 0; s < states_; ++s) {
        const double back_c = hold_c_[s] - shame;
        const double press = logistic(problem_.precision.challenger, fought_c_[a][j][s], back_c);
        const double probability = armed.outcome[j][s / supports_];
        attack_c_[a][s] += probability * (press * fought_c_[a][j][s] + (1.0 - press) * back_c);
        attack_p_[a][s] += probability * (press * fought_p_[a][j][s] + (1.0 - press) * hold_p_[s]);
        presses[s] = press;
      }
    }
    for (int s = 0; s < states_; ++s) attack_c_[a][s] -= kind.mobilisation;
  }

  /// Peace at the start of t: with an occasion C holds or attacks, else it holds.
  void peace(int t, Values& v, Choices& choices) {
    const double occasion = problem_.opportunity_rate[t] * problem_.time.step;
    const std::size_t kinds = attack_c_.size();
    v.peace_c.resize(states_);
    v.peace_p.resize(states_);
    choices.opens.assign(kinds, ByState(states_, 0.0));
    for (int s = 0; s < states_; ++s) {
      double best = hold_c_[s];
      for (std::size_t a = 0; a < kinds; ++a) best = std::max(best, attack_c_[a][s]);
      const double precision = problem_.precision.challenger;
      const double holds = exp(precision * (hold_c_[s] - best));
      double sum = holds;
      for (std::size_t a = 0; a < kinds; ++a) {
        choices.opens[a][s] = exp(precision * (attack_c_[a][s] - best));
        sum += choices.opens[a][s];
      }
      double chosen_c = holds / sum * hold_c_[s], chosen_p = holds / sum * hold_p_[s];
      for (std::size_t a = 0; a < kinds; ++a) {
        choices.opens[a][s] /= sum;
        chosen_c += choices.opens[a][s] * attack_c_[a][s];
        chosen_p += choices.opens[a][s] * attack_p_[a][s];
      }
      v.peace_c[s] = occasion * chosen_c + (1.0 - occasion) * hold_c_[s];
      v.peace_p[s] = occasion * chosen_p + (1.0 - occasion) * hold_p_[s];
    }
  }

  const Problem& problem_;
  const Calendar& calendar_;
  int supports_, states_;
  double beta_ = 0.0, unit_ = 0.0, aftermath_ = 0.0;
  ByState hold_c_{}, hold_p_{};
  std::vector<std::vector<ByState>> fought_c_{}, fought_p_{};  // [armed][outcome]
  std::vector<ByState> attack_c_{}, attack_p_{};               // [armed]
};

}  // namespace

Strategies backward_induction(const Problem& problem, const Calendar& calendar) {
  Induction induction(problem, calendar);
  Strategies all;
  all.choices.resize(problem.time.report);
  Values values = induction.at_the_end();
  for (int t = problem.time.solve - 1; t >= 0; --t) {
    Choices not_reported;
    Choices& choices = t < problem.time.report ? all.choices[t] : not_reported;
    values = induction.step_back(t, values, choices);
  }
  all.challenger_in_peace = values.peace_c;
  all.protege_in_peace = values.peace_p;
  return all;
}

}  // namespace casus
