#pragma once

#include <string>

#include "report/tongue.hpp"

namespace casus {

// A check against a band of the record in words.

/// "'median ally' (Article 5), mean over futures": what was checked.
std::string band_name(const Tongue& tongue, const BandFigure& figure, const Scenario& scenario,
                      const Findings& findings);

/// "0.123 (0.100 to 0.150; n = 200 of 256), above 0 to 0.1": what came out, with the 95 % interval
/// and the futures that say something, and the record that holds it, or all.
std::string band_figure(const Tongue& tongue, const BandFigure& figure, const Scenario& scenario,
                        const Findings& findings);

}  // namespace casus
