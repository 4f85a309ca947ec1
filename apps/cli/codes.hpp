#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/code_page.hpp"

namespace casus {

/// The pages of all codes that the program can print, errors first, in order.
std::vector<CodePage> all_code_pages();

/// The page of a code. Letter case does not matter.
std::optional<CodePage> find_code(std::string_view code);

}  // namespace casus
