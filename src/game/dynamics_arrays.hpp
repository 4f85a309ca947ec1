#pragma once

#include "numeric/instruction_set.hpp"

namespace casus {

// What the kernels of peace, crisis and war read and write. Arrays are [state] (one row of
// strengths for each level of support, game/state_space.hpp) or [m], a single row.

/// Strength moves one way of three.
struct OneWayArrays {
  const double* p = nullptr;  ///< [state] probability
  const int* to = nullptr;    ///< [state] m' after that
  /// [state] so many strengths, from this one on, move side by side: m' rises with m by one.
  const char* side_by_side = nullptr;
};

struct MovesArrays {
  int row = 0;  ///< strengths, padded
  int supports = 0;
  OneWayArrays down{}, stay{}, up{};
  const double* lapses = nullptr;  ///< [k] probability of moving down in support
  const double* stays = nullptr;
  const double* renews = nullptr;
};

/// result = beta E[value at t + 1] - charge.
struct ExpectedValue {
  const double* value = nullptr;   ///< [state] at t + 1
  const double* charge = nullptr;  ///< [m]
  double* result = nullptr;        ///< [state]
};

/// Several values that move alike.
struct ExpectationArrays {
  int count = 0;
  const ExpectedValue* of = nullptr;  ///< [count]
  double beta = 1.0;
  double* over_support = nullptr;  ///< [count][m] scratch
};

/// Adds to `result` where the mass goes; the exact adjoint of an expectation.
struct SendArrays {
  const double* mass = nullptr;     ///< [state]
  double* over_strength = nullptr;  ///< [state] scratch
  double* result = nullptr;         ///< [state] at t + 1
};

/// A war over one kind under one response, from the nodes of that response on the balance grid:
/// what it costs and how it may end, by strength.
struct WarRowsArrays {
  int row = 0;
  const int* node = nullptr;        ///< [m] on the balance grid
  const double* share = nullptr;    ///< [m] of node + 1
  const double* arms_at = nullptr;  ///< [node], as the next four
  const double* troops_at = nullptr;
  const double* variance_at = nullptr;
  const double* sanctions_at = nullptr;
  const double* exposure_at = nullptr;
  double spread2 = 0.0;          ///< (effort scale)^2
  double lasts = 0.0;            ///< years for which fighting is paid
  double war_cost = 0.0;         ///< a year, of the challenger
  double escalation_rate = 0.0;  ///< a year and unit of exposure
  double exposed = 0.0;          ///< years: of a period or of the short attack
  double decision = 0.0;         ///< expected in a period, as the next; not of a short attack
  double review = 0.0;

  double* arms = nullptr;  ///< [m] written, as all that follows
  double* troops = nullptr;
  double* per_fu = nullptr;  ///< 1 / standard deviation of the contest
  double* exposure = nullptr;
  double* charge = nullptr;      ///< what fighting costs the challenger
  double* escalation = nullptr;  ///< chance of the event, as the next two
  double* decided = nullptr;     ///< not of a short attack, as the next
  double* reviewed = nullptr;
};

/// Where a war stands: win = Phi((b + sigma arms + troops) per_fu).
struct WinArrays {
  int row = 0;
  int supports = 0;
  const double* balance = nullptr;  ///< [m], as the next three
  const double* arms = nullptr;
  const double* troops = nullptr;
  const double* per_fu = nullptr;
  double* win = nullptr;  ///< [state]
};

/// What the worth of a war takes from the tables of a period: the same in all periods that share
/// these tables.
struct WarTermsArrays {
  int row = 0;
  int supports = 0;
  const double* win = nullptr;         ///< [state] the protege prevails
  const double* escalation = nullptr;  ///< [m] chance of the event, as the next two
  const double* decision = nullptr;
  const double* review = nullptr;
  double prize = 0.0;
  double defeat = 0.0;   ///< defeat_cost effort
  double premium = 0.0;  ///< of ceding
  double aftermath = 0.0;
  double escalation_c = 0.0;  ///< cost
  double escalation_p = 0.0;

  double* ceded = nullptr;      ///< [state] written, as all that follows: worth to the challenger
  double* gain = nullptr;       ///< [state] frozen: what the protege loses
  double* frozen = nullptr;     ///< [state] frozen: gain less loss of the challenger
  double* decided_c = nullptr;  ///< [state] chance of a decision times its worth to the challenger
  double* decided_p = nullptr;  ///< [state] ... times what the protege loses
  double* none = nullptr;       ///< [m] chance of no event
  double* escalated_c = nullptr;  ///< [m] chance of escalation times its cost
  double* escalated_p = nullptr;
};

/// A war that is on at the start of a period: worth, and what is chosen at a review.
struct WarArrays {
  int row = 0;
  int supports = 0;
  const double* fought_c = nullptr;  ///< [state] worth of fighting this period, to the challenger
  const double* fought_p = nullptr;  ///< [state] ... to the protege
  const double* hold_c = nullptr;    ///< [state] worth of a period of peace
  const double* hold_p = nullptr;
  const double* ceded = nullptr;  ///< [state] of `WarTermsArrays`, as the next seven
  const double* gain = nullptr;
  const double* frozen = nullptr;
  const double* decided_c = nullptr;
  const double* decided_p = nullptr;
  const double* none = nullptr;
  const double* escalated_c = nullptr;
  const double* escalated_p = nullptr;
  const double* review = nullptr;  ///< [m] chance
  double aftermath = 0.0;
  double precision_c = 0.0;
  double precision_p = 0.0;

  double* war_c = nullptr;  ///< [state] written, as all that follows
  double* war_p = nullptr;
  double* goes_on = nullptr;  ///< challenger, given a review; null: nobody asks
  double* stands = nullptr;   ///< protege, if the challenger goes on
};

/// One class of outcomes of a crisis. Pressing is worth a period of war, or it is a short attack,
/// decided at once, after which the period goes on as if C had held.
struct CrisisClass {
  const double* probability = nullptr;  ///< [m] of the class
  const double* fought_c = nullptr;     ///< [state] worth of a period of war, to the challenger
  const double* fought_p = nullptr;     ///< [state] ... to the protege
  const double* win = nullptr;          ///< [state] of a short attack, as the next two: the protege
                                        ///< prevails
  const double* escalation = nullptr;   ///< [m] chance
  const double* charge_c = nullptr;     ///< [m] cost of fighting

  double* presses = nullptr;           ///< [state] written, as the next, unless nobody asks: null
  double* presses_incident = nullptr;  ///< ... of incidents
};

/// Crises over one kind, attacks and incidents alike: the challenger presses on or does not.
struct CrisisArrays {
  int row = 0;
  int supports = 0;
  int classes = 0;
  const CrisisClass* of = nullptr;  ///< [class]
  const double* hold_c = nullptr;   ///< [state] worth of a period of peace
  const double* hold_p = nullptr;
  double back_cost = 0.0;           ///< of not pressing an attack, to the challenger
  double incident_back_cost = 0.0;  ///< ... an incident
  double precision_c = 0.0;
  // of short attacks
  const double* charge_p = nullptr;  ///< [m] cost of fighting
  double prize = 0.0;
  double defeat = 0.0;        ///< defeat_cost effort
  double escalation_c = 0.0;  ///< cost
  double escalation_p = 0.0;

  double* crisis_c = nullptr;  ///< [state] written: worth of an attack, as the next
  double* crisis_p = nullptr;
  double* incident_c = nullptr;  ///< [state] written: worth of an incident; null: there are none
  double* incident_p = nullptr;
};

/// Most armed kinds that a problem may have.
inline constexpr int most_armed = 16;

/// Peace at the start of a period: with an occasion the challenger holds or attacks.
struct PeaceArrays {
  int row = 0;
  int supports = 0;
  int armed = 0;
  const double* hold_c = nullptr;  ///< [state]
  const double* hold_p = nullptr;
  const double* attack_c[most_armed] = {};  ///< [armed][state] worth of an attack
  const double* attack_p[most_armed] = {};
  double mobilisation[most_armed] = {};  ///< [armed] cost
  double occasion = 0.0;                 ///< probability
  double incident = 0.0;                 ///< probability; with an occasion at most 1
  const double* incident_c = nullptr;    ///< [state] worth of an incident; null: there is none
  const double* incident_p = nullptr;
  double precision_c = 0.0;

  double* peace_c = nullptr;  ///< [state] written, as all that follows
  double* peace_p = nullptr;
  double* opens[most_armed] = {};  ///< [armed] probability, given an occasion; null: nobody asks
};

/// Attacks or incidents of one kind in one period, and how they are met: shares of the mass in
/// peace.
struct AttackArrays {
  int row = 0;
  int supports = 0;
  int classes = 0;
  double occasion = 0.0;                       ///< probability
  const double* peace = nullptr;               ///< [state] mass
  const double* opens = nullptr;               ///< [state] probability, given an occasion; null: 1
  const double* const* presses = nullptr;      ///< [class][state]
  const double* const* probability = nullptr;  ///< [class][m]

  double* const* by_class = nullptr;    ///< [class][state] share of the mass, added to
  double* const* pressed_at = nullptr;  ///< [class][m] mass times presses, added to
  double* opened_at = nullptr;          ///< [m] mass, added to
  double* opened = nullptr;             ///< [state] share opened or pressed by incident, added to
  double* pressed = nullptr;            ///< [state] share of the mass, added to, as the next
  double* pressed_by = nullptr;
};

/// Short attacks of one class that are pressed in one period.
struct StrikeArrays {
  int row = 0;
  int supports = 0;
  const double* mass = nullptr;        ///< [state]
  const double* win = nullptr;         ///< [state]
  const double* escalation = nullptr;  ///< [m] chance

  double* holds = nullptr;      ///< [state] mass that is at peace again, added to
  double* escalated = nullptr;  ///< [m] mass, added to, as the next two; null: not counted
  double* held = nullptr;
  double* won = nullptr;  ///< by the challenger
};

/// One class of a war that is on at the start of a period.
struct FightArrays {
  int row = 0;
  int supports = 0;
  const double* mass = nullptr;        ///< [state]
  const double* win = nullptr;         ///< [state]
  const double* goes_on = nullptr;     ///< [state]
  const double* stands = nullptr;      ///< [state]
  const double* escalation = nullptr;  ///< [m] chance of the event, as the next two
  const double* decision = nullptr;
  const double* review = nullptr;

  double* holds = nullptr;      ///< [state] mass that is at peace again, added to
  double* fought = nullptr;     ///< [state] mass that fights, added to
  double* escalated = nullptr;  ///< [m] mass, added to, as all that follows; null: not counted
  double* held = nullptr;
  double* won = nullptr;  ///< by the challenger
  double* frozen = nullptr;
  double* ceded = nullptr;
};

/// result = share mass, or (1 - share) mass.
struct PartArrays {
  int states = 0;
  const double* mass = nullptr;
  const double* share = nullptr;
  double* result = nullptr;
};

/// Adds the rows of `mass` to `sum`: by strength, whatever the support.
struct RowSumArrays {
  int row = 0;
  int supports = 0;
  const double* mass = nullptr;  ///< [state]
  double* sum = nullptr;         ///< [m]
};

/// One table of functions per instruction set, all with the same bits.
struct DynamicsKernels {
  void (*expectation)(const MovesArrays&, const ExpectationArrays&) = nullptr;
  void (*send)(const MovesArrays&, const SendArrays&) = nullptr;
  void (*war_rows)(const WarRowsArrays&) = nullptr;
  void (*short_attack_rows)(const WarRowsArrays&) = nullptr;
  void (*win)(const WinArrays&) = nullptr;
  void (*war_terms)(const WarTermsArrays&) = nullptr;
  void (*war)(const WarArrays&) = nullptr;
  void (*crisis)(const CrisisArrays&) = nullptr;
  void (*short_crisis)(const CrisisArrays&) = nullptr;
  void (*peace)(const PeaceArrays&) = nullptr;
  void (*attack)(const AttackArrays&) = nullptr;
  void (*strike)(const StrikeArrays&) = nullptr;
  void (*fight)(const FightArrays&) = nullptr;
  void (*part)(const PartArrays&) = nullptr;
  void (*remain)(const PartArrays&) = nullptr;
  void (*row_sum)(const RowSumArrays&) = nullptr;
};

/// The table for `set`, which must be one of `instruction_sets()`.
DynamicsKernels dynamics_kernels(InstructionSet set);

}  // namespace casus
