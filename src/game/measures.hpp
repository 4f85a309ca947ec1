#pragma once

#include <optional>
#include <vector>

#include "game/level_shares.hpp"

namespace casus {

/// The two ends of the coordination problem at one place: mean force of the fixed points reached
/// from "all at the lowest available level" and from "all at the highest", FU.
struct ExtremeForce {
  double lowest = 0.0;
  double highest = 0.0;
};

/// The quantities of model.md, section 7, of one problem. Paths have an entry per reported period;
/// quantities given an event are null if the event cannot happen. For ratios of sums over futures
/// the masses that conditional measures divide by are kept as well.
struct Measures {
  std::vector<double> attacked{};                  ///< [t]
  std::vector<std::vector<double>> attacked_by{};  ///< [kind][t], empty for kinds not armed
  std::vector<double> unchallenged{};              ///< [t]
  std::vector<std::vector<double>> challenges{};   ///< [kind][t]
  double pressed = 0.0;                            ///< incidents that were pressed included
  double incidents = 0.0;                          ///< expected incidents
  double pressed_by_incident = 0.0;                ///< those that the challenger pressed
  double short_won = 0.0;   ///< expected short attacks that the challenger won
  double short_held = 0.0;  ///< ... that the protege held
  double backdown = 0.0;
  double invoked = 0.0;
  double freezes = 0.0;
  double challenger_wins = 0.0;
  double protege_holds = 0.0;
  double ceded = 0.0;
  double escalation = 0.0;
  double at_war = 0.0;
  double peace = 0.0;
  std::vector<double> peace_path{};                      ///< [t]
  std::vector<double> at_war_path{};                     ///< [t]
  std::vector<std::optional<double>> support_path{};     ///< [t]
  std::optional<std::vector<double>> ceasefire{};        ///< [t], only with a start in war
  LevelShares response{};                                ///< given an attack or incident
  std::vector<std::optional<double>> honoured{};         ///< [guarantor]
  LevelShares response_in_war{};                         ///< given one pressed
  std::vector<std::optional<double>> honoured_in_war{};  ///< [guarantor]
  std::vector<double> response_cost{};                   ///< [guarantor]
  std::optional<double> strength_end{};

  double value_challenger_at_start = 0.0;
  double value_protege_at_start = 0.0;
  std::vector<ExtremeForce> extreme_force_all_promises_owed{};  ///< [kind], if wanted

  // Masses behind the conditional measures, for ratios of sums over futures.
  double opened = 0.0;                ///< armed attacks opened and incidents; under `response`
  double applied = 0.0;               ///< ... in a regime where a collective promise applied
  double at_strength_ends = 0.0;      ///< most mass at an end of the strength grid after a period
  double at_balance_ends = 0.0;       ///< ... at or beyond an end of the balance grid
  std::vector<double> owed{};         ///< [guarantor] opened where it owes; under `honoured`
  std::vector<double> owed_in_war{};  ///< [guarantor] pressed where it owes
  std::vector<double> kept{};         ///< [guarantor] opened, owes, and reaches it
  std::vector<double> kept_in_war{};  ///< [guarantor] pressed, owes, and reaches it
};

/// (highest - lowest) / highest, 0 if no force is possible. The dictionary of measures asks for
/// kind `full`.
double coordination_gap(const ExtremeForce& force);

}  // namespace casus
