#include "game/mass_flow.hpp"

#include "game/forward.hpp"

namespace casus {

Ends::Ends(const StateSpace& states) {
  for (ByStrength* sum : {&escalated, &held, &won, &frozen, &ceded, &short_held, &short_won}) {
    sum->assign(states.row(), 0.0);
  }
}

MassFlow::MassFlow(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
                   InstructionSet set)
    : problem_(problem),
      calendar_(calendar),
      strategies_(strategies),
      kernels_(dynamics_kernels(set)),
      states_(state_space(problem)),
      scratch_(states_.size()) {}

/// Nothing at war, in the shape of a period.
void MassFlow::shape(int period, Mass& mass) const {
  const std::vector<OutcomeClasses>& classes = calendar_.classes(period);
  mass.war.resize(classes.size());
  mass.at_war.resize(classes.size());
  for (std::size_t a = 0; a < classes.size(); ++a) {
    mass.war[a].resize(classes[a].count());
    mass.at_war[a].assign(classes[a].count(), 0);
  }
}

Mass MassFlow::start() const {
  ByState begin(states_.size(), 0.0);
  const std::vector<double> strength = strength_at_start(problem_);
  for (int m = 0; m < states_.strengths; ++m) {
    begin[states_.at(m, problem_.support.start)] = strength[m];
  }
  Mass mass;
  shape(0, mass);
  if (!problem_.start) {
    mass.peace = std::move(begin);
    return mass;
  }
  mass.peace.assign(states_.size(), 0.0);
  for (int a = 0; a < kinds(); ++a) {
    if (problem_.kinds[calendar_.tables(0).armed[a].kind].name != problem_.start->war) continue;
    const int of_class = calendar_.classes(0)[a].of_outcome[problem_.start->outcome];
    mass.war[a][of_class] = begin;
    mass.at_war[a][of_class] = 1;
  }
  return mass;
}

void MassFlow::step(int t, const PeaceShares& shares, int without, Mass& mass, Ends* ends) {
  shape(t, fought_);
  fought_.peace.resize(states_.size());
  press(t, shares, without, mass);
  strike(t, ends);
  fight(t, mass, ends);

  mass.peace.assign(states_.size(), 0.0);
  send(calendar_.peace(t), fought_.peace, mass.peace);
  shape(t + 1, mass);
  for (int a = 0; a < kinds(); ++a) {
    const std::vector<int>& next = calendar_.classes(t)[a].next;
    for (std::size_t c = 0; c < next.size(); ++c) {
      if (fought_.at_war[a][c] == 0) continue;
      ByState& after = mass.war[a][next[c]];
      if (mass.at_war[a][next[c]] == 0) after.assign(states_.size(), 0.0);
      mass.at_war[a][next[c]] = 1;
      send(calendar_.war(t, a), fought_.war[a][c], after);
    }
  }
}

void MassFlow::hold(int t, const ByState& share, ByState& mass) {
  fought_.peace.resize(states_.size());
  kernels_.remain({.states = static_cast<int>(states_.size()),
                   .mass = mass.data(),
                   .share = share.data(),
                   .result = fought_.peace.data()});
  mass.assign(states_.size(), 0.0);
  send(calendar_.peace(t), fought_.peace, mass);
}

/// Peace at the start of t: what holds, and what is pressed.
void MassFlow::press(int t, const PeaceShares& shares, int without, const Mass& mass) {
  kernels_.remain({.states = static_cast<int>(states_.size()),
                   .mass = mass.peace.data(),
                   .share = shares.pressed.data(),
                   .result = fought_.peace.data()});
  for (int a = 0; a < kinds(); ++a) {
    if (a == without) continue;
    for (int c = 0; c < calendar_.classes(t)[a].count(); ++c) {
      fought_.war[a][c].resize(states_.size());
      fought_.at_war[a][c] = 1;
      kernels_.part({.states = static_cast<int>(states_.size()),
                     .mass = mass.peace.data(),
                     .share = shares.by_class[a][c].data(),
                     .result = fought_.war[a][c].data()});
    }
  }
}

/// Short attacks that were pressed in t are decided, and nothing is fought after.
void MassFlow::strike(int t, Ends* ends) {
  for (int a = 0; a < kinds(); ++a) {
    const ArmedTables& armed = calendar_.tables(t).armed[a];
    if (!armed.is_short) continue;
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    for (int c = 0; c < classes.count(); ++c) {
      if (fought_.at_war[a][c] == 0) continue;
      const WarTables& here = armed.war[classes.response[c]];
      kernels_.strike({.row = states_.row(),
                       .supports = states_.supports,
                       .mass = fought_.war[a][c].data(),
                       .win = here.win.data(),
                       .escalation = here.escalation.data(),
                       .holds = fought_.peace.data(),
                       .escalated = ends ? ends->escalated.data() : nullptr,
                       .held = ends ? ends->short_held.data() : nullptr,
                       .won = ends ? ends->short_won.data() : nullptr});
      fought_.at_war[a][c] = 0;
    }
  }
}

/// Wars that are on at the start of t; the first period of a start in war has no event.
void MassFlow::fight(int t, const Mass& mass, Ends* ends) {
  for (int a = 0; a < kinds(); ++a) {
    const OutcomeClasses& classes = calendar_.classes(t)[a];
    for (int c = 0; c < classes.count(); ++c) {
      if (mass.at_war[a][c] == 0) continue;
      if (fought_.at_war[a][c] == 0) fought_.war[a][c].assign(states_.size(), 0.0);
      fought_.at_war[a][c] = 1;
      if (t == 0) {  // nothing was pressed: there was no peace
        fought_.war[a][c] = mass.war[a][c];
        continue;
      }
      const WarTables& here = calendar_.tables(t).armed[a].war[classes.response[c]];
      const Choices& choices = strategies_.choices[t];
      kernels_.fight({.row = states_.row(),
                      .supports = states_.supports,
                      .mass = mass.war[a][c].data(),
                      .win = here.win.data(),
                      .goes_on = choices.goes_on(a, c),
                      .stands = choices.stands(a, c),
                      .escalation = here.escalation.data(),
                      .decision = here.decision.data(),
                      .review = here.review.data(),
                      .holds = fought_.peace.data(),
                      .fought = fought_.war[a][c].data(),
                      .escalated = ends ? ends->escalated.data() : nullptr,
                      .held = ends ? ends->held.data() : nullptr,
                      .won = ends ? ends->won.data() : nullptr,
                      .frozen = ends ? ends->frozen.data() : nullptr,
                      .ceded = ends ? ends->ceded.data() : nullptr});
    }
  }
}

void MassFlow::send(const Moves& by, const ByState& mass, ByState& after) {
  kernels_.send(by.arrays(),
                {.mass = mass.data(), .over_strength = scratch_.data(), .result = after.data()});
}

}  // namespace casus
