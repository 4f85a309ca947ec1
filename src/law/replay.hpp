#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "law/event_answer.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What texts say about what happened: by past event of the scenario; none where nothing is asked.
/// Members of groups are those of the day of the question. Fails as `entail_event` does, at the
/// past event.
Result<std::vector<std::optional<EventAnswer>>> replay(const Scenario& scenario);

}  // namespace casus
