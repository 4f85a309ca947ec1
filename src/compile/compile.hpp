#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "compile/costs.hpp"
#include "compile/flows.hpp"
#include "compile/inputs.hpp"
#include "compile/promises.hpp"
#include "game/problem.hpp"
#include "law/duties.hpp"

namespace casus {

/// What all packages share in one future: the problem in which nothing is in force, with the costs
/// that make the stated response profiles an equilibrium of it.
struct FutureBase {
  Problem none{};
  ByGuarantorAndLevel profiles{};  ///< stated
  int reference_kind = 0;
};

/// Source: compile.md, "What is drawn once, what per guarantor" and "Guarantors".
FutureBase future_base(const Numbers& numbers, const Inputs& inputs);

/// A vote on whether an instrument is adopted at all.
struct AdoptionVote {
  InstrumentId instrument{};
  VoteData vote{};
  bool hopeless = false;  ///< it can never pass
};

/// One package in one future.
struct Compiled {
  Problem problem{};
  std::vector<Promise> promises{};  ///< every promise that is ever in force
  AidFlows flows{};
  /// Of instruments that are not in force yet on the day of the scenario and are decided by a body
  /// or ratified. Source: compile.md, "Measures that need a rule".
  std::vector<AdoptionVote> adoption{};
};

/// The problem of a package in the future of `numbers`. `duties` answers for that package; entries
/// may have been taken out of `package` since. Fails with what `check` of the game finds, each with
/// package and future (E209).
Result<Compiled> compile(const Numbers& numbers, const Inputs& inputs, const FutureBase& base,
                         const Package& package, const PackageDuties& duties);

/// "future 12" or "the central future".
std::string name_of_future(const FutureValues& values);

}  // namespace casus
