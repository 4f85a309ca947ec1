#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// All codes of problem files, in order.
std::span<const CodePage> problem_code_pages();

}  // namespace casus
