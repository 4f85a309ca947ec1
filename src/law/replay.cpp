#include "law/replay.hpp"

#include <utility>

namespace casus {

Result<std::vector<std::optional<EventAnswer>>> replay(const Scenario& scenario) {
  std::vector<std::optional<EventAnswer>> all;
  for (const PastEvent& past : scenario.history) {
    if (!past.package) {
      all.emplace_back();
      continue;
    }
    Result<EventAnswer> answer = entail_event(scenario, *past.package, past.event);
    if (!answer) {
      Diagnostics wrong = std::move(answer.error());
      for (Diagnostic& one : wrong) one.where = past.where;
      return fail(std::move(wrong));
    }
    all.emplace_back(std::move(*answer));
  }
  return all;
}

}  // namespace casus
