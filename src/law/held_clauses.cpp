#include "law/held_clauses.hpp"

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

std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at)
    for (const PackageEntry& entry : package.entries) {
      if (entry.instrument != table.clauses[at].clause.instrument) continue;
      HeldClause one{.clause = at, .taken_out = entry.without};
      for (const StandIn& other : stand_ins(*table.scenario, package, entry))
        one.taken_out.push_back(other.actor);
      std::sort(one.taken_out.begin(), one.taken_out.end());
      found.push_back(std::move(one));
    }
  return found;
}

std::vector<HeldClause> clauses_of(const ClauseTable& table, InstrumentId instrument) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at)
    if (table.clauses[at].clause.instrument == instrument) found.push_back({.clause = at});
  return found;
}

std::vector<HeldClause> all_clauses(const ClauseTable& table) {
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at) found.push_back({.clause = at});
  return found;
}

}  // namespace casus
