#include "game/backward.hpp"

#include <algorithm>
#include <utility>

#include "game/backward_kernel.hpp"
#include "game/period_terms.hpp"

namespace casus {

namespace {

void reshape(ByWar& wars, const std::vector<OutcomeClasses>& classes, std::size_t states) {
  wars.resize(classes.size());
  for (std::size_t a = 0; a < classes.size(); ++a) {
    wars[a].resize(classes[a].count());
    for (ByState& list : wars[a]) list.resize(states);
  }
}

/// Values of both at the start of a period.
struct Values {
  ByState peace_c{}, peace_p{};
  ByWar war_c{}, war_p{};
};

class Induction {
 public:
  Induction(const Problem& problem, Calendar& calendar, InstructionSet set)
      : problem_(problem),
        calendar_(calendar),
        kernels_(dynamics_kernels(set)),
        states_(state_space(problem)),
        discounting_(discounting(problem)),
        incident_(incident_kind(problem)),
        terms_(problem, set) {
    for (ByState* list : {&hold_c_, &hold_p_, &incident_c_, &incident_p_, &stands_}) {
      list->resize(states_.size());
    }
  }

  /// At H: peace for ever under the last regime, and wars frozen.
  Values at_the_end() {
    const int end = problem_.time.solve;
    const PeriodTables& tables = calendar_.look_at(end - 1);
    const std::vector<OutcomeClasses>& classes = calendar_.classes(end);
    Values v;
    v.peace_c.assign(states_.size(), tables.flow_challenger * discounting_.forever);
    v.peace_p.assign(states_.size(), tables.flow_protege * discounting_.forever);
    reshape(v.war_c, classes, states_.size());
    reshape(v.war_p, classes, states_.size());
    for (std::size_t a = 0; a < classes.size(); ++a) {
      const KindData& kind = problem_.kinds[tables.armed[a].kind];
      const double defeat = problem_.challenger.defeat_cost * kind.effort;
      for (int c = 0; c < classes[a].count(); ++c) {
        const ByState& win = tables.armed[a].war[classes[a].response[c]].win;
        for (std::size_t s = 0; s < states_.size(); ++s) {
          const auto ends = war_ends(win[s], kind.prize, defeat, problem_.contest.premium);
          v.war_c[a][c][s] = v.peace_c[s] + (ends.gain - ends.loss);
          v.war_p[a][c][s] = v.peace_p[s] - ends.gain;
        }
      }
    }
    return v;
  }

  /// Values at the start of period t from those at the start of t + 1. Where `choices` is null,
  /// nobody asks for them.
  void step_back(int t, const Values& after, Values& v, Choices* choices) {
    const std::vector<OutcomeClasses>& classes = calendar_.classes(t);
    reshape(v.war_c, classes, states_.size());
    reshape(v.war_p, classes, states_.size());
    reshape(fought_c_, classes, states_.size());
    reshape(fought_p_, classes, states_.size());
    attack_c_.resize(classes.size());
    attack_p_.resize(classes.size());
    tables_ = &calendar_.look_at(t);
    terms_.look_at(*tables_, classes);
    hold(t, after);
    for (int a = 0; a < static_cast<int>(classes.size()); ++a) {
      attack_c_[a].resize(states_.size());
      attack_p_[a].resize(states_.size());
      if (!tables_->armed[a].is_short) {
        fight(t, a, after);
        for (int c = 0; c < classes[a].count(); ++c) war(t, a, c, v, choices);
      }
      if (opens(a)) crises(t, a, choices);
    }
    peace(t, v, choices);
  }

 private:
  /// Whether the regime of the period at hand lets the challenger open this armed kind.
  bool opens(int a) const {
    return can_open(problem_.regimes[tables_->regime], tables_->armed[a].kind);
  }

  /// beta E[value at t + 1] - charge, of all that is `asked_`.
  void expect(const Moves& by) {
    over_support_.resize(asked_.size() * states_.row());
    kernels_.expectation(by.arrays(), {.count = static_cast<int>(asked_.size()),
                                       .of = asked_.data(),
                                       .beta = discounting_.beta,
                                       .over_support = over_support_.data()});
  }

  /// C holds: a period of peace, then peace at t + 1.
  void hold(int t, const Values& after) {
    charge_c_.assign(states_.row(), -discounting_.unit * tables_->flow_challenger);
    charge_p_.assign(states_.row(), -discounting_.unit * tables_->flow_protege);
    asked_ = {
        {.value = after.peace_c.data(), .charge = charge_c_.data(), .result = hold_c_.data()},
        {.value = after.peace_p.data(), .charge = charge_p_.data(), .result = hold_p_.data()}};
    expect(calendar_.peace(t));
  }

  /// A period is fought, then the war is on at t + 1, under the outcome that carries over.
  void fight(int t, int a, const Values& after) {
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    const ArmedTables& armed = tables_->armed[a];
    asked_.clear();
    for (int c = 0; c < classes.count(); ++c) {
      asked_.push_back({.value = after.war_c[a][classes.next[c]].data(),
                        .charge = armed.war[classes.response[c]].charge.data(),
                        .result = fought_c_[a][c].data()});
      asked_.push_back({.value = after.war_p[a][classes.next[c]].data(),
                        .charge = armed.charge_p.data(),
                        .result = fought_p_[a][c].data()});
    }
    expect(calendar_.war(t, a));
  }

  /// A war that is on at the start of t.
  void war(int t, int a, int c, Values& v, Choices* choices) {
    const int response = calendar_.classes(t)[a].response[c];
    const WarTerms& terms = terms_.war(a, response);
    kernels_.war({.row = states_.row(),
                  .supports = states_.supports,
                  .fought_c = fought_c_[a][c].data(),
                  .fought_p = fought_p_[a][c].data(),
                  .hold_c = hold_c_.data(),
                  .hold_p = hold_p_.data(),
                  .ceded = terms.ceded.data(),
                  .gain = terms.gain.data(),
                  .frozen = terms.frozen.data(),
                  .decided_c = terms.decided_c.data(),
                  .decided_p = terms.decided_p.data(),
                  .none = terms.none.data(),
                  .escalated_c = terms.escalated_c.data(),
                  .escalated_p = terms.escalated_p.data(),
                  .review = tables_->armed[a].war[response].review.data(),
                  .aftermath = terms_.aftermath(),
                  .precision_c = problem_.precision.challenger,
                  .precision_p = problem_.precision.protege,
                  .war_c = v.war_c[a][c].data(),
                  .war_p = v.war_p[a][c].data(),
                  .goes_on = choices != nullptr ? choices->goes_on(a, c) : nullptr,
                  .stands = choices != nullptr ? choices->stands(a, c) : stands_.data()});
  }

  /// Crises over an armed kind: an attack is opened, or fighting breaks out that nobody ordered;
  /// recognised or not, put to the votes, pressed or not.
  void crises(int t, int a, Choices* choices) {
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    const ArmedTables& armed = tables_->armed[a];
    const KindData& kind = problem_.kinds[armed.kind];
    const bool incidents = incident_ == a;
    crises_.clear();
    for (int c = 0; c < classes.count(); ++c) {
      const WarTables& here = armed.war[classes.response[c]];
      CrisisClass one{.probability = terms_.probability(a, c).data(),
                      .fought_c = fought_c_[a][c].data(),
                      .fought_p = fought_p_[a][c].data(),
                      .win = here.win.data(),
                      .escalation = here.escalation.data(),
                      .charge_c = here.charge.data()};
      if (choices != nullptr) {
        one.presses = choices->presses(a, c);
        if (incidents) one.presses_incident = choices->presses_incident(c);
      }
      crises_.push_back(one);
    }
    CrisisArrays arrays{.row = states_.row(),
                        .supports = states_.supports,
                        .classes = classes.count(),
                        .of = crises_.data(),
                        .hold_c = hold_c_.data(),
                        .hold_p = hold_p_.data(),
                        .back_cost = problem_.challenger.audience * kind.visibility,
                        .precision_c = problem_.precision.challenger,
                        .charge_p = armed.charge_p.data(),
                        .prize = kind.prize,
                        .defeat = problem_.challenger.defeat_cost * kind.effort,
                        .escalation_c = problem_.challenger.escalation_cost,
                        .escalation_p = problem_.protege.escalation_cost,
                        .crisis_c = attack_c_[a].data(),
                        .crisis_p = attack_p_[a].data()};
    if (incidents) {
      arrays.incident_back_cost = problem_.incident->audience;
      arrays.incident_c = incident_c_.data();
      arrays.incident_p = incident_p_.data();
    }
    (armed.is_short ? kernels_.short_crisis : kernels_.crisis)(arrays);
  }

  /// Peace at the start of t: with an occasion C holds or attacks; or there is an incident; else it
  /// holds.
  void peace(int t, Values& v, Choices* choices) {
    v.peace_c.resize(states_.size());
    v.peace_p.resize(states_.size());
    const Beginning chance = beginning(problem_, t);
    const bool breaks_out = incident_ && opens(*incident_);
    PeaceArrays arrays{.row = states_.row(),
                       .supports = states_.supports,
                       .hold_c = hold_c_.data(),
                       .hold_p = hold_p_.data(),
                       .occasion = chance.occasion,
                       .incident = chance.incident,
                       .incident_c = breaks_out ? incident_c_.data() : nullptr,
                       .incident_p = breaks_out ? incident_p_.data() : nullptr,
                       .precision_c = problem_.precision.challenger,
                       .peace_c = v.peace_c.data(),
                       .peace_p = v.peace_p.data()};
    // What the regime closes is no option at all, so that the others are chosen with the bits that
    // they have in a problem without it.
    for (int a = 0; a < static_cast<int>(attack_c_.size()); ++a) {
      if (!opens(a)) {
        if (choices != nullptr) std::fill_n(choices->opens(a), states_.size(), 0.0);
        continue;
      }
      const int option = arrays.armed++;
      arrays.attack_c[option] = attack_c_[a].data();
      arrays.attack_p[option] = attack_p_[a].data();
      arrays.mobilisation[option] = problem_.kinds[tables_->armed[a].kind].mobilisation;
      if (choices != nullptr) arrays.opens[option] = choices->opens(a);
    }
    kernels_.peace(arrays);
  }

  const Problem& problem_;
  Calendar& calendar_;
  DynamicsKernels kernels_;
  StateSpace states_;
  Discounting discounting_;
  std::optional<int> incident_;
  PeriodTerms terms_;
  const PeriodTables* tables_ = nullptr;  // of the period at hand
  ByState hold_c_{}, hold_p_{};
  ByStrength charge_c_{}, charge_p_{}, over_support_{};
  std::vector<ExpectedValue> asked_{};
  ByWar fought_c_{}, fought_p_{};
  std::vector<ByState> attack_c_{}, attack_p_{};  // [armed]
  ByState incident_c_{}, incident_p_{};
  ByState stands_{};  // where nobody asks
  std::vector<CrisisClass> crises_{};
};

}  // namespace

Choices::Choices(const StateSpace& states, const std::vector<OutcomeClasses>& classes,
                 std::optional<int> incident)
    : size_(states.size()) {
  int lists = 0;
  for (const OutcomeClasses& of_kind : classes) {
    first_.push_back(lists);
    lists += 1 + 3 * of_kind.count();
  }
  incident_ = lists;
  if (incident) lists += classes[*incident].count();
  numbers_ = unwritten(static_cast<std::size_t>(lists) * size_);
}

Strategies backward_induction(const Problem& problem, Calendar& calendar, int periods,
                              InstructionSet set) {
  Induction induction(problem, calendar, set);
  const StateSpace states = state_space(problem);
  const std::optional<int> incident = incident_kind(problem);
  Strategies all;
  all.choices.resize(periods);
  Values after = induction.at_the_end(), now;
  for (int t = problem.time.solve - 1; t >= 0; --t) {
    const bool kept = t < periods;
    if (kept) all.choices[t] = Choices(states, calendar.classes(t), incident);
    induction.step_back(t, after, now, kept ? &all.choices[t] : nullptr);
    std::swap(after, now);
  }
  all.challenger_in_peace = std::move(after.peace_c);
  all.protege_in_peace = std::move(after.peace_p);
  return all;
}

}  // namespace casus
