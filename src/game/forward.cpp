#include "game/forward.hpp"

#include <algorithm>
#include <utility>

#include "game/outcome.hpp"

namespace casus {

namespace {

using ByOutcome = std::vector<ByState>;

double total(const ByState& mass) {
  double sum = 0.0;
  for (const double x : mass) sum += x;
  return sum;
}

/// Histories that are counted apart, all in peace.
enum History { all_of_them, never_opened, never_pressed, histories };

class Pass {
 public:
  Pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies)
      : problem_(problem),
        calendar_(calendar),
        strategies_(strategies),
        armed_(armed_kinds(problem)),
        supports_(problem.support.levels + 1),
        states_(problem.grid.strength.points * supports_) {
    const int report = problem.time.report;
    flows_.challenges.assign(problem.kinds.size(), std::vector<double>(report, 0.0));
    for (const RegimeData& regime : problem.regimes) {
      const std::vector<std::vector<double>> by_outcome(
          outcome_count(regime), std::vector<double>(problem.grid.balance.points, 0.0));
      flows_.opened.emplace_back(armed_.size(), by_outcome);
      flows_.pressed_at.emplace_back(armed_.size(), by_outcome);
    }
    start();
  }

  Flows run() {
    for (int t = 0; t < problem_.time.report; ++t) period(t);
    const GridAxis& strength = problem_.grid.strength;
    for (int s = 0; s < states_; ++s) {
      flows_.strength_at_end += peace_[all_of_them][s] * strength.node(s / supports_);
    }
    return std::move(flows_);
  }

 private:
  std::vector<ByOutcome> no_war(int outcomes) const {
    return std::vector<ByOutcome>(armed_.size(), ByOutcome(outcomes, ByState(states_, 0.0)));
  }

  void start() {
    peace_.assign(histories, ByState(states_, 0.0));
    war_ = no_war(calendar_.outcomes(0));
    first_war_ = no_war(calendar_.outcomes(0));
    ByState begin(states_, 0.0);
    const std::vector<double> strength = strength_at_start(problem_);
    for (std::size_t m = 0; m < strength.size(); ++m) {
      begin[m * supports_ + problem_.support.start] = strength[m];
    }
    if (!problem_.start) {
      peace_.assign(histories, begin);
      return;
    }
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      if (problem_.kinds[armed_[a]].name != problem_.start->war) continue;
      war_[a][problem_.start->outcome] = begin;
      first_war_[a][problem_.start->outcome] = begin;
    }
  }

  void period(int t) {
    std::vector<ByState> holds(histories, ByState(states_, 0.0));
    fought_ = no_war(calendar_.outcomes(t));
    peace(t, holds);
    wars(t, holds[all_of_them]);
    if (problem_.start) first_war(t);
    move(t, holds);
    record();
  }

  /// Peace at the start of t: occasions, attacks, crises.
  void peace(int t, std::vector<ByState>& holds) {
    const PeriodTables& tables = calendar_.tables(t);
    const Choices& choices = strategies_.choices[t];
    const double occasion = problem_.opportunity_rate[t] * problem_.time.step;
    const double in_peace = total(peace_[all_of_them]);
    for (const GreyTables& grey : tables.grey) {
      flows_.challenges[grey.kind][t] = in_peace * grey.run;
    }
    for (int s = 0; s < states_; ++s) {
      double opened = 0.0, pressed = 0.0;  // given peace here
      for (std::size_t a = 0; a < armed_.size(); ++a) {
        const double opens = occasion * choices.opens[a][s];
        opened += opens;
        pressed += opens * crisis(t, a, s, opens * peace_[all_of_them][s]);
      }
      holds[all_of_them][s] += (1.0 - pressed) * peace_[all_of_them][s];
      holds[never_opened][s] += (1.0 - opened) * peace_[never_opened][s];
      holds[never_pressed][s] += (1.0 - pressed) * peace_[never_pressed][s];
    }
  }

  /// `mass` attacks of kind a are opened at s; the share of them that is pressed.
  double crisis(int t, std::size_t a, int s, double mass) {
    const PeriodTables& tables = calendar_.tables(t);
    const ArmedTables& armed = tables.armed[a];
    const Place1d& place = armed.place[s / supports_];
    flows_.challenges[armed.kind][t] += mass;
    if (applies(tables.regime, armed.kind)) flows_.applied += mass;
    const bool below = place.node == 0 && place.share == 0.0;
    const bool above = place.node == problem_.grid.balance.points - 2 && place.share == 1.0;
    if (below || above) flows_.at_balance_ends += mass;
    double share = 0.0;
    for (std::size_t j = 0; j < armed.war.size(); ++j) {
      const double probability = armed.outcome[j][s / supports_];
      const double press = strategies_.choices[t].presses[a][j][s];
      const double here = mass * probability, pressed = here * press;
      share += probability * press;
      fought_[a][j][s] += pressed;
      flows_.pressed += pressed;
      flows_.backdown += here - pressed;
      if (j > 1) flows_.invoked += here;
      spread(flows_.opened[tables.regime][a][j], place, here);
      spread(flows_.pressed_at[tables.regime][a][j], place, pressed);
    }
    return share;
  }

  bool applies(int regime, int kind) const {
    for (const PromiseData& promise : problem_.regimes[regime].promises) {
      if (promise.vote && promise.applies[kind] > 0.0) return true;
    }
    return false;
  }

  static void spread(std::vector<double>& nodes, const Place1d& place, double mass) {
    nodes[place.node] += (1.0 - place.share) * mass;
    nodes[place.node + 1] += place.share * mass;
  }

  /// Wars that are on at the start of t; the first period of a start in war has no event.
  void wars(int t, ByState& holds) {
    if (t == 0) {
      if (problem_.start) fought_ = war_;  // nothing was pressed: there was no peace
      return;
    }
    const PeriodTables& tables = calendar_.tables(t);
    const Choices& choices = strategies_.choices[t];
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      const ArmedTables& armed = tables.armed[a];
      for (std::size_t j = 0; j < armed.war.size(); ++j) {
        for (int s = 0; s < states_; ++s) {
          const double mass = war_[a][j][s];
          if (mass == 0.0) continue;
          const WarEvents chance = war_events(problem_, armed.war[j].exposure[s / supports_]);
          const double win = armed.war[j].win[s];
          const double on = choices.goes_on[a][j][s], stands = choices.stands[a][j][s];
          const double review = mass * chance.review, decided = mass * chance.decision;
          flows_.escalation += mass * chance.escalation;
          flows_.protege_holds += decided * win;
          flows_.challenger_wins += decided * (1.0 - win);
          flows_.freezes += review * (1.0 - on);
          flows_.ceded += review * on * (1.0 - stands);
          holds[s] += review * (1.0 - on);
          fought_[a][j][s] += mass * chance.none() + review * on * stands;
        }
      }
    }
  }

  /// The war of the start, followed by itself until it is frozen.
  void first_war(int t) {
    const PeriodTables& tables = calendar_.tables(t);
    const Choices& choices = strategies_.choices[t];
    double frozen = flows_.ceasefire.empty() ? 0.0 : flows_.ceasefire.back();
    for (std::size_t a = 0; a < armed_.size() && t > 0; ++a) {
      const ArmedTables& armed = tables.armed[a];
      for (std::size_t j = 0; j < armed.war.size(); ++j) {
        for (int s = 0; s < states_; ++s) {
          double& mass = first_war_[a][j][s];
          if (mass == 0.0) continue;
          const WarEvents chance = war_events(problem_, armed.war[j].exposure[s / supports_]);
          const double on = choices.goes_on[a][j][s], stands = choices.stands[a][j][s];
          frozen += mass * chance.review * (1.0 - on);
          mass = mass * (chance.none() + chance.review * on * stands);
        }
      }
    }
    flows_.ceasefire.push_back(frozen);
    first_war_ = moved_wars(t, first_war_);
  }

  std::vector<ByOutcome> moved_wars(int t, const std::vector<ByOutcome>& wars) const {
    const std::vector<int>& next = calendar_.next_outcome(t);
    std::vector<ByOutcome> after = no_war(calendar_.outcomes_after(t));
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      for (std::size_t j = 0; j < wars[a].size(); ++j) {
        send(calendar_.war(t, static_cast<int>(a)), wars[a][j], after[a][next[j]]);
      }
    }
    return after;
  }

  void move(int t, const std::vector<ByState>& holds) {
    for (int history = 0; history < histories; ++history) {
      ByState after(states_, 0.0);
      send(calendar_.peace(t), holds[history], after);
      peace_[history] = std::move(after);
    }
    war_ = moved_wars(t, fought_);
  }

  void record() {
    double support = 0.0, at_war = 0.0;
    for (int s = 0; s < states_; ++s) {
      support += peace_[all_of_them][s] * (s % supports_) / problem_.support.levels;
    }
    for (const ByOutcome& of_kind : war_) {
      for (const ByState& mass : of_kind) at_war += total(mass);
    }
    record_ends();
    flows_.support.push_back(support);
    flows_.at_war.push_back(at_war);
    flows_.peace.push_back(total(peace_[all_of_them]));
    flows_.unchallenged.push_back(total(peace_[never_opened]));
    flows_.attacked.push_back(problem_.start ? 0.0 : 1.0 - total(peace_[never_pressed]));
  }

  /// Mass that the strength grid cuts off would gather at its ends.
  void record_ends() {
    double lowest = 0.0, highest = 0.0;
    const auto add = [&](const ByState& mass) {
      for (int k = 0; k < supports_; ++k) {
        lowest += mass[k];
        highest += mass[states_ - supports_ + k];
      }
    };
    add(peace_[all_of_them]);
    for (const ByOutcome& of_kind : war_) {
      for (const ByState& mass : of_kind) add(mass);
    }
    flows_.at_strength_ends = std::max({flows_.at_strength_ends, lowest, highest});
  }

  const Problem& problem_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  std::vector<int> armed_;
  int supports_, states_;
  Flows flows_{};
  std::vector<ByState> peace_{};  // [history]
  std::vector<ByOutcome> war_{}, first_war_{}, fought_{};
};

}  // namespace

std::vector<double> strength_at_start(const Problem& problem) {
  const GridAxis& axis = problem.grid.strength;
  const Place1d place = place_on(axis, problem.protege.strength);
  std::vector<double> mass(axis.points, 0.0);
  mass[place.node] = 1.0 - place.share;
  mass[place.node + 1] = place.share;
  return mass;
}

Flows forward_pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies) {
  return Pass(problem, calendar, strategies).run();
}

}  // namespace casus
