#include "law/mended_holes.hpp"

#include <algorithm>
#include <utility>

namespace casus {

namespace {

/// What somebody should owe where no more than that is owed: something material, or a level more.
Level wanted_beyond(Level owed) {
  const int next = std::min(static_cast<int>(owed) + 1, level_count - 1);
  return std::max(Level::economic, static_cast<Level>(next));
}

/// The words that open each hole, and what closes it.
Result<std::vector<MendedHole>> mended(ClauseTable& table, PackageId package,
                                       const std::vector<HeldClause>& held,
                                       std::vector<Hole> holes) {
  Diagnostics wrong = find_openings(table, held, holes);
  if (!wrong.empty()) return fail(std::move(wrong));
  std::vector<MendedHole> found;
  for (Hole& hole : holes) {
    Result<std::optional<Mend>> mend =
        smallest_mend(table, package, hole.box, wanted_beyond(hole.owed.level));
    if (!mend) return fail(std::move(mend.error()));
    found.push_back({std::move(hole), std::move(*mend)});
  }
  return found;
}

}  // namespace

Result<MendedHoles> mended_holes(ClauseTable& table, PackageId package, std::size_t most) {
  const Scenario& scenario = *table.scenario;
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(package)]);
  const Result<HoleMap> map = hole_map(table, held, {});
  if (!map) return fail(map.error());
  MendedHoles found{.package = package, .events = map->events};
  std::vector<Hole> holes = largest_first(*map);
  for (const Hole& one : holes) found.unowed += one.box.events;
  found.more = holes.size() - std::min(holes.size(), most);
  holes.resize(holes.size() - found.more);
  Result<std::vector<MendedHole>> listed = mended(table, package, held, std::move(holes));
  if (!listed) return fail(std::move(listed.error()));
  found.holes = std::move(*listed);
  const Result<WorstEvent> worst = worst_event(table, held);
  if (!worst && worst.error().front().code != "E406") return fail(worst.error());
  if (!worst) return found;
  listed = mended(table, package, held,
                  {{worst->owed, box_around(worst->event, scenario.vocabulary), {}}});
  if (!listed) return fail(std::move(listed.error()));
  found.worst = std::move(listed->front());
  return found;
}

}  // namespace casus
