#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "compile/compile.hpp"
#include "compile/draw.hpp"
#include "compile/inputs.hpp"
#include "game/solve.hpp"
#include "law/duties.hpp"
#include "model/scenario.hpp"
#include "study/pass_times.hpp"

namespace casus {

// The passes from a scenario to a solution, each in one place:
//
//   entail -> prepare -> draw -> base -> compile -> solve -> measure
//
// Whoever needs a future takes this way. Each pass is timed if there are `times`, and in debug
// builds what it gives is checked against its invariant (`study/invariants.hpp`).

/// The law's answer for all packages, as `law/duties.hpp`.
Result<Duties> entail(const Scenario& scenario, PassTimes* times);

/// What all futures of a scenario have in common.
struct Prepared {
  Inputs inputs{};
  Sampler sampler;
};

/// Fails with all that the scenario misses at once (codes of `inputs_of` and `Sampler::make`). The
/// scenario must outlive what is made from it.
Result<Prepared> prepare(const Scenario& scenario, std::uint64_t seed, PassTimes* times);

/// What is drawn in the first futures, on so many threads.
std::vector<FutureValues> drawn_futures(const Sampler& sampler, int futures, int threads = 1);

/// One future, as all packages of a scenario see it. It stays where it was made, because `numbers`
/// looks into `values`; the scenario and the inputs must outlive it.
class Future {
 public:
  static Future drawn(const Scenario& scenario, const Inputs& inputs, const Sampler& sampler,
                      std::uint32_t number, PassTimes* times);
  /// One of values that somebody gave (`compile/named_draws.hpp`).
  static Future given(const Scenario& scenario, const Inputs& inputs, FutureValues values,
                      PassTimes* times);
  /// Every quantity at its central value.
  static Future central(const Scenario& scenario, const Inputs& inputs, PassTimes* times);

  Future(const Future&) = delete;
  Future& operator=(const Future&) = delete;

  const Inputs& inputs() const { return inputs_; }
  const FutureValues& values() const { return values_; }
  const Numbers& numbers() const { return numbers_; }
  const FutureBase& base() const { return base_; }
  PassTimes* times() const { return times_; }

 private:
  Future(const Scenario& scenario, const Inputs& inputs, FutureValues values, PassTimes* times);

  const Inputs& inputs_;
  PassTimes* times_;
  FutureValues values_;
  Numbers numbers_;
  FutureBase base_;
};

/// The problem of a package in this future. Entries may have been taken out of `package` since
/// `duties` answered for it. Fails where a draw is none that the game can take (E209).
///
/// The problem is checked in every build and every future: draws without bounds, and products of
/// draws, may leave the ranges of the game in one future and not in the one before.
Result<Compiled> compile_in(const Future& future, const Package& package,
                            const PackageDuties& duties);

/// Equilibria and measures of problems of this future. What they have in common is found once.
std::vector<Solution> solve_in(const Future& future, const std::vector<const Problem*>& problems,
                               const SolveOptions& options);
Solution solve_in(const Future& future, const Problem& problem, const SolveOptions& options);
/// Of `beside` only how likely attacks are within `periods`.
SolvedBeside solve_in(const Future& future, const std::vector<const Problem*>& whole,
                      const std::vector<const Problem*>& beside, int periods,
                      const SolveOptions& options);

}  // namespace casus
