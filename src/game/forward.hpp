#pragma once

#include <vector>

#include "game/backward.hpp"
#include "game/period.hpp"
#include "game/problem.hpp"

namespace casus {

/// Expected armed attacks and incidents at the nodes of the balance grid,
/// [regime][armed][outcome][node]: with the tables of the response they give every measure of what
/// guarantors do.
using AttackMass = std::vector<std::vector<std::vector<std::vector<double>>>>;

/// What happens over the reported periods, in probabilities and expected numbers.
struct Flows {
  std::vector<double> attacked{};                  ///< [t]
  std::vector<std::vector<double>> attacked_by{};  ///< [kind][t], armed kinds only
  std::vector<double> unchallenged{};              ///< [t]
  std::vector<std::vector<double>> challenges{};   ///< [kind][t]
  std::vector<double> peace{};                     ///< [t] after the period
  std::vector<double> at_war{};                    ///< [t] after the period
  std::vector<double> support{};                   ///< [t] mass in peace times sigma
  std::vector<double> ceasefire{};                 ///< [t] with a start in war
  double pressed = 0.0;
  double incidents = 0.0;
  double pressed_by_incident = 0.0;
  double short_won = 0.0;
  double short_held = 0.0;
  double backdown = 0.0;
  double invoked = 0.0;
  double applied = 0.0;  ///< opened or by incident, where a collective promise applies
  double freezes = 0.0;
  double challenger_wins = 0.0;
  double protege_holds = 0.0;
  double ceded = 0.0;
  double escalation = 0.0;
  double at_strength_ends = 0.0;  ///< most mass at an end of the strength grid after a period
  double at_balance_ends = 0.0;   ///< attacks, incidents at or beyond an end of the balance grid
  double strength_at_end = 0.0;   ///< mass in peace at T times m
  AttackMass opened{};
  AttackMass pressed_at{};
};

/// Where the game starts in strength: [m] the start's mass, on the two nodes around it.
std::vector<double> strength_at_start(const Problem& problem);

/// Pushes the start's mass through the strategies (model.md, section 7). The exact adjoint of the
/// backward induction.
Flows forward_pass(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
                   InstructionSet set);

/// `Flows::attacked` of the first `periods`, and nothing else.
std::vector<double> attacked_within(int periods, const Problem& problem, const Calendar& calendar,
                                    const Strategies& strategies, InstructionSet set);

}  // namespace casus
