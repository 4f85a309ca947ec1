#pragma once

#include <string>

#include "model/scenario.hpp"

namespace casus {

/// What kind of text it is, what binds, and from when until when: "agreement, political agreement,
/// political, signed 2024-01-12, in force from 12 January 2024, for 10 years."
std::string status_words(const Scenario& scenario, const Instrument& one);

}  // namespace casus
