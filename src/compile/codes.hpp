#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// All codes of the way from a scenario to its study (this folder and src/study), in order.
std::span<const CodePage> compile_code_pages();

}  // namespace casus
