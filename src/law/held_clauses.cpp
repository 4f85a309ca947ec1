#include "law/held_clauses.hpp"

#include <algorithm>

namespace casus {

std::vector<HeldClause> clauses_of(const ClauseTable& table, const Package& package) {
  std::vector<HeldClause> texts;  // [entry] what all its clauses have in common
  for (const PackageEntry& entry : package.entries) {
    HeldClause& one =
        texts.emplace_back(HeldClause{.without = entry.without,
                                      .stand_ins = stand_ins(*table.scenario, package, entry),
                                      .taken_out = entry.without});
    for (const StandIn& other : one.stand_ins) one.taken_out.push_back(other.actor);
    std::sort(one.taken_out.begin(), one.taken_out.end());
  }
  std::vector<HeldClause> found;
  for (std::size_t at = 0; at < table.clauses.size(); ++at)
    for (std::size_t e = 0; e < texts.size(); ++e) {
      if (package.entries[e].instrument != table.clauses[at].clause.instrument) continue;
      found.push_back(texts[e]);
      found.back().clause = at;
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
