#pragma once

#include <vector>

#include "base/result.hpp"
#include "measure/catalogue.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A line of `calibration:` with its names looked up.
struct CalibratedMeasure {
  MeasureKey measure{};
  PackageId package{};
  const CalibrationTarget* target = nullptr;  ///< in the scenario
};

/// What `calibration:` of the scenario says, in its order. Fails where a name is no measure (E284),
/// where a value of the record stands at a package of instruments, which nobody may tune, or at a
/// measure that a single future does not have, where `attack` stands at another measure than
/// `attacked`, and where no package is without instruments (E285).
Result<std::vector<CalibratedMeasure>> calibration_of(const Scenario& scenario);

/// The value in one outcome; none where it is not defined, or of a measure given an attack.
Value value_of(const CalibratedMeasure& one, const Measured& of);

/// "armed attack pressed within 5 years: full-scale attack": what a reader sees.
std::string label_of(const CalibratedMeasure& one, const Scenario& scenario);

}  // namespace casus
