#pragma once

#include "lang/fields.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The keys that a band and a calibration have in common: measure, package, within, and the words.
/// `within_needed`: whether it is an error to leave the range out.
void read_band_keys(Draft& draft, Fields& fields, Band& band, bool within_needed);

}  // namespace casus
