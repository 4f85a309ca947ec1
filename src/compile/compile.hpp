#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "compile/adoption.hpp"
#include "compile/costs.hpp"
#include "compile/flows.hpp"
#include "compile/inputs.hpp"
#include "compile/promises.hpp"
#include "game/problem.hpp"
#include "law/duties.hpp"

namespace casus {

/// What all packages share in one future: the problem in which nothing is in force, with the costs
/// that make the stated response profiles an equilibrium of it.
template <class Real>
struct FutureBaseOf {
  ProblemOf<Real> none{};
  ByLevel<Real> profiles{};  ///< stated
  int reference_kind = 0;
};
using FutureBase = FutureBaseOf<double>;

/// Source: compile.md, "What is drawn once, what per guarantor" and "Guarantors".
template <class Real>
FutureBaseOf<Real> future_base(const NumbersOf<Real>& numbers, const Inputs& inputs);

/// One package in one future.
template <class Real>
struct CompiledOf {
  ProblemOf<Real> problem{};
  std::vector<PromiseOf<Real>> promises{};  ///< every promise that is ever in force
  AidFlowsOf<Real> flows{};
  std::vector<AdoptionOf<Real>> adoption{};
};
using Compiled = CompiledOf<double>;

/// What a package puts in force in the future of `numbers`, unchecked. `duties` answers for that
/// package; entries may have been taken out of `package` since.
template <class Real>
CompiledOf<Real> put_in_force(const NumbersOf<Real>& numbers, const Inputs& inputs,
                              const FutureBaseOf<Real>& base, const Package& package,
                              const PackageDuties& duties);

/// The same as a problem that can be solved. Fails with what `check` of the game finds, each with
/// package and future (E209).
Result<Compiled> compile(const Numbers& numbers, const Inputs& inputs, const FutureBase& base,
                         const Package& package, const PackageDuties& duties);

/// "future 12" or "the central future".
std::string name_of_future(const FutureValues& values);

}  // namespace casus
