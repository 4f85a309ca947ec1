#pragma once

#include <vector>

#include "game/problem.hpp"
#include "model/scenario.hpp"
#include "study/channel.hpp"

namespace casus {

/// A package in one future, and what it is held beside. All must outlive it.
struct ChannelProblems {
  const Problem& none;     ///< nothing is in force, in one regime
  const Problem& package;  ///< as it is
  const Problem& undated;  ///< as it would be if all of it were in force from the start for good
};

/// The package with some of its channels, and nothing's fields otherwise. All of them give the
/// package, none of them `none`, both to the bit.
///
///   promises    `promises` of a regime
///   votes       their `vote`; without it they bind without one. Nothing without promises
///   garrison    `garrison` and `exposure` of a regime
///   tripwire, floors    fields of a regime
///   aid         `aid`; `fatigue` and `renewal` of a regime
///   economy     `domestic`
///   monitoring  `incident.rate`
///   absence     `arms`, `troops`, `sanction` and `exposure` of guarantors, `ceiling` of kinds
///   timing      `timely` of a regime
///   dates       with it the fields are the package's, without it those of `undated`. Nothing alone
///
/// What else a package changed would be in no channel: the study refuses it (`channels_of`).
Problem with_channels(const ChannelProblems& of, ChannelSet set);

/// The channels by which the package differs from nothing; none of the others can change anything.
/// Breaks the contract where all of them do not give the package.
std::vector<Channel> channels_of(const ChannelProblems& of);

/// The scenario with every instrument that ever enters into force in force from the start, what it
/// brings delivered at once, and nothing that ends. Draws stay.
Scenario all_from_the_start(const Scenario& scenario);

}  // namespace casus
