#pragma once

#include <nlohmann/json.hpp>

#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

// Rows of JSON that stand in a report twice: over futures that count alike, and by weights.

/// {"from", "to", "measure", the range, "share_lower"}.
nlohmann::ordered_json to_json(const Scenario& scenario, const Difference& one);

/// {"package", "part", "measure", the range, "share_higher", "rest"}.
nlohmann::ordered_json to_json(const Scenario& scenario, const WithoutPart& one);

/// {"package", "instrument", the range of what comes into force}.
nlohmann::ordered_json to_json(const Scenario& scenario, const InstrumentAdoption& one);

/// A row of each.
template <class Row>
nlohmann::ordered_json rows_json(const Scenario& scenario, const std::vector<Row>& rows) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const Row& one : rows) out.push_back(to_json(scenario, one));
  return out;
}

}  // namespace casus
