#pragma once

#include <string_view>

#include "base/diagnostic.hpp"

namespace casus {

/// What keeps a text from being JSON: syntax (with line and column, and as a span of text 0), a
/// number that does not fit a double, a key written twice (with its path), nesting beyond 32. Empty
/// if it is JSON.
Diagnostics json_syntax(std::string_view text);

}  // namespace casus
