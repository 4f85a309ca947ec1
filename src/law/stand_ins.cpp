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

}  // namespace casus
