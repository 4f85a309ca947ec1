#pragma once

#include <map>
#include <set>
#include <vector>

#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/hole_counts.hpp"
#include "law/hole_map.hpp"
#include "model/scenario.hpp"

// The law as tests/oracle/law/README.md words it: every event, every combination of readings, one
// by one. Shares no code with src/law.
namespace casus::reference {

std::vector<Event> consistent_events(const Scenario& scenario);
/// Those of a kind of attack, the protege having asked.
std::vector<Event> region(const Scenario& scenario, const Attack& attack,
                          const std::vector<Event>& consistent);

PackageDuties entail(const Scenario& scenario, const Package& package);
EventAnswer entail_event(const Scenario& scenario, const Package& package, const OpenEvent& event);
/// The most that is owed in the event, by anybody or by one guarantor.
OwedMost owed_most(const Scenario& scenario, const Package& package, const MapQuestion& question,
                   const Event& event);
HoleCounts count_holes(const Scenario& scenario, const Package& package);
/// Whether the test holds, asked of these instruments.
bool passes(const Scenario& scenario, const Package& package, const EventTest& test);

}  // namespace casus::reference
