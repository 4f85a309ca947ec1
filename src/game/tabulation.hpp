#pragma once

#include "game/dynamics_kernels.hpp"
#include "game/period.hpp"

namespace casus {

/// Writes the tables of a period from what guarantors do. The problem and the guarantors' tables
/// must outlive it.
class Tabulation {
 public:
  Tabulation(const Problem& problem, const GuarantorTables& guarantors, InstructionSet set);

  /// Into tables of any period, or none: their memory is used again.
  void write(int period, PeriodTables& tables);
  /// Whether these are the tables of that period: they depend on the regime and the force alone.
  bool is_of(int period, const PeriodTables& tables) const;

 private:
  template <class Function>
  void by_strength(ByStrength& row, Function at) const;
  double lasts(int kind) const;
  void armed(const PeriodTables& period, int kind, ArmedTables& all);
  void war(int kind, const ResponseTable& responses, WarTables& all);
  GreyTables grey(int regime, int kind) const;

  const Problem& problem_;
  const GuarantorTables& guarantors_;
  DynamicsKernels kernels_;
  StateSpace states_;
  double unit_;
  std::vector<int> armed_, grey_;  // kinds
  // of the kind at hand
  ByStrength balance_{};
  std::vector<int> node_{};                  // [m] on the balance grid
  ByStrength share_{};                       // ... of the next node
  ByStrength arms_{}, troops_{}, per_fu_{};  // of the war at hand
};

}  // namespace casus
