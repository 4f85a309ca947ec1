#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"
#include "law/duties.hpp"

namespace casus {

/// Between these days, in years from the attack, a duty that keeps to its clock is decided on.
template <class Real>
struct LawfulWindow {
  Real earliest = 0.0;
  Real latest = 0.0;
};

/// A promise and where it came from.
template <class Real>
struct PromiseOf {
  ClauseId clause{};
  int reading = 0;
  PromiseDataOf<Real> data{};
  std::vector<StandIn> stand_ins{};  ///< whom it does not bind while that text is in force
  /// None without a last day, or where no attack has a pace.
  std::optional<LawfulWindow<Real>> window{};
};
using Promise = PromiseOf<double>;

/// The promise that a clause makes in this future, under the reading drawn: none if that reading is
/// no duty, owes no level, meets no kind of attack, has no holder in the game, or waits for a vote
/// that can never pass.
///   level      drawn from `expected`, else the highest level of the floor
///   cap        troops, economic for kinds that are not armed
///   applies    at the challenger's best hole under this reading
///   strength   form x discretion x consequence
/// Source: language.md, section 5; compile.md, "Instruments".
template <class Real>
std::optional<PromiseOf<Real>> promise(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                       const PromiseAnswer& answer,
                                       const std::vector<ActorId>& without);

/// The first and the last lawful day of a duty in this future: the deadline from its clock, the
/// body deciding in the time that deciding takes, since its vote counts by itself. None where
/// nothing bounds the duty (law/clock.hpp). Source: docs/compile.md, "Help in time".
template <class Real>
std::optional<LawfulWindow<Real>> lawful_window(const NumbersOf<Real>& numbers,
                                                const Reading& reading);

/// The promise less the actors whom other texts bind instead, by place in the game; none if nobody
/// is left. Source: docs/compile.md, "Instruments".
template <class Real>
std::optional<PromiseDataOf<Real>> without(const PromiseOf<Real>& promise,
                                           const std::vector<bool>& replaced);

/// The promises as a problem lists them: those without a vote that have the same cap and applies
/// and no holder in common become one, named after its first; that changes nothing in the game and
/// keeps thirty bilateral agreements within the game's bounds.
template <class Real>
std::vector<PromiseDataOf<Real>> joined(std::vector<PromiseDataOf<Real>> promises);

/// The level that a clause owes under a reading: `u` in (0, 1) chooses among `expected`.
Level owed_level(const Scenario& scenario, const Reading& reading, double u);

}  // namespace casus
