#pragma once

#include <optional>
#include <vector>

#include "compile/compile.hpp"
#include "game/measures.hpp"
#include "game/solve.hpp"
#include "measure/objectives.hpp"

namespace casus {

/// What a study keeps of one package in one future.
struct PackageOutcome {
  Measures measures{};  ///< without `challenges`
  /// [kind] over the report: armed attacks opened, without incidents; of a kind that is not armed
  /// periods in which it goes on. Unit: expected number.
  std::vector<double> challenges{};
  Convergence convergence{};
  std::optional<double> coordination_gap{};  ///< none if no force is possible
  std::optional<double> hangs_on_one{};
  int hangs_on = -1;                     ///< guarantor
  std::vector<double> expected_force{};  ///< [guarantor] FU
  std::vector<int> owed_level{};         ///< [guarantor] everything in force and owed
  bool votes = false;                    ///< some promise in force is put to a vote
  std::optional<double> gini_owed{}, gini_force{};
  std::optional<double> covers_the_need{}, halving_years{}, largest_donor{};
  double pledged_eur_bn = 0.0;  ///< over the report, at full support
  std::optional<double> troops_fight{};
  /// Chance that all of it comes into force, and what decides which option is best, of what does in
  /// the future. None where it was not found.
  std::optional<double> adopted{}, as_likely_adopted{};
  std::vector<double> adoption{};  ///< [open instrument] share that comes; empty: not found
  std::optional<double> preventive_effect{};
};

/// What every measure of an outcome needs to know beside it.
struct MeasureScale {
  ProblemTime time{};
  int reference_kind = 0;
  bool start_in_war = false;
  std::vector<Objective> objectives{};  ///< the first decides which option is best
  std::vector<MeasureKey> asked{};      ///< measures that bands of the record are about

  double report_years() const { return time.report * time.step; }
};

/// Whether games are asked again from what everybody might expect, lowest and highest, and without
/// each of their guarantors in turn.
enum class AskedAgain { yes, no };

/// Measures solved problems of one future. What needs other packages (`adopted` and beside it,
/// `preventive_effect`) stays as it is, and so do `coordination_gap` and `hangs_on_one` where
/// nothing is asked again. The quantities of the dictionary that ask for "every promise owed" are
/// taken in the regime at the end of the report, when all that enters into force has done so, at
/// the balance of the start, kind of the reference attack.
std::vector<PackageOutcome> outcomes_of(const Numbers& numbers, const Inputs& inputs,
                                        const std::vector<Compiled>& compiled,
                                        std::vector<Solution> solutions, const MeasureScale& scale,
                                        AskedAgain again, const SolveOptions& options);

}  // namespace casus
