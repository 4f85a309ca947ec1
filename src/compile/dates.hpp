#pragma once

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

// When instruments enter into force and end. Source: docs/compile.md, "What the reference had to
// choose" and "Instruments".

/// The first period that begins `years` after the start or later.
template <class Real>
Whole<Real> period_from(const Real& years, const Real& step);

/// Years from the start to entry into force, negative if it was before; not of what never enters.
template <class Real>
Real years_to_entry(const NumbersOf<Real>& numbers, const Inputs& inputs,
                    const Instrument& instrument);

/// First period in which an instrument is in force; `time.solve` if never within the report.
template <class Real>
Whole<Real> first_period(const NumbersOf<Real>& numbers, const Inputs& inputs,
                         const Instrument& instrument, const ProblemTimeOf<Real>& time);

/// First period in which it is no longer in force: its term is over and not renewed. `time.solve`
/// if that is after the game, and of what the scenario lets not end. What has ended before it
/// begins is never in force. A renewal is for the same length again; in one future an instrument is
/// renewed k times or more with its chance to the power of k.
template <class Real>
Whole<Real> end_period(const NumbersOf<Real>& numbers, const Inputs& inputs,
                       InstrumentId instrument, const ProblemTimeOf<Real>& time);

/// First period in which an actor has left it by notice; `time.solve` if not within the game. Only
/// guarantors that are parties leave.
template <class Real>
Whole<Real> leaving_period(const NumbersOf<Real>& numbers, const Inputs& inputs,
                           InstrumentId instrument, ActorId actor, const ProblemTimeOf<Real>& time);

/// Its chance of a renewal, or none: it is not renewed.
std::optional<QuantityId> renewal_chance(const Scenario& scenario, InstrumentId instrument);

}  // namespace casus
