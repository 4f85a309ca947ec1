#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "law/event_answer.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The event of which every dimension is open but those that the region fixes: a conjunct compares
/// them with one value.
OpenEvent fixed_by(const Condition& region, const Vocabulary& vocabulary);

/// Who does what a text of the package forbids him, by package, in an attack: the event that its
/// region fixes. What is broken in every such event is broken in every event of the region. None
/// where `entail_event` fails: the texts tell too many events apart.
std::vector<std::optional<std::vector<Breach>>> breaches_in(const Scenario& scenario,
                                                            const Attack& attack);

/// What texts say about what happened: by past event of the scenario; none where nothing is asked.
/// Members of groups are those of the day of the question. Fails as `entail_event` does, at the
/// past event.
Result<std::vector<std::optional<EventAnswer>>> replay(const Scenario& scenario);

}  // namespace casus
