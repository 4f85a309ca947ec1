#include "study/channel_problems.hpp"

#include <algorithm>

#include "base/expects.hpp"

namespace casus {

namespace {

RegimeData regime_with(const RegimeData& nothing, const RegimeData& in_force, ChannelSet set) {
  RegimeData regime = nothing;
  if (is_in(set, Channel::promises)) {
    regime.promises = in_force.promises;
    if (!is_in(set, Channel::votes))
      for (PromiseData& one : regime.promises) one.vote.reset();
  }
  if (is_in(set, Channel::garrison)) {
    regime.garrison = in_force.garrison;
    regime.exposure = in_force.exposure;
    regime.open = in_force.open;
  }
  if (is_in(set, Channel::tripwire)) regime.tripwire = in_force.tripwire;
  if (is_in(set, Channel::timing)) regime.timely = in_force.timely;
  if (is_in(set, Channel::floors)) regime.floor = in_force.floor;
  if (is_in(set, Channel::aid)) {
    regime.fatigue = in_force.fatigue;
    regime.renewal = in_force.renewal;
  }
  return regime;
}

/// The regimes of `in_force` with some channels. Unless they are what they were, those that are
/// alike now are one.
void put_regimes(const RegimeData& nothing, const Problem& in_force, ChannelSet set, Problem& to) {
  std::vector<RegimeData> all;
  bool differ = set == every_channel;
  for (const RegimeData& one : in_force.regimes) {
    all.push_back(regime_with(nothing, one, set));
    differ = differ || !(all.back() == nothing);
  }
  to.regime_of = in_force.regime_of;
  if (differ && all == in_force.regimes) {
    to.regimes = std::move(all);
    return;
  }
  to.regimes.clear();
  std::vector<int> place;
  for (RegimeData& one : all) {
    const auto known = std::find(to.regimes.begin(), to.regimes.end(), one);
    place.push_back(static_cast<int>(known - to.regimes.begin()));
    if (known == to.regimes.end()) to.regimes.push_back(std::move(one));
  }
  for (int& regime : to.regime_of) regime = place[static_cast<std::size_t>(regime)];
}

void put_absence(const Problem& in_force, Problem& to) {
  expects(in_force.guarantors.size() == to.guarantors.size() &&
          in_force.kinds.size() == to.kinds.size());
  for (std::size_t i = 0; i < to.guarantors.size(); ++i) {
    const GuarantorData& from = in_force.guarantors[i];
    GuarantorData& one = to.guarantors[i];
    one.arms = from.arms;
    one.troops = from.troops;
    one.sanction = from.sanction;
    one.exposure = from.exposure;
  }
  for (std::size_t e = 0; e < to.kinds.size(); ++e) to.kinds[e].ceiling = in_force.kinds[e].ceiling;
}

bool has_vote(const Problem& problem) {
  const auto voted = [](const PromiseData& one) { return one.vote.has_value(); };
  return std::any_of(problem.regimes.begin(), problem.regimes.end(), [&](const RegimeData& one) {
    return std::any_of(one.promises.begin(), one.promises.end(), voted);
  });
}

}  // namespace

Problem with_channels(const ChannelProblems& of, ChannelSet set) {
  expects(of.none.regimes.size() == 1);
  const Problem& in_force = is_in(set, Channel::dates) ? of.package : of.undated;
  Problem problem = of.none;
  put_regimes(of.none.regimes.front(), in_force, set, problem);
  if (is_in(set, Channel::aid)) problem.aid = in_force.aid;
  if (is_in(set, Channel::economy)) problem.domestic = in_force.domestic;
  if (is_in(set, Channel::monitoring) && problem.incident && in_force.incident)
    problem.incident->rate = in_force.incident->rate;
  if (is_in(set, Channel::absence)) put_absence(in_force, problem);
  return problem;
}

std::vector<Channel> channels_of(const ChannelProblems& of) {
  expects(with_channels(of, every_channel) == of.package);
  std::vector<Channel> found;
  for (int c = 0; c < channel_count; ++c) {
    const auto one = static_cast<Channel>(c);
    const bool differs =
        one == Channel::dates ? !(of.package == of.undated)
        : one == Channel::votes
            ? has_vote(of.package) || has_vote(of.undated)
            : !(with_channels(of, channel_set(one)) == of.none) ||
                  !(with_channels(of, channel_set(one) | channel_set(Channel::dates)) == of.none);
    if (differs) found.push_back(one);
  }
  return found;
}

Scenario all_from_the_start(const Scenario& scenario) {
  Scenario changed = scenario;
  for (Instrument& one : changed.instruments) {
    if (one.in_force.kind == EntryIntoForce::Kind::never) continue;
    one.in_force = {.kind = EntryIntoForce::Kind::after_ceasefire};
    one.lag.reset();
  }
  changed.terms.reset();
  return changed;
}

}  // namespace casus
