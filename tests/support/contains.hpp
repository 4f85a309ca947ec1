#pragma once

#include <cstddef>
#include <string_view>

#include "tests/support/verdict.hpp"

namespace casus {

/// Whether `part` stands in `page`, word for word. A failing check prints the lines of the page
/// that are nearest to it; a failing check of the opposite the line in which it stands.
Verdict contains(std::string_view page, std::string_view part);

/// How often `part` stands in `text`, without overlap.
std::size_t count(std::string_view text, std::string_view part);

}  // namespace casus
