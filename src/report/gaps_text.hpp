#pragma once

#include <cstdint>
#include <string>

#include "law/gaps.hpp"

namespace casus {

/// How much of a map is shown.
enum class Boxes { some, all };

/// "1 event", "12,600 events".
std::string events_counted(std::uint64_t events);

/// What one package leaves open, for a terminal of 80 columns.
std::string gaps_text(const Scenario& scenario, const Gaps& gaps, Boxes boxes);

}  // namespace casus
