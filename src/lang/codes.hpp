#pragma once

#include <span>

#include "base/code_page.hpp"

namespace casus {

/// All codes of the language, errors first, in order. Each has a case in tests/lang/cases/bad.
std::span<const CodePage> code_pages();

}  // namespace casus
