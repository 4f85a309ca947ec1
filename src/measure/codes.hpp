#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// All codes of what a scenario says about measures, in order.
std::span<const CodePage> measure_code_pages();

}  // namespace casus
