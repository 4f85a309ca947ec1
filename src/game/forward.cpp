#include "game/forward.hpp"

#include <algorithm>
#include <utility>

#include "game/dynamics_arrays.hpp"
#include "game/mass_flow.hpp"
#include "game/outcome.hpp"

namespace casus {

namespace {

/// Adds mass that lies between nodes of the balance grid to sums by node; those of the last pair of
/// nodes, where the next mass goes too as a rule, are at hand.
class BetweenNodes {
 public:
  explicit BetweenNodes(std::vector<double>& sums) : sums_(sums) { look_at(0); }
  ~BetweenNodes() { put_back(); }
  BetweenNodes(const BetweenNodes&) = delete;
  BetweenNodes& operator=(const BetweenNodes&) = delete;

  void add(const Place1d& place, double mass) {
    if (place.node != node_) {
      put_back();
      look_at(place.node);
    }
    low_ += (1.0 - place.share) * mass;
    high_ += place.share * mass;
  }

 private:
  void look_at(int node) {
    node_ = node;
    low_ = sums_[node];
    high_ = sums_[node + 1];
  }
  void put_back() {
    sums_[node_] = low_;
    sums_[node_ + 1] = high_;
  }

  std::vector<double>& sums_;
  int node_ = 0;
  double low_ = 0.0, high_ = 0.0;
};

class Pass {
 public:
  Pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
       InstructionSet set)
      : problem_(problem),
        calendar_(calendar),
        strategies_(strategies),
        kernels_(dynamics_kernels(set)),
        flow_(problem, calendar, strategies, set),
        armed_(armed_kinds(problem)),
        incident_(incident_kind(problem)),
        states_(state_space(problem)),
        ends_(states_),
        first_war_ends_(states_),
        all_(flow_.start()) {
    flows_.challenges.assign(problem.kinds.size(), std::vector<double>(problem.time.report, 0.0));
    flows_.attacked_by.resize(problem.kinds.size());
    const auto periods = static_cast<std::size_t>(problem.time.report);
    for (auto* path :
         {&flows_.attacked, &flows_.unchallenged, &flows_.peace, &flows_.at_war, &flows_.support}) {
      path->reserve(periods);  // a study keeps very many of them
    }
    for (const int e : armed_) flows_.attacked_by[e].reserve(periods);
    for (const RegimeData& regime : problem.regimes) {
      const std::vector<std::vector<double>> by_outcome(
          outcome_count(regime), std::vector<double>(problem.grid.balance.points, 0.0));
      flows_.opened.emplace_back(armed_.size(), by_outcome);
      flows_.pressed_at.emplace_back(armed_.size(), by_outcome);
    }
    not_by_.assign(armed_.size(), all_);
    attacked_by_.assign(armed_.size(), 0.0);
    never_opened_ = never_pressed_ = all_.peace;
    if (problem.start) first_war_ = all_;
    nothing_.pressed.assign(states_.size(), 0.0);
  }

  Flows run() {
    for (int t = 0; t < problem_.time.report; ++t) period(t);
    const ByStrength peace = by_strength(all_.peace);
    for (int m = 0; m < states_.strengths; ++m) {
      flows_.strength_at_end += peace[m] * problem_.grid.strength.node(m);
    }
    flows_.escalation = total(ends_.escalated);
    flows_.protege_holds = total(ends_.held);
    flows_.challenger_wins = total(ends_.won);
    flows_.freezes = total(ends_.frozen);
    flows_.ceded = total(ends_.ceded);
    flows_.short_held = total(ends_.short_held);
    flows_.short_won = total(ends_.short_won);
    return std::move(flows_);
  }

  /// What is attacked within so many periods.
  std::vector<double> attacked(int periods) {
    for (int t = 0; t < periods; ++t) {
      look_at_peace(t);
      flow_.hold(t, shares_.pressed, never_pressed_);
      record_attacked();
    }
    return std::move(flows_.attacked);
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

  void period(int t) {
    look_at_peace(t);
    for (int a = 0; a < static_cast<int>(armed_.size()); ++a) {
      pressed_here_.resize(states_.size());
      kernels_.part({.states = static_cast<int>(states_.size()),
                     .mass = not_by_[a].peace.data(),
                     .share = shares_.pressed_by[a].data(),
                     .result = pressed_here_.data()});
      attacked_by_[a] += total(by_strength(pressed_here_));
      flow_.step(t, shares_, a, not_by_[a], nullptr);
    }
    flow_.step(t, shares_, -1, all_, &ends_);
    flow_.hold(t, shares_.opened, never_opened_);
    flow_.hold(t, shares_.pressed, never_pressed_);
    if (problem_.start) first_war(t);
    record();
  }

  /// The war of the start, followed by itself until it is frozen.
  void first_war(int t) {
    nothing_.by_class = shares_.by_class;
    first_war_.peace.assign(states_.size(), 0.0);
    flow_.step(t, nothing_, -1, first_war_, &first_war_ends_);
    flows_.ceasefire.push_back(total(first_war_ends_.frozen));
  }

  /// Peace at the start of t: occasions, attacks, incidents, crises.
  void look_at_peace(int t) {
    const PeriodTables& tables = calendar_.tables(t);
    const double in_peace = total(by_strength(all_.peace));
    for (const GreyTables& grey : tables.grey) {
      flows_.challenges[grey.kind][t] = in_peace * grey.run;
    }
    const std::vector<OutcomeClasses>& classes = calendar_.classes(t);
    const RegimeData& regime = problem_.regimes[tables.regime];
    shares_.opened.assign(states_.size(), 0.0);
    shares_.pressed.assign(states_.size(), 0.0);
    shares_.pressed_by.resize(armed_.size());
    shares_.by_class.resize(armed_.size());
    const Beginning chance = beginning(problem_, t);
    for (int a = 0; a < static_cast<int>(armed_.size()); ++a) {
      shares_.pressed_by[a].assign(states_.size(), 0.0);
      shares_.by_class[a].resize(classes[a].count());
      for (ByState& share : shares_.by_class[a]) share.assign(states_.size(), 0.0);
      if (can_open(regime, armed_[a]))
        crises(t, a, chance.occasion, strategies_.choices[t].opens(a));
    }
    if (incident_ && can_open(regime, armed_[*incident_]))
      crises(t, *incident_, chance.incident, nullptr);
  }

  /// Crises over kind a that begin in t: attacks that are opened on an occasion or, where `opens`
  /// is null, incidents.
  void crises(int t, int a, double occasion, const double* opens) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    const Choices& choices = strategies_.choices[t];
    const bool incidents = opens == nullptr;
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
    std::vector<double*> by_class, pressed_at;
    for (int c = 0; c < count; ++c) {
      presses.push_back(incidents ? choices.presses_incident(c) : choices.presses(a, c));
      probability.push_back(probability_[c].data());
      by_class.push_back(shares_.by_class[a][c].data());
      pressed_at.push_back(pressed_at_[c].data());
    }
    kernels_.attack({.row = states_.row(),
                     .supports = states_.supports,
                     .classes = count,
                     .occasion = occasion,
                     .peace = all_.peace.data(),
                     .opens = opens,
                     .presses = presses.data(),
                     .probability = probability.data(),
                     .by_class = by_class.data(),
                     .pressed_at = pressed_at.data(),
                     .opened_at = opened_at_.data(),
                     .opened = shares_.opened.data(),
                     .pressed = shares_.pressed.data(),
                     .pressed_by = shares_.pressed_by[a].data()});
    count_crises(t, a, incidents);
  }

  void count_crises(int t, int a, bool incidents) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    const int regime = calendar_.tables(t).regime;
    const double opened = total(opened_at_);
    (incidents ? flows_.incidents : flows_.challenges[armed.kind][t]) += opened;
    if (applies(regime, armed.kind)) flows_.applied += opened;
    for (int m = 0; m < states_.strengths; ++m) {
      const Place1d& place = armed.place[m];
      const bool below = place.node == 0 && place.share == 0.0;
      const bool above = place.node == problem_.grid.balance.points - 2 && place.share == 1.0;
      if (below || above) flows_.at_balance_ends += opened_at_[m];
    }
    double pressed = flows_.pressed, by_incident = flows_.pressed_by_incident;
    double backed_down = flows_.backdown, invoked = flows_.invoked;
    for (std::size_t j = 0; j < armed.outcome.size(); ++j) {
      const ByStrength& pressed_at = pressed_at_[classes.of_outcome[j]];
      BetweenNodes opened_nodes(flows_.opened[regime][a][j]);
      BetweenNodes pressed_nodes(flows_.pressed_at[regime][a][j]);
      for (int m = 0; m < states_.strengths; ++m) {
        const double probability = armed.outcome[j][m];
        const double here = opened_at_[m] * probability, after = pressed_at[m] * probability;
        pressed += after;
        by_incident += after;
        backed_down += here - after;
        if (j > 1) invoked += here;
        opened_nodes.add(armed.place[m], here);
        pressed_nodes.add(armed.place[m], after);
      }
    }
    flows_.pressed = pressed;
    flows_.invoked = invoked;
    if (incidents) {
      flows_.pressed_by_incident = by_incident;
    } else {
      flows_.backdown = backed_down;
    }
  }

  bool applies(int regime, int kind) const {
    for (const PromiseData& promise : problem_.regimes[regime].promises) {
      if (promise.vote && promise.applies[kind] > 0.0) return true;
    }
    return false;
  }

  void record() {
    const ByStrength peace = by_strength(all_.peace);
    ByStrength at_war(states_.row(), 0.0);
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      for (std::size_t c = 0; c < all_.war[a].size(); ++c) {
        if (all_.at_war[a][c] != 0) add_rows(all_.war[a][c], at_war);
      }
    }
    double support = 0.0;
    for (int k = 1; k < states_.supports; ++k) {
      double with_k = 0.0;
      for (int m = 0; m < states_.strengths; ++m) with_k += all_.peace[states_.at(m, k)];
      support += with_k * k / problem_.support.levels;
    }
    const int last = states_.strengths - 1;  // mass that the grid cuts off would gather at its ends
    flows_.at_strength_ends =
        std::max({flows_.at_strength_ends, peace[0] + at_war[0], peace[last] + at_war[last]});
    flows_.support.push_back(support);
    flows_.at_war.push_back(total(at_war));
    flows_.peace.push_back(total(peace));
    flows_.unchallenged.push_back(total(by_strength(never_opened_)));
    record_attacked();
    for (std::size_t a = 0; a < armed_.size(); ++a) {
      flows_.attacked_by[armed_[a]].push_back(attacked_by_[a]);
    }
  }

  void record_attacked() {
    flows_.attacked.push_back(problem_.start ? 0.0 : 1.0 - total(by_strength(never_pressed_)));
  }

  const Problem& problem_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  DynamicsKernels kernels_;
  MassFlow flow_;
  std::vector<int> armed_;
  std::optional<int> incident_;
  StateSpace states_;
  Flows flows_{};
  Ends ends_, first_war_ends_;
  Mass all_{}, first_war_{};
  std::vector<Mass> not_by_{};         // [armed] paths without an attack of that kind so far
  std::vector<double> attacked_by_{};  // [armed] probability so far
  ByState never_opened_{}, never_pressed_{};
  PeaceShares shares_{}, nothing_{};  // of this period; without any attack
  ByState pressed_here_{};
  ByStrength opened_at_{};                                // mass
  std::vector<ByStrength> pressed_at_{}, probability_{};  // [class]
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

std::vector<double> attacked_within(int periods, const Problem& problem, const Calendar& calendar,
                                    const Strategies& strategies, InstructionSet set) {
  return Pass(problem, calendar, strategies, set).attacked(periods);
}

}  // namespace casus
