#pragma once

#include <string>

#include "law/gaps.hpp"

namespace casus {

/// How much of a map is shown.
enum class Boxes { some, all };

/// What one package leaves open, for a terminal of 80 columns.
std::string gaps_page(const Scenario& scenario, const Gaps& gaps, Boxes boxes);

}  // namespace casus
