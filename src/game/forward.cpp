#include "game/forward.hpp"

#include <algorithm>
#include <utility>

#include "game/dynamics_arrays.hpp"
#include "game/outcome.hpp"

namespace casus {

namespace {

/// Histories that are counted apart, all in peace.
enum History { all_of_them, never_opened, never_pressed, histories };

class Pass {
 public:
  Pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
       InstructionSet set)
      : problem_(problem),
        calendar_(calendar),
        strategies_(strategies),
        kernels_(dynamics_kernels(set)),
        armed_(armed_kinds(problem)),
        states_(state_space(problem)) {
    const int report = problem.time.report;
    flows_.challenges.assign(problem.kinds.size(), std::vector<double>(report, 0.0));
    for (const RegimeData& regime : problem.regimes) {
      const std::vector<std::vector<double>> by_outcome(
          outcome_count(regime), std::vector<double>(problem.grid.balance.points, 0.0));
      flows_.opened.emplace_back(armed_.size(), by_outcome);
      flows_.pressed_at.emplace_back(armed_.size(), by_outcome);
    }
    scratch_.resize(states_.size());
    for (ByStrength* sum : {&escalated_, &held_, &won_, &frozen_, &ceded_, &first_frozen_}) {
      sum->assign(states_.row(), 0.0);
    }
    start();
  }

  Flows run() {
    for (int t = 0; t < problem_.time.report; ++t) period(t);
    const ByStrength peace = by_strength(peace_[all_of_them]);
    for (int m = 0; m < states_.strengths; ++m) {
      flows_.strength_at_end += peace[m] * problem_.grid.strength.node(m);
    }
    flows_.escalation = total(escalated_);
    flows_.protege_holds = total(held_);
    flows_.challenger_wins = total(won_);
    flows_.freezes = total(frozen_);
    flows_.ceded = total(ceded_);
    return std::move(flows_);
  }

 private:
  double total(const ByStrength& row) const {
    double sum = 0.0;
    for (int m = 0; m < states_.strengths; ++m) sum += row[m];
    return sum;
  }

  void add_rows(const ByState& mass, ByStrength& sum) const {
    kernels_.row_sum({.row = states_.row(),
                      .supports = states_.supports,
                      .mass = mass.data(),
                      .sum = sum.data()});
  }

  ByStrength by_strength(const ByState& mass) const {
    ByStrength sum(states_.row(), 0.0);
    add_rows(mass, sum);
    return sum;
  }

  /// Every list with zeros, in the shape of a period.
  void clear(ByWar& wars, int period) const {
    const std::vector<OutcomeClasses>& classes = calendar_.classes(period);
    wars.resize(classes.size());
    for (std::size_t a = 0; a < classes.size(); ++a) {
      wars[a].resize(classes[a].count());
      for (ByState& mass : wars[a]) mass.assign(states_.size(), 0.0);
    }
  }

  void start() {
    peace_.assign(histories, ByState(states_.size(), 0.0));
    holds_ = peace_;
    clear(war_, 0);
    clear(first_war_, 0);
    ByState begin(states_.size(), 0.0);
    const std::vector<double> strength = strength_at_start(problem_);
    for (int m = 0; m < states_.strengths; ++m) {
      begin[states_.at(m, problem_.support.start)] = strength[m];
    }
    if (!problem_.start) {
      peace_.assign(histories, begin);
      return;
    }
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      if (problem_.kinds[armed_[a]].name != problem_.start->war) continue;
      const int of_class = calendar_.classes(0)[a].of_outcome[problem_.start->outcome];
      war_[a][of_class] = begin;
      first_war_[a][of_class] = begin;
    }
  }

  void period(int t) {
    clear(fought_, t);
    peace(t);
    wars(t);
    if (problem_.start) first_war(t);
    move(t);
    record();
  }

  /// Peace at the start of t: occasions, attacks, crises.
  void peace(int t) {
    const PeriodTables& tables = calendar_.tables(t);
    const double in_peace = total(by_strength(peace_[all_of_them]));
    for (const GreyTables& grey : tables.grey) {
      flows_.challenges[grey.kind][t] = in_peace * grey.run;
    }
    opened_.assign(states_.size(), 0.0);
    pressed_.assign(states_.size(), 0.0);
    for (int a = 0; a < static_cast<int>(armed_.size()); ++a) attacks(t, a);
    remain(all_of_them, pressed_);
    remain(never_opened, opened_);
    remain(never_pressed, pressed_);
  }

  void remain(History history, const ByState& share) {
    kernels_.remain({.states = static_cast<int>(states_.size()),
                     .mass = peace_[history].data(),
                     .share = share.data(),
                     .result = holds_[history].data()});
  }

  /// Attacks of kind a that are opened in t, and what becomes of them.
  void attacks(int t, int a) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    const int count = classes.count();
    opened_at_.assign(states_.row(), 0.0);
    pressed_at_.resize(count);
    probability_.resize(count);
    for (ByStrength& row : pressed_at_) row.assign(states_.row(), 0.0);
    for (ByStrength& row : probability_) row.assign(states_.row(), 0.0);
    for (std::size_t j = 0; j < armed.outcome.size(); ++j) {
      ByStrength& row = probability_[classes.of_outcome[j]];
      for (std::size_t m = 0; m < row.size(); ++m) row[m] += armed.outcome[j][m];
    }
    std::vector<const double*> presses, probability;
    std::vector<double*> fought, pressed_at;
    for (int c = 0; c < count; ++c) {
      presses.push_back(strategies_.choices[t].presses(a, c));
      probability.push_back(probability_[c].data());
      fought.push_back(fought_[a][c].data());
      pressed_at.push_back(pressed_at_[c].data());
    }
    kernels_.attack({.row = states_.row(),
                     .supports = states_.supports,
                     .classes = count,
                     .occasion = problem_.opportunity_rate[t] * problem_.time.step,
                     .peace = peace_[all_of_them].data(),
                     .opens = strategies_.choices[t].opens(a),
                     .presses = presses.data(),
                     .probability = probability.data(),
                     .fought = fought.data(),
                     .pressed_at = pressed_at.data(),
                     .opened_at = opened_at_.data(),
                     .opened = opened_.data(),
                     .pressed = pressed_.data()});
    count_attacks(t, a, armed, classes);
  }

  void count_attacks(int t, int a, const ArmedTables& armed, const OutcomeClasses& classes) {
    const int regime = calendar_.tables(t).regime;
    const double opened = total(opened_at_);
    flows_.challenges[armed.kind][t] = opened;
    if (applies(regime, armed.kind)) flows_.applied += opened;
    for (int m = 0; m < states_.strengths; ++m) {
      const Place1d& place = armed.place[m];
      const bool below = place.node == 0 && place.share == 0.0;
      const bool above = place.node == problem_.grid.balance.points - 2 && place.share == 1.0;
      if (below || above) flows_.at_balance_ends += opened_at_[m];
    }
    for (std::size_t j = 0; j < armed.outcome.size(); ++j) {
      const ByStrength& pressed_at = pressed_at_[classes.of_outcome[j]];
      std::vector<double>& opened_nodes = flows_.opened[regime][a][j];
      std::vector<double>& pressed_nodes = flows_.pressed_at[regime][a][j];
      for (int m = 0; m < states_.strengths; ++m) {
        const double probability = armed.outcome[j][m];
        const double here = opened_at_[m] * probability, pressed = pressed_at[m] * probability;
        flows_.pressed += pressed;
        flows_.backdown += here - pressed;
        if (j > 1) flows_.invoked += here;
        spread(opened_nodes, armed.place[m], here);
        spread(pressed_nodes, armed.place[m], pressed);
      }
    }
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
  void wars(int t) {
    if (t == 0) {
      if (problem_.start) fought_ = war_;  // nothing was pressed: there was no peace
      return;
    }
    for (int a = 0; a < static_cast<int>(armed_.size()); ++a) {
      for (int c = 0; c < calendar_.classes(t)[a].count(); ++c) {
        FightArrays arrays = fight(t, a, c, war_[a][c], fought_[a][c], frozen_);
        arrays.holds = holds_[all_of_them].data();
        arrays.escalated = escalated_.data();
        arrays.held = held_.data();
        arrays.won = won_.data();
        arrays.ceded = ceded_.data();
        kernels_.fight(arrays);
      }
    }
  }

  FightArrays fight(int t, int a, int c, const ByState& mass, ByState& fought, ByStrength& frozen) {
    const WarTables& here = calendar_.tables(t).armed[a].war[calendar_.classes(t)[a].response[c]];
    const Choices& choices = strategies_.choices[t];
    return {.row = states_.row(),
            .supports = states_.supports,
            .mass = mass.data(),
            .win = here.win.data(),
            .goes_on = choices.goes_on(a, c),
            .stands = choices.stands(a, c),
            .escalation = here.escalation.data(),
            .decision = here.decision.data(),
            .review = here.review.data(),
            .fought = fought.data(),
            .frozen = frozen.data()};
  }

  /// The war of the start, followed by itself until it is frozen.
  void first_war(int t) {
    ByWar fought;
    if (t == 0) {
      fought = first_war_;
    } else {
      clear(fought, t);
      ByState holds(states_.size());
      ByStrength ends(states_.row());  // of other ways that it ends
      for (int a = 0; a < static_cast<int>(armed_.size()); ++a) {
        for (int c = 0; c < calendar_.classes(t)[a].count(); ++c) {
          FightArrays arrays = fight(t, a, c, first_war_[a][c], fought[a][c], first_frozen_);
          arrays.holds = holds.data();
          arrays.escalated = arrays.held = arrays.won = arrays.ceded = ends.data();
          kernels_.fight(arrays);
        }
      }
    }
    flows_.ceasefire.push_back(total(first_frozen_));
    move_wars(t, fought, first_war_);
  }

  void move_wars(int t, const ByWar& wars, ByWar& after) {
    clear(after, t + 1);
    for (int a = 0; a < static_cast<int>(armed_.size()); ++a) {
      const OutcomeClasses& classes = calendar_.classes(t)[a];
      for (int c = 0; c < classes.count(); ++c) {
        send(calendar_.war(t, a), wars[a][c], after[a][classes.next[c]]);
      }
    }
  }

  void send(const Moves& by, const ByState& mass, ByState& after) {
    kernels_.send(by.arrays(),
                  {.mass = mass.data(), .over_strength = scratch_.data(), .result = after.data()});
  }

  void move(int t) {
    for (int history = 0; history < histories; ++history) {
      peace_[history].assign(states_.size(), 0.0);
      send(calendar_.peace(t), holds_[history], peace_[history]);
    }
    move_wars(t, fought_, war_);
  }

  void record() {
    const ByStrength peace = by_strength(peace_[all_of_them]);
    ByStrength at_war(states_.row(), 0.0);
    for (const auto& of_kind : war_) {
      for (const ByState& mass : of_kind) add_rows(mass, at_war);
    }
    double support = 0.0;
    for (int k = 1; k < states_.supports; ++k) {
      double with_k = 0.0;
      for (int m = 0; m < states_.strengths; ++m) {
        with_k += peace_[all_of_them][states_.at(m, k)];
      }
      support += with_k * k / problem_.support.levels;
    }
    const int last = states_.strengths - 1;  // mass that the grid cuts off would gather at its ends
    flows_.at_strength_ends =
        std::max({flows_.at_strength_ends, peace[0] + at_war[0], peace[last] + at_war[last]});
    flows_.support.push_back(support);
    flows_.at_war.push_back(total(at_war));
    flows_.peace.push_back(total(peace));
    flows_.unchallenged.push_back(total(by_strength(peace_[never_opened])));
    flows_.attacked.push_back(problem_.start ? 0.0
                                             : 1.0 - total(by_strength(peace_[never_pressed])));
  }

  const Problem& problem_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  DynamicsKernels kernels_;
  std::vector<int> armed_;
  StateSpace states_;
  Flows flows_{};
  std::vector<ByState> peace_{}, holds_{};  // [history]
  ByWar war_{}, first_war_{}, fought_{};
  ByState opened_{}, pressed_{}, scratch_{};              // shares of the mass in peace
  ByStrength opened_at_{};                                // mass
  std::vector<ByStrength> pressed_at_{}, probability_{};  // [class]
  ByStrength escalated_{}, held_{}, won_{}, frozen_{}, ceded_{}, first_frozen_{};
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

Flows forward_pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
                   InstructionSet set) {
  return Pass(problem, calendar, strategies, set).run();
}

}  // namespace casus
