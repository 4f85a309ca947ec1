#include "law/stand_ins.hpp"

#include <algorithm>

namespace casus {

namespace {

bool is_among(const std::vector<ActorId>& ascending, ActorId wanted) {
  return std::binary_search(ascending.begin(), ascending.end(), wanted);
}

}  // namespace

std::vector<StandIn> stand_ins(const Scenario& scenario, const Package& package,
                               const PackageEntry& entry) {
  const std::string& implemented = scenario.instruments[index(entry.instrument)].id;
  std::vector<StandIn> found;
  for (const PackageEntry& other : package.entries) {
    const Instrument& text = scenario.instruments[index(other.instrument)];
    if (std::find(text.implements.begin(), text.implements.end(), implemented) ==
        text.implements.end())
      continue;
    for (const ActorId party : text.parties)
      if (party != scenario.challenger && party != scenario.protege &&
          !is_among(other.without, party))
        found.push_back({party, other.instrument});
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool binds_somebody(const Scenario& scenario, const Package& package, const PackageEntry& entry,
                    const ActorSet& holders) {
  std::vector<ActorId> taken_out = entry.without;
  for (const StandIn& one : stand_ins(scenario, package, entry)) taken_out.push_back(one.actor);
  std::sort(taken_out.begin(), taken_out.end());
  return binds_somebody(scenario, taken_out, holders);
}

bool binds_somebody(const Scenario& scenario, const std::vector<ActorId>& taken_out,
                    const ActorSet& holders) {
  for (const SetExpression& part : holders.entries)
    for (const SetTerm& term : part)
      if (term.sign == SetTerm::Sign::plus && !term.dimensions.empty()) return true;
  const std::vector<ActorId> named =
      actors_named(holders, static_cast<int>(scenario.actors.size()));
  return std::any_of(named.begin(), named.end(),
                     [&](ActorId actor) { return !is_among(taken_out, actor); });
}

}  // namespace casus
