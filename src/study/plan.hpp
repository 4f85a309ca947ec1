#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "law/duties.hpp"
#include "measure/bands.hpp"
#include "measure/calibrated.hpp"
#include "measure/catalogue.hpp"
#include "measure/outcome.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"
#include "study/future.hpp"

namespace casus {

/// A package that the scenario does not write, and what the law answers for it.
struct DerivedPackage {
  Package package{};
  PackageDuties duties{};
};

/// A package with one of its parts left out.
struct PartLeftOut {
  std::size_t package = 0;  ///< in `StudyPlan::packages`
  PartId part{};            ///< what is left out
  DerivedPackage rest{};
};
struct PartsPlan {
  std::vector<PartLeftOut> left_out{};
  std::vector<LeftWhole> left_whole{};
};

/// Some components of the largest option, one bit for each.
struct Coalition {
  std::uint32_t members = 0;
  DerivedPackage derived{};
};
struct AdditionsPlan {
  std::size_t package = 0;  ///< in `StudyPlan::packages`
  std::vector<Component> components{};
  std::vector<std::vector<int>> orders{};  ///< that are looked at; empty: every order
  std::vector<Coalition> coalitions{};     ///< ascending, without the package itself
};

/// What must be decided before packages are in force.
struct AdoptionPlan {
  std::vector<std::vector<InstrumentId>> open{};  ///< [package] on which something is decided
  /// [package] what the law answers with the texts of the fallback beside it; none where the
  /// fallback brings no text of its own.
  std::vector<std::optional<PackageDuties>> with_fallback{};
};

/// What the futures of a study have in common. The scenario and the duties must outlive it.
struct StudyPlan {
  const Scenario* scenario = nullptr;
  const Duties* duties = nullptr;
  Inputs inputs{};
  Sampler sampler;
  MeasureScale scale{};
  SolveOptions solve{};
  std::vector<MeasureBand> bands{};              ///< of the scenario
  std::vector<CalibratedMeasure> calibration{};  ///< of the scenario
  std::vector<Package> packages{};               ///< as in the scenario
  std::vector<std::optional<Package>> bare{};    ///< without aid and deployments, if it has any
  AdoptionPlan adoption{};
  bool beside = true;  ///< whether what other problems tell is found: preventive effect, adoption
  bool again = true;   ///< whether what must be solved again is found (`most_futures_again`)
  PartsPlan parts{};   ///< empty: no package is taken apart
  AdditionsPlan additions{};   ///< empty: nothing is added up
  PassTimes* times = nullptr;  ///< where passes are timed; none: nowhere
};

/// Fails with all that the scenario misses at once, and where the stated profiles at the central
/// values are not on the principal branch (E206).
Result<StudyPlan> make_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                            const SolveOptions& solve, PassTimes* times = nullptr);

/// A future of the plan, before any package.
Future future_of(const StudyPlan& plan, std::uint32_t number);

/// One future of all packages.
struct FutureOutcome {
  std::vector<PackageOutcome> packages{};
  ProfileDistance distance{};
  std::vector<double> common{};  ///< [quantity]
  std::vector<int> answers{};    ///< [question of law] position among its alternatives
  /// [part left out][measure], where it is taken apart (`derived_packages.hpp`).
  std::vector<std::vector<double>> without_part{};
  std::vector<std::vector<double>> coalitions{};  ///< [coalition][measure], there too
};

/// The outcome of a package in a future, with what its measures ask beside it. Both must outlive
/// it.
Measured measured_in(const StudyPlan& plan, const FutureOutcome& future, std::size_t package);

/// Of all packages of a future together.
Convergence convergence_of(const FutureOutcome& future);

/// What a run asks on its way: whether to stop, and where it says that a problem is done.
struct RunSignals {
  std::function<bool()> stop{};
  std::function<void()> problem_done{};
};

/// What must be solved again is found in so many futures, the first ones: packages without what
/// prevents (`preventive_effect`), games without each guarantor (`hangs_on_one`) and from what
/// everybody might expect (`coordination_gap`). It would take a third of the time of every future.
inline constexpr std::uint32_t most_futures_again = 256;

/// Computes a future; none if it was stopped on the way.
Result<std::optional<FutureOutcome>> run_future(const StudyPlan& plan, std::uint32_t future,
                                                const RunSignals& signals);

/// Most that stated profiles at the central values may be off the principal branch.
inline constexpr double most_profile_distance = 0.01;

}  // namespace casus
