#pragma once

#include <vector>

#include "compile/guarantors.hpp"
#include "compile/promises.hpp"

namespace casus {

// What share of help arrives before an attack is decided, where the attack says how fast it is
// (`timely: {pace: ...}`). Source: docs/compile.md, "Help in time"; docs/design/0030-timely.md.

/// What makes help come sooner at one time.
template <class Real>
struct SoonerOf {
  std::vector<PromiseOf<Real>> promises{};  ///< in force and with a last day, as they bind then
  std::vector<Real> troops_there{};         ///< [guarantor] thousand, of deployments in force

  /// Whether anything of it is this guarantor's.
  bool moves(std::size_t guarantor) const;
};

/// By level, from the shares of arms and of troops: at the level troops the mean of both weighted
/// by force, so that the force that arrives is exact.
template <class Real>
std::vector<Real> timely_by_level(const GuarantorDataOf<Real>& guarantor, const Real& timely_arms,
                                  const Real& timely_troops);

/// timely[guarantor][level] against an attack that has a pace, where nothing is in force:
///   exp(-(decision + transport) / pace)   of arms and of troops, each times what of it can be used
/// and at the top level the mean of both weighted by force. The chance that an attack whose length
/// is exponential is not decided yet, and the share of its days on which the help is there.
template <class Real>
std::vector<std::vector<Real>> timely_alone(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                            AttackId attack,
                                            const std::vector<GuarantorDataOf<Real>>& guarantors);

/// timely[kind][guarantor][level] with all that makes help sooner; empty where nothing does.
///   a promise of that level or a higher one, of weight w = strength x applies and decided on at d,
///   before the guarantor would by itself at a: in time (1 - w) s(a) + w s(d), the best of all
///   troops of which a share is there already: that share with the way from where they are
template <class Real>
std::vector<std::vector<std::vector<Real>>> timely_with(const NumbersOf<Real>& numbers,
                                                        const Inputs& inputs,
                                                        const ProblemOf<Real>& none,
                                                        const SoonerOf<Real>& sooner);

}  // namespace casus
