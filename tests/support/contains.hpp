#pragma once

#include <string_view>

#include "tests/support/verdict.hpp"

namespace casus {

/// Whether `part` stands in `page`, word for word. A failing check prints the lines of the page
/// that are nearest to it; a failing check of the opposite the line in which it stands.
Verdict contains(std::string_view page, std::string_view part);

}  // namespace casus
