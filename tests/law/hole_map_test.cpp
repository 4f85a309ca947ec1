#include "law/hole_map.hpp"

#include <algorithm>
#include <rapidcheck.h>

#include <doctest/doctest.h>

#include "law/worst_event.hpp"
#include "tests/law/random_scenario.hpp"
#include "tests/law/reference.hpp"

using namespace casus;

namespace {

bool is_in(const Event& event, const Box& box) {
  for (std::size_t d = 0; d < event.size(); ++d)
    if (!box.values[d].empty() && !box.values[d][static_cast<std::size_t>(event[d])]) return false;
  return true;
}

/// The events of the map, one by one: dimension 0 of random scenarios is the victim.
std::vector<Event> attacks_on_the_protege(const Scenario& scenario) {
  std::vector<Event> events = reference::consistent_events(scenario);
  std::erase_if(events, [&](const Event& event) {
    return event[0] != static_cast<int>(index(scenario.protege));
  });
  return events;
}

void check_map(const Scenario& scenario, const Package& package, const MapQuestion& question) {
  Result<ClauseTable> table = clause_table(scenario);
  RC_ASSERT(table.has_value());
  const Result<HoleMap> map = hole_map(*table, clauses_of(*table, package), question);
  RC_ASSERT(map.has_value());
  const std::vector<Event> events = attacks_on_the_protege(scenario);
  RC_ASSERT(map->events == events.size());
  std::vector<std::vector<std::uint64_t>> seen;
  for (const MapPart& part : map->parts) seen.emplace_back(part.boxes.size(), 0);
  for (const Event& event : events) {
    const OwedMost expected = reference::owed_most(scenario, package, question, event);
    int boxes = 0;
    for (std::size_t p = 0; p < map->parts.size(); ++p)
      for (std::size_t b = 0; b < map->parts[p].boxes.size(); ++b) {
        if (!is_in(event, map->parts[p].boxes[b])) continue;
        ++boxes;
        ++seen[p][b];
        RC_ASSERT(map->parts[p].owed == expected);
      }
    RC_ASSERT(boxes == 1);
  }
  for (std::size_t p = 0; p < map->parts.size(); ++p)
    for (std::size_t b = 0; b < map->parts[p].boxes.size(); ++b) {
      RC_ASSERT(seen[p][b] == map->parts[p].boxes[b].events);
      RC_ASSERT(seen[p][b] > 0);
    }
}

}  // namespace

TEST_CASE(
    "every event is in exactly one box of the map, with what is owed there and nothing else") {
  CHECK(rc::check([] {
    const Scenario scenario =
        random_scenario(*rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 40U));
    const Package& package = scenario.packages.front();
    check_map(scenario, package, {});
    check_map(scenario, package, {.readings = Readings::some});
    check_map(scenario, package, {.guarantor = ActorId{2}});
  }));
}

TEST_CASE("the worst event is one of an armed kind in which the least is owed") {
  CHECK(rc::check([] {
    const Scenario scenario =
        random_scenario(*rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 40U));
    const Package& package = scenario.packages.front();
    std::vector<Event> armed;
    for (const Attack& attack : scenario.attacks)
      if (attack.armed)
        for (const Event& event :
             reference::region(scenario, attack, reference::consistent_events(scenario)))
          armed.push_back(event);
    Result<ClauseTable> table = clause_table(scenario);
    RC_ASSERT(table.has_value());
    const Result<WorstEvent> worst = worst_event(*table, clauses_of(*table, package));
    RC_ASSERT(worst.has_value() == !armed.empty());
    if (!worst) return;
    OwedMost least{Level::troops, true};
    for (const Event& event : armed)
      least = std::min(least, reference::owed_most(scenario, package, {}, event));
    RC_ASSERT(worst->owed == least);
    RC_ASSERT(std::count(armed.begin(), armed.end(), worst->event) > 0);
    RC_ASSERT(reference::owed_most(scenario, package, {}, worst->event) == least);
  }));
}
