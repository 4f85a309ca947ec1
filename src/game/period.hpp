#pragma once

#include <vector>

#include "game/movements.hpp"
#include "game/problem.hpp"
#include "game/tables.hpp"

namespace casus {

/// Lists of the kinds that are armed, and of those that are not.
std::vector<int> armed_kinds(const Problem& problem);
std::vector<int> grey_kinds(const Problem& problem);

/// The chances, at the start of a period, of a war that is on: at most one event (model.md, 5).
struct WarEvents {
  double escalation = 0.0;
  double decision = 0.0;
  double review = 0.0;
  double none() const { return 1.0 - escalation - decision - review; }
};
WarEvents war_events(const Problem& problem, double exposure);

/// What a war over kind e pays when it ends at win probability `win` (model.md, section 5).
struct WarEnds {
  double gain = 0.0;   ///< to the challenger when frozen
  double loss = 0.0;   ///< of the challenger when frozen
  double ceded = 0.0;  ///< to the challenger when the protege cedes
};
WarEnds war_ends(const Problem& problem, int kind, double win);

/// A war under kind e and outcome j in one period; lists are [m] or [m * (N + 1) + k].
struct WarTables {
  std::vector<double> sanctions{};  ///< [m]
  std::vector<double> exposure{};   ///< [m]
  std::vector<double> win{};        ///< [m, k] the protege prevails
};

/// An armed kind in one period.
struct ArmedTables {
  int kind = 0;
  std::vector<Place1d> place{};                ///< [m] on the balance grid
  std::vector<std::vector<double>> outcome{};  ///< [outcome][m] probability
  std::vector<WarTables> war{};                ///< [outcome]
};

/// A kind that is not armed, in one period: it does not depend on the state.
struct GreyTables {
  int kind = 0;
  double run = 0.0;         ///< probability that the challenger runs it
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

PeriodTables period_tables(const Problem& problem, const GuarantorTables& tables, int period);

/// The tables of every period, those that are equal shared, and its moves in peace and in war.
/// `movements` must outlive it.
class Calendar {
 public:
  Calendar(const Problem& problem, const Movements& movements, const GuarantorTables& tables);

  const PeriodTables& tables(int period) const { return tables_[table_of_[period]]; }
  const Moves& peace(int period) const { return movements_.peace(period); }
  const Moves& war(int period, int armed) const { return movements_.war(period, armed); }
  /// [outcome under the regime of `period`] the one it carries over to in the next period.
  const std::vector<int>& next_outcome(int period) const { return next_outcome_[period]; }
  int outcomes(int period) const { return static_cast<int>(next_outcome_[period].size()); }
  int outcomes_after(int period) const;

 private:
  const Movements& movements_;
  std::vector<PeriodTables> tables_;
  std::vector<int> table_of_;
  std::vector<std::vector<int>> next_outcome_;
};

}  // namespace casus
