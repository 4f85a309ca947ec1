#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "game/movements.hpp"
#include "game/outcome_classes.hpp"
#include "game/problem.hpp"
#include "game/state_space.hpp"
#include "game/tables.hpp"

namespace casus {

/// Lists of the kinds that are armed, and of those that are not.
std::vector<int> armed_kinds(const Problem& problem);
std::vector<int> grey_kinds(const Problem& problem);

/// Position among the armed kinds of the one that incidents are of; none if there are none.
std::optional<int> incident_kind(const Problem& problem);

/// Whether the challenger can open an armed kind, or run a grey one, under this regime.
bool can_open(const RegimeData& regime, int kind);

/// How a period of peace may begin, with at most one of the two: probabilities.
struct Beginning {
  double occasion = 0.0;
  double incident = 0.0;
};
Beginning beginning(const Problem& problem, int period);

/// How payoffs of one period and of later ones compare.
struct Discounting {
  double beta = 1.0;     ///< of the next period
  double unit = 0.0;     ///< worth of a flow of 1 a year over one period
  double forever = 0.0;  ///< ... for ever
};
Discounting discounting(const Problem& problem);

/// A war over one kind under one response in one period, or a short attack, whose only event is
/// escalation: the other two are empty. What the padding holds is finite.
struct WarTables {
  ByStrength exposure{};    ///< by which it may escalate
  ByStrength charge{};      ///< what a fought period, or the short attack, costs the challenger
  ByStrength escalation{};  ///< chance of each event, at most one a period (model.md, section 5)
  ByStrength decision{};
  ByStrength review{};
  ByState win{};  ///< the protege prevails
};

/// An armed kind in one period.
struct ArmedTables {
  int kind = 0;
  std::vector<Place1d> place{};       ///< [m] on the balance grid
  std::vector<ByStrength> outcome{};  ///< [outcome] probability
  std::vector<WarTables> war{};       ///< [response], as in `GuarantorTables::responses`
  ByStrength charge_p{};              ///< what fighting costs the protege
  bool is_short = false;              ///< over within the period
};

/// A kind that is not armed, in one period: it does not depend on the state.
struct GreyTables {
  int kind = 0;
  double run = 0.0;         ///< probability that the challenger runs it; 0 where it cannot
  double challenger = 0.0;  ///< run net_e, a year
  double protege = 0.0;     ///< -run x_e, a year
};

/// All that a period's choices depend on besides values: the regime and the challenger's force.
struct PeriodTables {
  int regime = 0;
  double challenger_force = 0.0;
  std::vector<ArmedTables> armed{};
  std::vector<GreyTables> grey{};
  double flow_challenger = 0.0;  ///< a year of holding: peace_flow and grey flows
  double flow_protege = 0.0;
};

/// Balance of forces for `kind` at strength m under a regime with this garrison.
double balance(const Problem& problem, int kind, double garrison, double challenger_force,
               double strength);

class Tabulation;

/// The tables of every period, those that are equal shared, its moves in peace and in war, and the
/// classes of outcomes. Tables of the first `kept` periods stand; later ones are only gone through,
/// backwards, so that one stands in the place of the one before. What it is made from must outlive
/// it.
class Calendar {
 public:
  Calendar(const Problem& problem, const Movements& movements, const GuarantorTables& guarantors,
           int kept, InstructionSet set);
  Calendar(const Calendar&) = delete;
  Calendar& operator=(const Calendar&) = delete;
  ~Calendar();

  /// Of a period that is kept.
  const PeriodTables& tables(int period) const { return tables_[table_of_[period]]; }
  /// Of any, until another that is not kept is looked at.
  const PeriodTables& look_at(int period);
  const Moves& peace(int period) const { return movements_.peace(period); }
  const Moves& war(int period, int armed) const { return movements_.war(period, armed); }
  /// [armed] the classes of outcomes; at index `time.solve` those of the end.
  const std::vector<OutcomeClasses>& classes(int period) const { return classes_.at(period); }
  /// The war over an armed kind after `outcome`.
  const WarTables& war_tables(int period, int armed, int outcome) const;

 private:
  const Movements& movements_;
  std::vector<PeriodTables> tables_{};
  std::vector<int> table_of_{};  // [t] of those kept
  PeriodTables far_{};           // of a period that is not kept
  OutcomeClassPath classes_;
  std::unique_ptr<Tabulation> tabulation_;
};

}  // namespace casus
