#include "law/replay.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace casus {

OpenEvent fixed_by(const Condition& region, const Vocabulary& vocabulary) {
  OpenEvent event(vocabulary.dimensions.size());
  for (const Condition& one : conjuncts(region)) {
    const auto* compared = std::get_if<Comparison>(&one.node);
    if (compared == nullptr || compared->negated || !compared->same_as.empty()) continue;
    const std::vector<bool>& values = compared->values;
    if (std::count(values.begin(), values.end(), true) != 1) continue;
    event[index(compared->dimension)] =
        static_cast<int>(std::find(values.begin(), values.end(), true) - values.begin());
  }
  return event;
}

std::vector<std::optional<std::vector<Breach>>> breaches_in(const Scenario& scenario,
                                                            const Attack& attack) {
  const OpenEvent event = fixed_by(attack.region, scenario.vocabulary);
  std::vector<std::optional<std::vector<Breach>>> all;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    Result<EventAnswer> answer = entail_event(scenario, static_cast<PackageId>(p), event);
    all.push_back(answer ? std::optional(std::move(answer->breaches)) : std::nullopt);
  }
  return all;
}

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
