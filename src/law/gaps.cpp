#include "law/gaps.hpp"

#include <algorithm>
#include <utility>

namespace casus {

std::vector<Hole> holes_in(const HoleMap& map) {
  std::vector<Hole> found;
  for (const MapPart& part : map.parts) {
    if (part.owed.level >= Level::economic) continue;
    for (const Box& box : part.boxes) found.push_back({part.owed, box, {}});
  }
  return found;
}

std::vector<Hole> largest_first(const HoleMap& map) {
  std::vector<Hole> holes = holes_in(map);
  std::stable_sort(holes.begin(), holes.end(),
                   [](const Hole& a, const Hole& b) { return a.box.events > b.box.events; });
  return holes;
}

Diagnostics find_openings(ClauseTable& table, const std::vector<HeldClause>& held,
                          std::vector<Hole>& holes) {
  for (Hole& hole : holes) {
    Result<std::vector<Opening>> words = openings(table, held, hole.box, hole.owed.level);
    if (!words) return std::move(words.error());
    hole.openings = std::move(*words);
  }
  return {};
}

Result<Gaps> find_gaps(const Scenario& scenario, PackageId package, const GapsQuestion& question) {
  Result<ClauseTable> table = clause_table(scenario);
  if (!table) return fail(std::move(table.error()));
  return find_gaps(*table, package, question);
}

Result<Gaps> find_gaps(ClauseTable& table, PackageId package, const GapsQuestion& question) {
  const Scenario& scenario = *table.scenario;
  Result<HoleCounts> counts = count_holes(table, package);
  if (!counts) return fail(std::move(counts.error()));
  Gaps gaps{.counts = std::move(*counts)};
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(package)]);

  Result<HoleMap> map = hole_map(table, held, {});
  if (!map) return fail(std::move(map.error()));
  gaps.map = std::move(*map);
  gaps.holes = holes_in(gaps.map);
  Diagnostics wrong = find_openings(table, held, gaps.holes);
  if (!wrong.empty()) return fail(std::move(wrong));
  for (const ActorId guarantor : question.guarantors) {
    Result<HoleMap> own = hole_map(table, held, {.guarantor = guarantor});
    if (!own) return fail(std::move(own.error()));
    gaps.by_guarantor.push_back(std::move(*own));
  }
  if (Result<std::vector<KindShares>> shares = hole_shares(table, held)) {
    gaps.shares = std::move(*shares);
  } else {
    gaps.without_shares = std::move(shares.error());
  }
  Result<WorstEvent> worst = worst_event(table, held);
  if (!worst) return fail(std::move(worst.error()));
  gaps.worst = std::move(*worst);
  Result<std::vector<Opening>> words = openings(
      table, held, box_around(gaps.worst.event, scenario.vocabulary), gaps.worst.owed.level);
  if (!words) return fail(std::move(words.error()));
  gaps.worst_openings = std::move(*words);
  return gaps;
}

bool has_holes(const Gaps& gaps, Level level) {
  return gaps.counts.levels[static_cast<std::size_t>(level) - 1].under_some_reading > 0;
}

}  // namespace casus
