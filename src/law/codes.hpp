#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// All codes of the law, in order.
std::span<const CodePage> law_code_pages();

}  // namespace casus
