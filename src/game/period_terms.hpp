#pragma once

#include <vector>

#include "game/dynamics_arrays.hpp"
#include "game/period.hpp"
#include "game/problem.hpp"
#include "game/state_space.hpp"

namespace casus {

/// What the worth of a war takes from the tables of its period, as `WarTermsArrays` says.
struct WarTerms {
  ByState ceded{}, gain{}, frozen{}, decided_c{}, decided_p{};
  ByStrength none{}, escalated_c{}, escalated_p{};
};

/// All that backward induction takes from a period's tables whatever values follow. Most periods
/// have the tables of the one after them, and then it stands already.
class PeriodTerms {
 public:
  PeriodTerms(const Problem& problem, InstructionSet set);

  /// Those of a period of which these are the tables and classes; the next two answer for it.
  void look_at(const PeriodTables& tables, const std::vector<OutcomeClasses>& classes);
  /// Of a kind whose attacks are not short.
  const WarTerms& war(int armed, int response) const { return war_[armed][response]; }
  /// [m] of a class of outcomes, given an attack.
  const ByStrength& probability(int armed, int of_class) const {
    return probability_[armed][of_class];
  }

  /// A period of war after the protege ceded, then peace for ever without it.
  double aftermath() const { return aftermath_; }

 private:
  void write_war(const KindData& kind, const WarTables& tables, WarTerms& terms) const;

  const Problem& problem_;
  DynamicsKernels kernels_;
  StateSpace states_;
  double aftermath_;
  int regime_ = -1;  // looked at last, as the next two: what tables depend on, and the classes
  double challenger_force_ = 0.0;
  const std::vector<OutcomeClasses>* classes_ = nullptr;
  std::vector<std::vector<WarTerms>> war_{};            // [armed][response]
  std::vector<std::vector<ByStrength>> probability_{};  // [armed][class]
};

}  // namespace casus
