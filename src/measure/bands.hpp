#pragma once

#include <vector>

#include "base/result.hpp"
#include "measure/key.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A band of the scenario with its measure looked up.
struct MeasureBand {
  MeasureKey measure{};
  const Band* band = nullptr;  ///< in the scenario
};

/// What `bands:` of the scenario says, in its order. Fails where a name is no measure (E284); years
/// that the report does not reach are no fault, there the measure is not defined.
Result<std::vector<MeasureBand>> bands_of(const Scenario& scenario);

}  // namespace casus
