#include "compile/adoption.hpp"

#include <algorithm>
#include <utility>

#include "compile/real.hpp"
#include "compile/votes.hpp"

namespace casus {

namespace {

/// What somebody gives of the money or the troops of an instrument.
struct Contribution {
  ActorId actor{};
  double share = 0.0;
};

/// Those who are asked, in the order of the file.
std::vector<Contribution> contributions(const Inputs& inputs, const Instrument& instrument,
                                        const PackageEntry& entry) {
  std::vector<Contribution> found;
  const auto see = [&](const auto& one) {
    if (!is_out(entry, one.actor) && inputs.place[index(one.actor)] >= 0)
      found.push_back({one.actor, one.share});
  };
  for (const Donor& one : instrument.donors) see(one);
  for (const Contributor& one : instrument.troops_by) see(one);
  return found;
}

/// The body that decides on the first clause of the instrument, under the reading drawn, that one
/// decides on.
const Reading* deciding_reading(const Scenario& scenario, const FutureValues& values,
                                InstrumentId which) {
  const Instrument& instrument = scenario.instruments[index(which)];
  for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
    const ClauseId clause{which, static_cast<int>(c)};
    const Reading& drawn = instrument.clauses[c].readings[drawn_reading(scenario, values, clause)];
    if (is_duty(drawn) && drawn.decided_by.body) return &drawn;
  }
  return nullptr;
}

bool a_body_may_decide(const Instrument& instrument) {
  return std::any_of(
      instrument.clauses.begin(), instrument.clauses.end(), [](const Clause& clause) {
        return std::any_of(clause.readings.begin(), clause.readings.end(), [](const Reading& one) {
          return is_duty(one) && one.decided_by.body.has_value();
        });
      });
}

/// The parties, who must all agree. One who lets a ceasefire be watched is not asked as a party
/// whose consent would give something away: the challenger's is a matter of the ceasefire.
Ballot parties_of(const Scenario& scenario, const Inputs& inputs, const PackageEntry& entry) {
  const Instrument& instrument = scenario.instruments[index(entry.instrument)];
  Ballot who = ratification(scenario, inputs, instrument, entry.without);
  who.challenger_sits = who.challenger_sits && instrument.form == Form::treaty;
  return who;
}

/// Whether parties are asked: of a treaty always; a monitoring by those who are no guarantors
/// comes.
bool parties_decide(const Scenario& scenario, const Inputs& inputs, const PackageEntry& entry) {
  const Instrument& instrument = scenario.instruments[index(entry.instrument)];
  return instrument.form == Form::treaty ||
         (all_parties_agree(instrument) && !parties_of(scenario, inputs, entry).members.empty());
}

template <class Real>
AdoptionOf<Real> decided_together(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                  const PackageEntry& entry, const Reading* reading) {
  const Scenario& scenario = numbers.scenario();
  const Instrument& instrument = scenario.instruments[index(entry.instrument)];
  const Ballot who = reading != nullptr ? ballot(scenario, inputs, *reading, entry.without)
                                        : parties_of(scenario, inputs, entry);
  AdoptionOf<Real> one{.instrument = entry.instrument, .hopeless = hopeless(who)};
  if (one.hopeless) return one;
  one.vote = vote(numbers, inputs, who, signed_treaty(instrument, instrument.form));
  one.members = who.members;
  one.hopeless = !can_pass(one.vote);
  return one;
}

template <class Real>
AdoptionOf<Real> decided_by_each(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                 const PackageEntry& entry, const std::vector<Contribution>& who) {
  const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
  AdoptionOf<Real> one{.instrument = entry.instrument,
                       .consent = instrument.kind == InstrumentKind::deployment};
  Ballot all{.rule = {.kind = Rule::Kind::consensus}};
  for (const Contribution& gives : who) {
    all.members.push_back(gives.actor);
    one.shares.push_back(gives.share);
  }
  one.vote = vote(numbers, inputs, all, signed_treaty(instrument, instrument.form));
  one.members = std::move(all.members);
  return one;
}

}  // namespace

template <class Real>
std::vector<AdoptionOf<Real>> adoption(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                       const Package& package) {
  const Scenario& scenario = numbers.scenario();
  std::vector<AdoptionOf<Real>> found;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    if (is_in_force(scenario, instrument)) continue;
    const Reading* reading = deciding_reading(scenario, numbers.values(), entry.instrument);
    if (reading != nullptr || parties_decide(scenario, inputs, entry))
      found.push_back(decided_together(numbers, inputs, entry, reading));
    const std::vector<Contribution> who = contributions(inputs, instrument, entry);
    if (!who.empty()) found.push_back(decided_by_each(numbers, inputs, entry, who));
  }
  return found;
}

std::vector<InstrumentId> open_instruments(const Scenario& scenario, const Inputs& inputs,
                                           const Package& package) {
  std::vector<InstrumentId> found;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    if (is_in_force(scenario, instrument)) continue;
    if (parties_decide(scenario, inputs, entry) || a_body_may_decide(instrument) ||
        !contributions(inputs, instrument, entry).empty())
      found.push_back(entry.instrument);
  }
  return found;
}

template std::vector<Adoption> adoption(const Numbers&, const Inputs&, const Package&);
template std::vector<AdoptionOf<Traced>> adoption(const NumbersOf<Traced>&, const Inputs&,
                                                  const Package&);

}  // namespace casus
